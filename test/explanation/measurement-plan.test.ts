import { describe, expect, it } from "vitest";
import { measurementPlanOf } from "../../src/explanation/measurement-plan.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { briefOf, completed } from "../brief/stated.js";

const brief = completed(briefOf({}));
const { overheads } = estimateOverheads({ brief });
const swing = (path: string, atHigh: number) =>
  ({ path, unit: "ratio", current: 1, low: 0, high: 2, atLow: 0, atHigh, origin: "published" }) as const;

describe("what is worth measuring", () => {
  it("is what moves the answer most, with the runs that ± 2 % take: 2 × (1.96 × 0.03 ÷ 0.02)² = 17.3", () => {
    const swings = [swing("overheads[vm].cpu", 0.1), swing("overheads[vm].memory", 0.3)];
    const plan = measurementPlanOf({ brief, overheads, swings });
    expect(plan.map(({ path, runsPerSide }) => [path, runsPerSide])).toEqual([
      ["overheads[vm].memory", 18],
      ["overheads[vm].cpu", 18],
    ]);
  });

  it("says how much of the input's spread is left: 0.01 ÷ √(0.01² + 0.15²) for runs that err by 0.01", () => {
    const cpu = overheads.find(({ platform, dimension }) => platform === "vm" && dimension === "cpu");
    if (!cpu) throw new Error("no overhead");
    const [advice] = measurementPlanOf({
      ...{ brief, overheads: [{ ...cpu, logSd: 0.15 }], swings: [swing("overheads[vm].cpu", 0.1)] },
    });
    expect(advice).toMatchObject({ spread: 0.03, spreadIsMeasured: false, decides: false });
    expect(advice?.narrowing).toBeCloseTo(0.01 / Math.sqrt(0.01 ** 2 + 0.15 ** 2), 12);
  });

  it("takes the runs from the spread so far: 0.06 asks for 2 × (1.96 × 0.06 ÷ 0.02)² = 69.1", () => {
    const [first, second] = [Math.exp(0.06 * Math.sqrt(1.5)), Math.exp(-0.06 * Math.sqrt(1.5))];
    const sample = (platform: string, value: number) => ({
      ...{ platform, benchmark: "b", metric: "m", unit: "1/s", direction: "higher" as const },
      ...{ statistic: "rate" as const, sampleKind: "run" as const, dimension: "cpu" as const },
      ...{ samples: [value], tool: { name: "t" } },
    });
    const runs = ["bare-metal", "vm"].flatMap((platform) =>
      [first, 1, 1, second].map((value) => sample(platform, value)),
    );
    const measured = completed(briefOf({ measurements: runs }));
    const [advice] = measurementPlanOf({
      ...{ brief: measured, overheads: estimateOverheads({ brief: measured }).overheads },
      swings: [swing("overheads[vm].cpu", 0.1)],
    });
    expect(advice).toMatchObject({ spreadIsMeasured: true, runsPerSide: 70 });
    expect(advice?.spread).toBeCloseTo(0.06, 12);
  });

  it("is never empty where an outcome would let a challenger win", () => {
    const outcome = { at: "25 %", value: 0.9, challenger: "bare-metal", carries: true } as const;
    const outcomes = [{ ...outcome, path: "overheads[vm].cpu" }];
    expect(measurementPlanOf({ brief, overheads, swings: [], outcomes }).map(({ path }) => path)).toEqual([
      "overheads[vm].cpu",
    ]);
  });

  it("puts first what would let a challenger win, also where it does not move the central answer", () => {
    const outcome = { at: "25 %", value: 0.9, challenger: "bare-metal" } as const;
    const outcomes = [
      { ...outcome, path: "overheads[vm].network-latency", carries: true },
      { ...outcome, path: "overheads[vm].storage-iops", carries: false },
    ];
    const swings = [swing("overheads[vm].cpu", 0.5)];
    expect(measurementPlanOf({ brief, overheads, swings, outcomes }).map(({ path }) => path)).toEqual([
      "overheads[vm].network-latency",
      "overheads[vm].cpu",
    ]);
  });

  it("tells what a neighbour costs, on the default platform", () => {
    const outcomes = [
      {
        path: "defaults.neighbour-slowdown-shared",
        at: "75 %",
        value: 1.2,
        challenger: "bare-metal",
        carries: true,
      } as const,
    ];
    expect(measurementPlanOf({ brief, overheads, swings: [], outcomes })).toEqual([
      expect.objectContaining({
        platform: "vm",
        dimension: "neighbour",
        path: "defaults.neighbour-slowdown-shared",
      }),
    ]);
  });

  it("is short, but holds everything that would decide", () => {
    const all = overheads
      .filter(({ logSd }) => logSd > 0)
      .map(({ platform, dimension }) => `overheads[${platform}].${dimension}`);
    expect(all.length).toBeGreaterThan(6);
    const swings = all.map((path, index) => swing(path, index + 1));
    expect(measurementPlanOf({ brief, overheads, swings })).toHaveLength(5);
    const outcomes = all.map(
      (path) => ({ path, at: "25 %", value: 1, challenger: "bare-metal", carries: true }) as const,
    );
    expect(measurementPlanOf({ brief, overheads, swings, outcomes })).toHaveLength(all.length);
  });

  it("leaves out what is measured alone already, unless it would decide", () => {
    const measured = overheads.map((overhead) => ({ ...overhead, measuredShare: 1 }));
    const swings = [swing("overheads[vm].cpu", 0.5)];
    expect(measurementPlanOf({ brief, overheads: measured, swings })).toEqual([]);
    const outcomes = [
      { path: "overheads[vm].cpu", at: "25 %", value: 1, challenger: "bare-metal", carries: true } as const,
    ];
    expect(measurementPlanOf({ brief, overheads: measured, swings, outcomes })).toHaveLength(1);
  });

  it("is nothing where nothing moves the answer", () => {
    expect(measurementPlanOf({ brief, overheads, swings: [] })).toEqual([]);
  });
});
