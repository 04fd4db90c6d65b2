import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  assumedModel,
  bootstrapModel,
  emptyModel,
  studentModel,
} from "../../src/statistics/log-ratio-model.js";
import { usableRuns } from "../../src/statistics/usable-runs.js";

/** By rank-test.R with t.test on the logs. */
const { welch } = JSON.parse(
  readFileSync(new URL("../reference/rank-test.json", import.meta.url), "utf8"),
) as {
  readonly welch: readonly {
    readonly paired: boolean;
    readonly level: number;
    readonly bareMetal: readonly number[];
    readonly platform: readonly number[];
    readonly interval: readonly [number, number];
  }[];
};

const mean = { kind: "mean" } as const;

describe("the t interval on the logs", () => {
  it.each(welch)("agrees with R, paired: $paired", ({ paired, level, bareMetal, platform, interval }) => {
    const runs = usableRuns(bareMetal, platform, { paired });
    const { low, high } = studentModel(runs, mean, 1).intervalAt(level);
    expect(low).toBeCloseTo(interval[0], 9);
    expect(high).toBeCloseTo(interval[1], 9);
    const mirrored = studentModel(runs, mean, -1).intervalAt(level);
    expect(mirrored.low).toBeCloseTo(-interval[1], 9);
    expect(mirrored.high).toBeCloseTo(-interval[0], 9);
  });

  it("lies around the estimate where the statistic is a percentile, and always holds it", () => {
    const runs = usableRuns([10, 11, 13], [9, 10, 14]);
    const tail = studentModel(runs, { kind: "quantile", share: 0.99 }, 1);
    const { low, high } = tail.intervalAt(0.95);
    expect((low + high) / 2).toBeCloseTo(tail.estimate, 12);
    const far = studentModel(usableRuns([1, 1e9], [1, 1]), mean, 1);
    expect(far.intervalAt(0.6).low).toBeLessThanOrEqual(far.estimate);
  });

  it("has the least width where no run differs, and bounded where they differ beyond reason", () => {
    const still = studentModel(usableRuns([4, 4], [2, 2]), mean, 1);
    expect(still.hasWidth).toBe(false);
    expect(still.intervalAt(0.95).high).toBeCloseTo(still.estimate + 1.959963985 * 0.005, 9);
    expect(still.standardError).toBe(0.005);
    const wild = studentModel(usableRuns([1e-150, 1e150], [1e150, 1e-150]), mean, 1);
    expect(wild.intervalAt(0.9999)).toEqual({ low: -700, high: 700 });
  });
});

describe("the other models", () => {
  it("assume 0.10 for a single run", () => {
    const model = assumedModel(usableRuns([100], [90]), mean, 1);
    expect(model.standardError).toBe(0.1);
    // ln 0.9 ± 1.959964 · 0.1
    expect(model.intervalAt(0.95).low).toBeCloseTo(Math.log(0.9) - 0.1959963985, 9);
  });

  it("know nothing of a side without runs", () => {
    expect(emptyModel()).toMatchObject({ kind: "nothing", estimate: 0, standardError: 10 });
  });

  it("turn a bootstrap with the direction", () => {
    const bootstrap = {
      estimate: 0.1,
      replicates: Float64Array.of(0, 0.1, 0.1, 0.3),
      bias: 0,
      acceleration: 0,
    };
    const up = bootstrapModel(bootstrap, 1);
    const down = bootstrapModel(bootstrap, -1);
    expect(down.estimate).toBe(-0.1);
    expect(down.intervalAt(0.9)).toEqual({ low: -up.intervalAt(0.9).high, high: -up.intervalAt(0.9).low });
    expect([...(down.replicates ?? [])].map((x) => x + 0)).toEqual([-0.3, -0.1, -0.1, 0]);
  });
});
