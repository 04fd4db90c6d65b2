import { expect, it } from "vitest";
import { perSocketPairMax128Cores } from "../../src/licences/per-socket-pair-max-128-cores.js";
import { unitsPerHost } from "./covered.js";

it.each([
  { sockets: 1, coresPerSocket: 32, units: 1 },
  { sockets: 2, coresPerSocket: 64, units: 1 },
  { sockets: 2, coresPerSocket: 96, units: 2 },
  { sockets: 4, coresPerSocket: 16, units: 2 },
])("counts $units for $sockets sockets of $coresPerSocket cores", ({ units, ...host }) => {
  expect(unitsPerHost(perSocketPairMax128Cores, host)).toBe(units);
});
