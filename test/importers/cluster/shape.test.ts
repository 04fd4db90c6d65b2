import { expect, it } from "vitest";
import { replicaShape } from "../../../src/importers/cluster/shape.js";
import { controller, pod, reference, shape } from "./support.js";

const amounts = (cpu: number, memory: number) => new Map([["cpu", cpu], ["memory", memory]]); // prettier-ignore
const web = reference("Deployment", "web");
const none = new Map();

it("takes the pods before the template: admission completed them", () => {
  const pods = [pod("a", { shape: shape({ requests: amounts(3, 1) }) })];
  const found = replicaShape({ reference: web, controller: controller("Deployment", "web"), pods }, none);
  expect(found?.shape.requests.get("cpu")).toBe(3);
  expect(found?.differs).toBe(false);
});

it("takes the largest request of each resource where pods differ, and limits that all have", () => {
  const pods = [
    pod("a", { shape: shape({ requests: amounts(1, 9), limits: amounts(2, 9) }) }),
    pod("b", { shape: shape({ requests: amounts(3, 1), limits: new Map([["cpu", 4]]) }) }),
  ];
  const found = replicaShape({ reference: web, pods }, none);
  expect(found?.differs).toBe(true);
  expect([...(found?.shape.requests ?? [])]).toEqual([["cpu", 3], ["memory", 9]]); // prettier-ignore
  expect([...(found?.shape.limits ?? [])]).toEqual([["cpu", 4]]);
});

it("adds the overhead of the RuntimeClass to a template, once", () => {
  const classes = new Map([["kata", { handler: "kata", overhead: amounts(0.25, 10) }]]);
  const cpuOf = (hasOverhead: boolean) =>
    replicaShape(
      {
        reference: web,
        controller: controller("Deployment", "web", { shape: shape({ runtimeClass: "kata", hasOverhead }) }),
        pods: [],
      },
      classes,
    )?.shape.requests.get("cpu");
  expect([cpuOf(false), cpuOf(true)]).toEqual([1.25, 1]);
  expect(replicaShape({ reference: web, pods: [] }, classes)).toBeUndefined();
});
