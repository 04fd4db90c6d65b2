import { expect, it } from "vitest";
import { minorOf, nodeFacts } from "../../../src/importers/cluster/node.js";
import { collected, written } from "./support.js";

it("reads a node as the API writes it", () => {
  const { items } = JSON.parse(written("metal")) as { items: readonly unknown[] };
  const facts = nodeFacts(items[0], collected().notes);
  expect(facts).toMatchObject({
    ...{ name: "metal-1", controlPlane: false, maxPods: 110, version: "v1.33.4", instanceType: "" },
    kernel: "5.14.0-427.el9.x86_64",
  });
  expect(facts.capacity.get("nvidia.com/gpu")).toBe(4);
  expect(facts.capacity.get("memory")).toBe(527_916_384 * 1024);
});

it("knows a control plane by its label, whose value is empty, and a node without anything", () => {
  const labels = { "node-role.kubernetes.io/control-plane": "" };
  expect(nodeFacts({ metadata: { name: "a", labels } }, collected().notes).controlPlane).toBe(true);
  expect(nodeFacts({}, collected().notes)).toMatchObject({ name: "", maxPods: undefined, providerId: "" });
});

it("takes the minor of a kubelet's version", () => {
  expect(["v1.31.4-eks-1a2b3c4", "1.30.0", "v1.33.1+k3s1", "edge", ""].map(minorOf)).toEqual([
    "1.31",
    "1.30",
    "1.33",
    undefined,
    undefined,
  ]);
});
