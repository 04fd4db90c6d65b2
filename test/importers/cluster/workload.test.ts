import { describe, expect, it } from "vitest";
import type { ClusterSettings } from "../../../src/importers/cluster/cluster.js";
import type { Gathered } from "../../../src/importers/cluster/gather.js";
import { idMaker } from "../../../src/importers/cluster/ids.js";
import { questionnaire } from "../../../src/importers/cluster/questions.js";
import { workloadOf } from "../../../src/importers/cluster/workload.js";
import { collected, controller, facts, pod, reference, shape } from "./support.js";

function build(gathered: Partial<Gathered>, settings: ClusterSettings = {}) {
  const { notes, issues, left } = collected();
  const { ask, questions } = questionnaire();
  const workload = workloadOf(
    {
      reference: reference("Deployment", "web"),
      controller: controller("Deployment", "web"),
      pods: [],
      ...gathered,
    },
    {
      ...{ facts: facts(), settings, ask, idOf: idMaker(), ...notes },
      tenantOf: () => ({ id: "shop", labelled: false }),
      kinds: { ofNode: new Map(), all: [] },
    },
  );
  return { workload, issues, left, codes: questions().map(({ code }) => code) };
}
const of = (more: Parameters<typeof shape>[0]) => ({
  controller: controller("Deployment", "web", { shape: shape(more) }),
});

describe("the workload of a brief", () => {
  it("names its object and what one replica asks for", () => {
    expect(build({}).workload).toEqual({
      ...{ id: "shop/web", tenant: "shop", replicas: 1, requests: { cpu: 1, memory: "1Ki" } },
      annotations: { kind: "Deployment", namespace: "shop", name: "web" },
    });
  });

  it("is left out without a request, which is asked for, unless the caller states one for all", () => {
    const without = of({ requests: new Map([["cpu", 1], ["memory", 0]]) }); // prettier-ignore
    expect(build(without)).toMatchObject({ workload: undefined, codes: ["no-requests"] });
    const { workload } = build(without, { unstatedRequests: { cpu: "9", memory: "64Mi" } });
    expect(workload?.requests).toEqual({ cpu: 1, memory: "64Mi" });
  });

  it("is left out where it wants no pod or more than there can be", () => {
    expect(build({ controller: controller("Deployment", "web", { replicas: 0 }) })).toMatchObject({
      ...{ workload: undefined, left: [{ reason: "no-replicas" }] },
    });
    expect(
      build(
        of({
          requests: new Map([
            ["cpu", 2e6],
            ["memory", 1],
          ]),
        }),
      ),
    ).toMatchObject({
      // prettier-ignore
      ...{ workload: undefined, issues: [{ code: "out-of-range" }] },
    });
  });

  it("asks for no less CPU than a brief knows, and has no limit below its request", () => {
    const requests = new Map([["cpu", 0.0001], ["memory", 1024]]); // prettier-ignore
    const limits = new Map([["cpu", 1], ["memory", 512]]); // prettier-ignore
    expect(build(of({ requests, limits })).workload).toMatchObject({
      requests: { cpu: 0.001 },
      limits: { cpu: 1 },
    });
  });

  it("spreads over hosts; other domains, overhead and missing labels are asked", () => {
    const spread = [{ key: "kubernetes.io/hostname", maxSkew: 2 }, { key: "zone", maxSkew: 1 }]; // prettier-ignore
    const { workload, codes } = build(of({ spread, hasOverhead: true, windows: true }), {
      tenantLabel: "team",
    });
    expect(workload).toMatchObject({
      topologySpread: [{ domain: "host", maxSkew: 2 }],
      needs: { windows: true },
    });
    expect(codes).toEqual(["no-tenant-label", "overhead-included", "spread-domains"]);
  });

  it("says where its pods differ", () => {
    const pods = [pod("a"), pod("b", { shape: shape({ requests: new Map([["cpu", 2], ["memory", 1024]]) }) })]; // prettier-ignore
    expect(build({ pods })).toMatchObject({
      workload: { requests: { cpu: 2 } },
      left: [{ reason: "differing-pods" }],
    });
  });
});
