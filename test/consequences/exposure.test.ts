import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import type { Node } from "../../src/placement/placement.js";
import { exposureOf } from "../../src/consequences/exposure.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  known,
  measured,
  nodeOf,
  notKnown,
  placementOf,
  worldOf,
} from "./fixture.js";

const zones = ["a", "b", "c", "d"];
const requests = { cpu: 1, memory: "1Gi" };
const workloads = zones.map((zone) => ({ id: zone, tenant: zone, requests, replicas: 150 }));
const tenants = zones.map((id) => ({ id }));
const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };
const even = { a: 15, b: 15, c: 15, d: 15 };
const hosts = Array.from({ length: 10 }, (_, index) => index);

function exposed(
  platform: Omit<PlatformInput, "id">,
  nodes: readonly Node[],
  stated: Partial<BriefInput> = {},
  probability: number | Float64Array = 0.01,
) {
  const ground = platform.instance ? {} : { host: "h" };
  const brief = briefOf({
    hosts: [host],
    platforms: [{ id: "p", ...ground, ...platform }],
    tenants,
    workloads,
    ...stated,
  });
  const placement = placementOf({ clusters: nodes.length > 0 ? [clusterOf(nodes)] : [] });
  const world = worldOf(brief, { "defaults.hypervisor-escape": probability });
  return exposureOf(contextFor({ brief, on: "p", placement, world })).consequences;
}

describe("exposure: 10 hosts, 60 pods each, 4 zones mixed evenly", () => {
  it("MODEL §5 check: reaches 45 foreign pods on bare metal", () => {
    const consequences = exposed(
      { kind: "bare-metal" },
      hosts.map((index) => nodeOf("p", index, even)),
    );
    expect(known(consequences, "exposure")).toMatchObject({ center: 45, unit: "pods" });
    expect(known(consequences, "node-identity").center).toBe(45);
  });

  const byZone = hosts.flatMap((index) => zones.map((zone) => nodeOf("p", index, { [zone]: 15 })));

  it("MODEL §5 check: reaches 0 + 0.01 × 45 = 0.45 from VMs of one zone each at P = 0.01", () => {
    const consequences = exposed({ kind: "vm" }, byZone);
    expect(known(consequences, "exposure").center).toBeCloseTo(0.45, 12);
    expect(known(consequences, "node-identity").center).toBe(0);
    expect(known(consequences, "exposure").from).toEqual({
      kind: "derived",
      formula: "exposure.foreign-pods",
      inputs: ["placements[p].clusters", "tenants", "defaults.hypervisor-escape"],
    });
  });

  it("reaches as much as on bare metal where every hypervisor falls", () => {
    const mixed = hosts.flatMap((index) => [
      nodeOf("p", index, { a: 15, b: 15 }),
      nodeOf("p", index, { c: 15, d: 15 }),
    ]);
    expect(known(exposed({ kind: "vm" }, byZone, {}, 1), "exposure").center).toBeCloseTo(45, 12);
    // Two zones a VM: 15 foreign on the kernel, 30 further on the host.
    expect(known(exposed({ kind: "vm" }, mixed, {}, 1), "exposure").center).toBeCloseTo(45, 12);
    expect(known(exposed({ kind: "vm" }, mixed), "exposure").center).toBeCloseTo(15 + 0.3, 12);
  });

  it("reaches only the second term from sandboxed pods, whose node still has one identity", () => {
    const consequences = exposed(
      { kind: "sandboxed" },
      hosts.map((index) => nodeOf("p", index, even)),
    );
    expect(known(consequences, "exposure").center).toBeCloseTo(0.45, 12);
    expect(known(consequences, "node-identity").center).toBe(45);
  });

  it("follows the draws of the hypervisor's escape", () => {
    const consequences = exposed({ kind: "vm" }, byZone, {}, Float64Array.of(0, 0.02, 0.04));
    expect(measured(consequences, "exposure").column).toEqual(Float64Array.of(0, 0.9, 1.8));
  });

  it("counts a container in proportion to pods", () => {
    // Node 0: 9 of a, 1 of b: 9 × 1 + 1 × 9 = 18 pairs; node 1: 10 of c, none foreign. 18 ÷ 20 = 0.9.
    const nodes = [nodeOf("p", 0, { a: 9, b: 1 }), nodeOf("p", 1, { c: 10 })];
    expect(known(exposed({ kind: "bare-metal" }, nodes), "exposure").center).toBeCloseTo(0.9, 12);
  });

  it("does not tell tenants of one zone apart", () => {
    const together = zones.map((id) => ({ id, trustZone: "all" }));
    const consequences = exposed({ kind: "bare-metal" }, [nodeOf("p", 0, even)], { tenants: together });
    expect(known(consequences, "exposure").center).toBe(0);
  });
});

describe("exposure on instances", () => {
  const instance = { name: "m", cpu: 64, memory: "256Gi", price: 1 };
  const nodes = [nodeOf("p", undefined, { a: 15, b: 15 }), nodeOf("p", undefined, { c: 15, d: 15 })];

  it("is unknown beyond the instance, and asks whether it is dedicated", () => {
    const figure = notKnown(exposed({ kind: "cloud-vm", instance }, nodes), "exposure");
    expect(figure).toMatchObject({
      why: { id: "unknown.beyond-instance" },
      questions: ["platforms[p].instance.dedicated"],
    });
    const beside = known(exposed({ kind: "cloud-vm", instance }, nodes), "node-identity");
    expect(beside.center).toBe(15);
  });

  it("is 0 where all trust each other, whoever stands beyond the instance", () => {
    const tenants = zones.map((id) => ({ id, trustZone: "all" }));
    expect(known(exposed({ kind: "cloud-vm", instance }, nodes, { tenants }), "exposure").center).toBe(0);
  });

  it("ends at an instance that is dedicated, or is the whole machine", () => {
    const dedicated = { ...instance, dedicated: true };
    expect(known(exposed({ kind: "cloud-vm", instance: dedicated }, nodes), "exposure").center).toBe(15);
    expect(known(exposed({ kind: "cloud-metal", instance }, nodes), "exposure").center).toBe(15);
  });
});

describe("exposure without ground", () => {
  it("is unknown where nobody says whose the workloads are", () => {
    const stated = { tenants: [], workloads: [{ id: "w", requests }] };
    const consequences = exposed({ kind: "bare-metal" }, [nodeOf("p", 0, { w: 1 })], stated);
    expect(notKnown(consequences, "exposure")).toMatchObject({
      why: { id: "unknown.no-tenants" },
      questions: ["tenants"],
    });
  });

  it("is known where a tenant of several is called as the one that stands in", () => {
    const stated = {
      tenants: [{ id: "default" }, { id: "other" }],
      workloads: [
        { id: "w", tenant: "default", requests },
        { id: "v", tenant: "other", requests },
      ],
    };
    const consequences = exposed({ kind: "bare-metal" }, [nodeOf("p", 0, { w: 1, v: 1 })], stated);
    expect(known(consequences, "exposure").center).toBe(1);
  });

  it("is unknown where nothing was placed or laid out", () => {
    expect(notKnown(exposed({ kind: "bare-metal" }, []), "exposure").why.id).toBe("unknown.not-placed");
    const empty = exposed({ kind: "bare-metal" }, [nodeOf("p", 0, {})]);
    expect(notKnown(empty, "exposure").why.id).toBe("unknown.not-laid-out");
  });
});

describe("the expected loss from escapes", () => {
  const nodes = [nodeOf("p", 0, even)];
  const loss = (escape: BriefInput["escape"]) =>
    exposed({ kind: "bare-metal" }, nodes, { ...(escape && { escape }) });

  it("is escapes a year × pods × loss a pod", () => {
    // 0.02 × 45 × 5,000 = 4,500 a year.
    const figure = known(loss({ perYear: 0.02, lossPerPod: 5000 }), "escape-loss");
    expect(figure.center).toBeCloseTo(4500, 9);
    expect(figure.unit).toBe("money");
  });

  it("asks for the half that is missing, and is absent where nothing is said", () => {
    expect(notKnown(loss({ perYear: 0.02 }), "escape-loss").questions).toEqual(["escape.lossPerPod"]);
    expect(notKnown(loss({ lossPerPod: 1 }), "escape-loss").questions).toEqual(["escape.perYear"]);
    expect(loss(undefined).map(({ measure }) => measure)).toEqual(["exposure", "node-identity"]);
  });
});
