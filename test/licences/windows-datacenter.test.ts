import { expect, it } from "vitest";
import { windowsDatacenter } from "../../src/licences/windows-datacenter.js";
import { unitsPerHost } from "./covered.js";

it.each([
  { sockets: 1, coresPerSocket: 4, units: 16 },
  { sockets: 2, coresPerSocket: 4, units: 16 },
  { sockets: 4, coresPerSocket: 4, units: 32 },
  { sockets: 2, coresPerSocket: 32, units: 64 },
])(
  "counts 8 cores a CPU and 16 a host at least: $units for $sockets × $coresPerSocket",
  ({ units, ...host }) => {
    expect(unitsPerHost(windowsDatacenter, host)).toBe(units);
  },
);
