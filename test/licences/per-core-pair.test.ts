import { expect, it } from "vitest";
import { countYears } from "../../src/licences/count.js";
import { perCorePair } from "../../src/licences/per-core-pair.js";
import { coveredPool, hostModel } from "./covered.js";

it("counts two physical cores of a host, whatever its threads, or four vCPUs of a guest", () => {
  const model = hostModel({ coresPerSocket: 32, threadsPerCore: 2 });
  expect(perCorePair.perNode?.(coveredPool("host", { model, cpu: 128 }))).toBe(32);
  expect(perCorePair.perNode?.(coveredPool("guest", { model }))).toBe(4);
  expect(perCorePair.perNode?.(coveredPool("instance", { cpu: 8 }))).toBe(2);
});

it("pools guests over the cluster and rounds up once: 5 guests of 2 vCPUs are 3 pairs", () => {
  const pools = [coveredPool("guest", { cpu: 2, count: 5 })];
  expect(countYears(perCorePair, { hosts: [], pools, instances: [] }, 1)).toEqual([Float64Array.of(3)]);
});
