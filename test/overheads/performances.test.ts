import { describe, expect, it } from "vitest";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { performanceOf } from "../../src/overheads/performances.js";
import type { Drawn } from "../../src/overheads/performance.js";
import { ratioPath } from "../../src/overheads/ratio.js";
import { brief, metal, platform, quantity, workload } from "./fixture.js";

const latency = {
  objective: { percentile: 0.99, atMost: quantity("workloads[shop].latency.objective.atMost", 0.009) },
  baseline: {
    percentile: 0.99,
    value: quantity("workloads[shop].latency.baseline.value", 0.006),
    platform: "bare-metal",
    utilization: quantity("workloads[shop].latency.baseline.utilization", 0.5, "share"),
    servers: 2,
  },
  hops: 0,
};

const stated = brief({ workloads: [workload({ latency })] });
const { overheads, percentiles } = estimateOverheads({ brief: stated });

/** Two draws: the VM is at parity in the first and at half in the second. */
const world = (): Drawn => ({
  draws: 2,
  columns: new Map([
    ...overheads.map((one): [string, Float64Array] => [
      ratioPath(one),
      one.platform === "vm" ? Float64Array.of(1, 0.5) : Float64Array.of(1),
    ]),
    [latency.objective.atMost.path, Float64Array.of(0.009)],
    [latency.baseline.value.path, Float64Array.of(0.006)],
    [latency.baseline.utilization.path, Float64Array.of(0.5)],
  ]),
});

const { slowdown, latency: predict } = performanceOf({ brief: stated, overheads, percentiles });

describe("slowdown", () => {
  it("reads the columns of the platform", () => {
    const drawn = world();
    expect([...slowdown(workload(), platform(), drawn).service]).toEqual([1, 2]);
    expect([...slowdown(workload(), metal(), drawn).service]).toEqual([1]);
  });

  it("is computed once a profile, platform and world", () => {
    const drawn = world();
    const first = slowdown(workload(), platform(), drawn);
    expect(slowdown(workload({ id: "other" }), platform(), drawn)).toBe(first);
    expect(slowdown(workload(), platform(), world())).not.toBe(first);
    const profile = [{ dimension: "cpu", share: 1 }] as const;
    expect(slowdown(workload({ profile }), platform(), drawn)).not.toBe(first);
  });

  it("forgets the oldest rather than growing without bound, and stays right", () => {
    const drawn = world();
    const first = slowdown(workload(), platform(), drawn);
    for (let share = 1; share <= 16_500; share += 1) {
      slowdown(workload({ profile: [{ dimension: "cpu", share: share / 16_500 }] }), platform(), drawn);
    }
    const again = slowdown(workload(), platform(), drawn);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

describe("latency", () => {
  it("predicts the objective's percentile draw by draw", () => {
    const predicted = predict(workload({ latency }), platform(), world());
    // second draw: S = 2 and a tail of one half: 0.006 × 4
    expect(predicted.kind === "known" && [...predicted.seconds]).toEqual([
      expect.closeTo(0.006, 12),
      expect.closeTo(0.024, 12),
    ]);
    expect(predicted).toMatchObject({ atMost: Float64Array.of(0.009), supported: false });
  });

  it("keeps neighbours apart, and gives the same when it remembers them", () => {
    const drawn = world();
    const beside = (factor: number) => {
      const predicted = predict(workload({ latency }), platform(), drawn, Float64Array.of(factor));
      return predicted.kind === "known" ? [...predicted.seconds] : [];
    };
    const alone = beside(1);
    const twice = beside(2);
    expect(twice.every((seconds, draw) => seconds > (alone[draw] ?? Infinity))).toBe(true);
    expect([beside(1), beside(2)]).toEqual([alone, twice]);
  });

  it("is the baseline itself on the baseline's platform", () => {
    const predicted = predict(workload({ latency }), metal(), world());
    expect(predicted.kind === "known" && [...predicted.seconds]).toEqual([expect.closeTo(0.006, 12)]);
  });

  it("names its direct parents once each", () => {
    const predicted = predict(workload({ latency }), platform(), world());
    expect(predicted.kind === "known" && predicted.inputs).toEqual([
      "workloads[shop].latency.baseline.value",
      "workloads[shop].latency.baseline.utilization",
      "overheads[bare-metal].cpu",
      "overheads[bare-metal].storage-iops",
      "overheads[bare-metal].tail-latency",
      "overheads[vm].cpu",
      "overheads[vm].storage-iops",
      "overheads[vm].tail-latency",
    ]);
  });

  it("stretches by neighbours", () => {
    const alone = predict(workload({ latency }), platform(), world());
    const beside = predict(workload({ latency }), platform(), world(), Float64Array.of(2));
    const first = (one: typeof alone): number => (one.kind === "known" ? (one.seconds[0] ?? 0) : 0);
    expect(first(beside)).toBeCloseTo(2 * first(alone), 12);
  });

  it("takes a baseline on a platform that is not declared for bare metal", () => {
    const elsewhere = { ...latency, baseline: { ...latency.baseline, platform: "nowhere" } };
    const predicted = predict(workload({ latency: elsewhere }), metal(), world());
    expect(predicted.kind === "known" && [...predicted.seconds]).toEqual([expect.closeTo(0.006, 12)]);
  });

  it("asks for what is missing", () => {
    const { objective } = latency;
    expect(predict(workload(), platform(), world())).toMatchObject({
      kind: "unknown",
      questions: ["workloads[shop].latency.objective"],
    });
    expect(predict(workload({ latency: { objective, hops: 0 } }), platform(), world())).toMatchObject({
      kind: "unknown",
      why: { id: "latency.no-baseline" },
      questions: ["workloads[shop].latency.baseline"],
    });
  });
});
