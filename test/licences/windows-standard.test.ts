import { expect, it } from "vitest";
import { windowsStandard } from "../../src/licences/windows-standard.js";
import { coveredPool, hostModel } from "./covered.js";

const model = hostModel({ coresPerSocket: 32 });

it("takes a round of all cores for every two guests of a host", () => {
  const eight = windowsStandard.perNode?.(coveredPool("guest", { model, nodesPerHost: 8 })) ?? 0;
  const three = windowsStandard.perNode?.(coveredPool("guest", { model, nodesPerHost: 3 })) ?? 0;
  expect(eight * 8).toBe(4 * 64);
  expect(three * 3).toBeCloseTo(2 * 64, 9);
});

it("takes one round for a host that is a node, and counts no instance", () => {
  expect(windowsStandard.perNode?.(coveredPool("host", { model, nodesPerHost: 1 }))).toBe(64);
  expect(windowsStandard.perNode?.(coveredPool("instance"))).toBe(0);
});
