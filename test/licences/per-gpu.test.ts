import { expect, it } from "vitest";
import { perGpu } from "../../src/licences/per-gpu.js";
import { unitsPerHost } from "./covered.js";

it("counts the cards of a host, of whichever vendor, and no other devices", () => {
  const devices = { "nvidia.com/gpu": 8, "amd.com/gpu": 2, "rdma/hca": 4, sriov: 64 };
  expect(unitsPerHost(perGpu, { devices })).toBe(10);
  expect(unitsPerHost(perGpu, {})).toBe(0);
});
