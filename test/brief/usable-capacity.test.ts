import { expect, it } from "vitest";
import { largestNode } from "../../src/brief/usable-capacity.js";
import { briefOf, completed } from "./stated.js";

/**
 * 128 threads less √(0.01 × 0.05) = 2.236 % → 125.14, whole: 125. 512 GiB less √(0.02 × 0.08) = 4 % and
 * √(0.14 × 0.17) = 0.15427 GB for the VM → 491.52 − 0.1437 = 491.376 GiB.
 */
it("is what the hypervisor and one VM leave, at the medians", () => {
  const { hosts, platforms } = completed(briefOf());
  const [host, vm] = [hosts[0], platforms.find(({ id }) => id === "vm")];
  if (host === undefined || vm === undefined) throw new Error("both exist by default");
  const largest = largestNode(host, vm);
  expect(largest.cpu).toBe(125);
  expect(largest.memory / 2 ** 30).toBeCloseTo(491.376, 3);
});
