import { describe, expect, it } from "vitest";
import {
  allocatableCpu,
  allocatableMemory,
  GIBIBYTE,
  kubeReservedCpu,
  kubeReservedMemory,
  MEBIBYTE,
} from "../../src/placement/reserves.js";

describe("what the node agent keeps", () => {
  it.each([
    // 0.06; + 0.01; + 2 × 0.005; + (cores − 4) × 0.0025
    [0.5, 0.03],
    [1, 0.06],
    [2, 0.07],
    [4, 0.08],
    [16, 0.11],
    [128, 0.39],
  ])("of %d cores %d", (cores, kept) => {
    expect(kubeReservedCpu(cores)).toBeCloseTo(kept, 12);
  });

  it.each([
    // 0.25 × 4 = 1; + 0.2 × 4 = 1.8; + 0.1 × 8 = 2.6; + 0.06 × 112 = 9.32; + 0.02 × 384 = 17
    [1, 0.25],
    [4, 1],
    [8, 1.8],
    [16, 2.6],
    [128, 9.32],
    [512, 17],
  ])("of %d GiB %d", (gibibytes, kept) => {
    expect(kubeReservedMemory(gibibytes * GIBIBYTE) / GIBIBYTE).toBeCloseTo(kept, 9);
  });

  it("of less than 1 GiB 255 MiB, and never more than there is", () => {
    expect(kubeReservedMemory(512 * MEBIBYTE)).toBe(255 * MEBIBYTE);
    expect(kubeReservedMemory(100 * MEBIBYTE)).toBe(100 * MEBIBYTE);
  });
});

/** The defaults: nothing for the system, 100 MiB before eviction, half a core and 1 GiB for DaemonSets. */
const defaults = {
  system: { cpu: 0, memory: 0 },
  eviction: 100 * MEBIBYTE,
  daemonSets: { cpu: 0.5, memory: GIBIBYTE },
};

it("MODEL §6 check: of 128 threads and 512 GiB are left 127.11 and 493.9", () => {
  expect(allocatableCpu(128, defaults)).toBeCloseTo(127.11, 12);
  expect(allocatableMemory(512 * GIBIBYTE, defaults) / GIBIBYTE).toBeCloseTo(493.902, 3);
});

it("takes a stated reserve in place of the tiers, and goes below 0 where reserves exceed the node", () => {
  const stated = {
    ...defaults,
    kube: { cpu: 2, memory: 3 * GIBIBYTE },
    system: { cpu: 1, memory: GIBIBYTE },
  };
  expect(allocatableCpu(8, stated)).toBe(4.5);
  expect(allocatableMemory(8 * GIBIBYTE, stated)).toBe(3 * GIBIBYTE - 100 * MEBIBYTE);
  expect(allocatableCpu(0.25, defaults)).toBeLessThan(0);
});
