import { describe, expect, it } from "vitest";
import { answers, everyKind, judged } from "./judged.js";

const gate = "kubernetes.limits";
const metal = (fields: object, workload: object = {}) =>
  judged(gate, workload, everyKind({ "bare-metal": fields }))["bare-metal"];

describe("kubernetes.limits", () => {
  it("gives no verdict while all is within what a cluster is designed for", () => {
    expect(judged(gate, {})).toEqual({});
    expect(metal({ maxPods: 110 })).toBeUndefined();
  });

  it("passes beyond the design, for nothing refuses, and shows by how much", () => {
    const verdict = metal({ maxPods: 250 });
    expect(verdict).toMatchObject({
      verdict: "pass",
      source: "Kubernetes documentation",
      clause: "Considerations for large clusters, intro list",
    });
    expect(verdict?.conditions).toEqual([
      { expected: 1, actual: 242, unit: "pods beside DaemonSets", margin: 241 },
      { expected: 110, actual: 250, unit: "pods a node, by design", margin: -140 },
      { expected: 256, actual: 250, unit: "addresses a node, by default", margin: 6 },
      { expected: 5000, actual: 1, unit: "nodes a cluster, by design", margin: 4999 },
      { expected: 150_000, actual: 40, unit: "pods a cluster, by design", margin: 149_960 },
    ]);
  });

  it("begins just above the design", () => {
    expect(metal({ maxPods: 111 })?.verdict).toBe("pass");
    expect(metal({ maxPods: 8 + 30 }, { replicas: 150_000 })).toBeUndefined();
    expect(metal({ maxPods: 8 + 30 }, { replicas: 150_001 })?.verdict).toBe("pass");
  });

  // 102 pods a node beside 8 of DaemonSets: 510,000 pods need exactly 5,000 nodes.
  it("reckons the fewest nodes that the pods of one workload need", () => {
    const nodes = (replicas: number) => metal({}, { replicas })?.conditions[3]?.actual;
    expect(nodes(510_000)).toBe(5000);
    expect(nodes(510_001)).toBe(5001);
  });

  it("fails where the kubelet would refuse every pod, and passes with room for one", () => {
    const daemonSets = { pods: 20 };
    const full = metal({ maxPods: 20, daemonSets });
    expect(full).toMatchObject({ verdict: "fail" });
    expect(full?.conditions[0]).toEqual({
      ...{ expected: 1, actual: 0, unit: "pods beside DaemonSets", margin: -1 },
      repair: { id: "repair.max-pods", values: { path: "platforms[bare-metal].maxPods", value: 21 } },
    });
    expect(metal({ maxPods: 21, daemonSets })).toBeUndefined();
  });

  it("speaks of the platform that states it alone", () => {
    expect(answers(judged(gate, {}, everyKind({ vm: { maxPods: 500 } })))).toEqual({ vm: "pass" });
  });
});
