import { describe, expect, it } from "vitest";
import type { Dimension } from "../../src/brief/vocabulary.js";
import { slowdownOf } from "../../src/overheads/slowdown.js";

const columns =
  (ratios: Partial<Record<Dimension, number[]>>) =>
  (dimension: Dimension): Float64Array =>
    Float64Array.from(ratios[dimension] ?? [1]);

describe("slowdownOf", () => {
  it("MODEL §3 check: S = 0.61224 + 0.33333 + 0.10526 = 1.05084 and S_cpu = 1.01224", () => {
    const { service, cpu } = slowdownOf({
      profile: [
        { dimension: "cpu", share: 0.6 },
        { dimension: "network-throughput", share: 0.3 },
        { dimension: "storage-throughput", share: 0.1 },
      ],
      ratio: columns({ cpu: [0.98], "network-throughput": [0.9], "storage-throughput": [0.95] }),
    });
    // 0.6/0.98 + 0.3/0.90 + 0.1/0.95 = 0.61224 + 0.33333 + 0.10526, and 0.61224 + 0.4
    expect(service[0]).toBeCloseTo(1.05084, 5);
    expect(cpu[0]).toBeCloseTo(1.01224, 5);
  });

  it("is exactly 1 on bare metal", () => {
    const profile = [
      { dimension: "cpu", share: 0.75 },
      { dimension: "memory", share: 0.25 },
    ] as const;
    expect(slowdownOf({ profile, ratio: columns({}) })).toEqual({
      service: Float64Array.of(1),
      cpu: Float64Array.of(1),
    });
  });

  it("counts memory as work that needs cores", () => {
    const { cpu } = slowdownOf({
      profile: [{ dimension: "memory", share: 1 }],
      ratio: columns({ memory: [0.5] }),
    });
    expect(cpu[0]).toBe(2);
  });

  it("is as long as its longest ratio, and repeats exact ones", () => {
    const { service } = slowdownOf({
      profile: [
        { dimension: "cpu", share: 0.5 },
        { dimension: "storage-iops", share: 0.5 },
      ],
      ratio: columns({ cpu: [1], "storage-iops": [1, 0.5, 0.25] }),
    });
    expect([...service]).toEqual([1, 1.5, 2.5]);
  });
});
