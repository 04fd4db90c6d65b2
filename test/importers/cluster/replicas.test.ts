import { expect, it } from "vitest";
import { keyOf } from "../../../src/importers/cluster/kubernetes-object.js";
import { replicasOf } from "../../../src/importers/cluster/replicas.js";
import { controller, pod, reference } from "./support.js";

const web = reference("Deployment", "web");
const wanting = (replicas: number | undefined, pods = 0) => ({
  reference: web,
  controller: controller("Deployment", "web", { replicas }),
  pods: Array.from({ length: pods }, (_, index) => pod(`p${index}`)),
});
const scaled = (min: number, max: number) => new Map([[keyOf(web), { min, max }]]);

it("are what the controller wants, else the pods that are there", () => {
  expect(replicasOf(wanting(5, 2), new Map())).toBe(5);
  expect(replicasOf(wanting(undefined, 2), new Map())).toBe(2);
  expect(replicasOf({ reference: web, pods: [pod("a")] }, new Map())).toBe(1);
  expect(replicasOf(wanting(1_000_001), new Map())).toBeUndefined();
});

it("are a range between the bounds of an autoscaler, which 0 replicas switch off", () => {
  expect(replicasOf(wanting(5), scaled(2, 9))).toEqual({ min: 2, max: 9 });
  expect(replicasOf(wanting(5), scaled(4, 4))).toBe(4);
  expect(replicasOf(wanting(0), scaled(2, 9))).toBe(0);
  expect(replicasOf(wanting(5), scaled(2, 2_000_000))).toBeUndefined();
});
