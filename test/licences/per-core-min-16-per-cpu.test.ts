import { expect, it } from "vitest";
import { perCoreMin16PerCpu } from "../../src/licences/per-core-min-16-per-cpu.js";
import { unitsPerHost } from "./covered.js";

it.each([
  { coresPerSocket: 32, units: 64 },
  { coresPerSocket: 8, units: 32 },
  { coresPerSocket: 16, units: 32 },
  { sockets: 1, coresPerSocket: 12, units: 16 },
])("counts $units a host of $coresPerSocket cores a CPU, whatever its threads", ({ units, ...host }) => {
  expect(unitsPerHost(perCoreMin16PerCpu, host)).toBe(units);
  expect(unitsPerHost(perCoreMin16PerCpu, { ...host, threadsPerCore: 1 })).toBe(units);
});
