import { describe, expect, it } from "vitest";
import { clustersOf } from "../../src/placement/clusters.js";
import { loadOf } from "../../src/placement/load-of.js";
import { briefOf, inCenter, modelHost, noSlowdown, planOf } from "./estates.js";

const requests = { cpu: 1, memory: "1Gi" };

function clustered(
  workloads: readonly object[],
  tenants: readonly object[] = [],
  versions?: readonly string[],
) {
  const brief = briefOf({
    tenants,
    workloads: workloads.map((workload, at) => ({ id: `w${at}`, requests, ...workload })),
    hosts: [modelHost()],
    platforms: [{ id: "vm", kind: "vm", host: "big", ...(versions && { kubernetes: { versions } }) }],
  });
  const loads = loadOf({ brief, plan: planOf(brief, "vm"), world: inCenter(brief), slowdown: noSlowdown });
  const { clusters, bound } = clustersOf({
    workloads: new Map(brief.workloads.map((workload) => [workload.id, workload])),
    platforms: new Map(brief.platforms.map((platform) => [platform.id, platform])),
    loads,
  });
  return {
    bound,
    clusters: clusters.map((one) => one.loads.map(({ workload }) => workload).join(" ")),
    versions: clusters.map(({ version }) => version),
  };
}

const minors = (...versions: readonly string[]) => ({ kubernetes: { versions } });
const crd = (versions: readonly string[], storedVersion: string) => ({
  crds: [{ name: "queues.example.com", versions, storedVersion }],
});

describe("Kubernetes minors", () => {
  it("keep apart those who have none in common", () => {
    expect(clustered([minors("1.32"), minors("1.33", "1.34"), {}, minors("1.34")])).toEqual({
      bound: 2,
      clusters: ["w0 w2", "w1 w3"],
      versions: ["1.32", "1.34"],
    });
  });

  it("need one that all share, not only every two", () => {
    const { clusters, bound } = clustered([
      minors("1.32", "1.33"),
      minors("1.33", "1.34"),
      minors("1.32", "1.34"),
    ]);
    expect(clusters).toHaveLength(2);
    expect(bound).toBe(1);
  });

  it("count only as far as the platform offers them", () => {
    expect(clustered([minors("1.33", "1.34"), minors("1.33")], [], ["1.34"]).clusters).toHaveLength(2);
    expect(clustered([minors("1.33", "1.34")], [], ["1.34", "1.35"]).versions).toEqual(["1.34"]);
  });

  it("compare as numbers: 1.10 is newer than 1.9", () => {
    expect(clustered([minors("1.9", "1.10")]).versions).toEqual(["1.10"]);
  });
});

describe("custom resources of one name", () => {
  it("conflict where neither side's versions hold the other's stored one", () => {
    expect(clustered([crd(["v1"], "v1"), crd(["v2"], "v2")]).clusters).toEqual(["w0", "w1"]);
  });

  it("get on where one side knows what the other stores", () => {
    expect(clustered([crd(["v1"], "v1"), crd(["v1", "v2"], "v2")]).clusters).toEqual(["w0 w1"]);
  });
});

describe("tenants with a cluster of their own", () => {
  const tenants = [
    { id: "a", trustZone: "red", separate: ["cluster"] },
    { id: "b", trustZone: "red" },
    { id: "c", trustZone: "blue" },
    { id: "d", trustZone: "green" },
  ];

  it("are kept from other zones, not from their own, and others stay together", () => {
    const { clusters, bound } = clustered(
      ["a", "b", "c", "d"].map((tenant) => ({ tenant })),
      tenants,
    );
    expect(clusters).toEqual(["w0 w1", "w2 w3"]);
    expect(bound).toBe(2);
  });
});

it("is one cluster where nothing speaks against it", () => {
  expect(clustered([{}, {}, {}])).toEqual({ bound: 1, clusters: ["w0 w1 w2"], versions: [undefined] });
});
