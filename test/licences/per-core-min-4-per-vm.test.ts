import { expect, it } from "vitest";
import { perCoreMin4PerVm } from "../../src/licences/per-core-min-4-per-vm.js";
import { coveredPool, hostModel } from "./covered.js";

it("counts the vCPUs of a guest, 4 at least", () => {
  expect(perCoreMin4PerVm.perNode?.(coveredPool("guest"))).toBe(16);
  expect(perCoreMin4PerVm.perNode?.(coveredPool("guest", { cpu: 2 }))).toBe(4);
  expect(perCoreMin4PerVm.perNode?.(coveredPool("guest", { cpu: 5.25 }))).toBe(6);
});

it("counts vCPUs also where one guest fills a host", () => {
  const model = hostModel({ coresPerSocket: 32 });
  expect(perCoreMin4PerVm.perNode?.(coveredPool("guest", { model, cpu: 124, nodesPerHost: 1 }))).toBe(124);
});

it("counts the physical cores of a host that is a node", () => {
  const model = hostModel({ coresPerSocket: 32 });
  expect(perCoreMin4PerVm.perNode?.(coveredPool("host", { model, cpu: 128, nodesPerHost: 1 }))).toBe(64);
});
