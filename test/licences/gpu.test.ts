import { expect, it } from "vitest";
import { isGpu } from "../../src/licences/gpu.js";

it("knows whole GPUs by the end of their name", () => {
  expect(["nvidia.com/gpu", "amd.com/gpu", "nvidia.com/mig-1g.5gb", "gpu"].filter(isGpu)).toEqual([
    "nvidia.com/gpu",
    "amd.com/gpu",
  ]);
});
