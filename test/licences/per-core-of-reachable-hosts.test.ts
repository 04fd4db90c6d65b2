import { expect, it } from "vitest";
import { perCoreOfReachableHosts } from "../../src/licences/per-core-of-reachable-hosts.js";
import { unitsPerHost } from "./covered.js";

it("counts physical cores without a minimum", () => {
  expect(unitsPerHost(perCoreOfReachableHosts, { coresPerSocket: 8 })).toBe(16);
});
