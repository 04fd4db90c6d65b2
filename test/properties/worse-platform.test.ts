import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { estate } from "./estate.js";
import { reportOn } from "./support.js";

/** What each plan is worth more than the default in the central world, on all criteria, by plan. */
const leads = (report: Report | undefined): ReadonlyMap<string, number> => {
  const values = new Map(
    (report?.plans ?? []).flatMap(({ id, value }) =>
      value.kind === "known" ? [[id, value.center] as const] : [],
    ),
  );
  const standard = values.get("default") ?? Number.NaN;
  return new Map([...values].map(([id, value]) => [id, value - standard] as const));
};

/**
 * More nodes for the same pods spread them thinner, so that one escape reaches a little less: a loss of performance
 * may bring that much on exposure.
 */
const THINNER = 1e-3;

const uses = (platform: string) => (plan: string) => plan.split("+").includes(platform);

/** One fio and one sysbench figure of tuned VMs, as a share of what bare metal does. */
const measuredAt = (share: number): BriefInput["measurements"] =>
  (["cpu", "storage-latency"] as const).flatMap((dimension) =>
    (["metal", "tuned"] as const).map((platform) => ({
      platform,
      benchmark: `own ${dimension}`,
      metric: "rate",
      unit: "1/s",
      direction: "higher" as const,
      statistic: "mean" as const,
      sampleKind: "run" as const,
      samples: [1000, 1010, 990, 1005, 995].map((rate) => (platform === "metal" ? rate : rate * share)),
      tool: { name: "own" },
      dimension,
    })),
  );

describe("worsening a platform never helps it", () => {
  const levels = (briefs: readonly BriefInput[]) => briefs.map((brief) => leads(reportOn(brief)));

  const rising = (
    before: ReadonlyMap<string, number>,
    after: ReadonlyMap<string, number>,
    platform: string,
  ) =>
    [...before].filter(
      ([plan, lead]) => uses(platform)(plan) && (after.get(plan) ?? -Infinity) > lead + THINNER,
    );

  it.each(["metal", "tuned"])("dearer hosts of %s", (platform) => {
    const steps = levels(
      [14_000, 15_000, 20_000, 40_000].map((price) => estate({ prices: { [`for-${platform}`]: price } })),
    );
    for (const [at, step] of steps.slice(1).entries()) {
      const before = steps[at] ?? new Map<string, number>();
      expect([...before.keys()].filter(uses(platform)).length).toBeGreaterThan(0);
      expect(rising(before, step, platform)).toEqual([]);
    }
    expect(steps.at(-1)?.get(platform)).toBeLessThan(steps[0]?.get(platform) ?? -Infinity);
  });

  it("lower measured performance of tuned VMs", () => {
    const steps = levels([0.99, 0.95, 0.85, 0.6].map((share) => estate({ measurements: measuredAt(share) })));
    for (const [at, step] of steps.slice(1).entries())
      expect(rising(steps[at] ?? new Map<string, number>(), step, "tuned")).toEqual([]);
    expect(steps.at(-1)?.get("tuned")).toBeLessThan(steps[0]?.get("tuned") ?? -Infinity);
  });

  it("a dearer default never helps the default", () => {
    const [before, after] = levels([14_000, 20_000].map((price) => estate({ prices: { "for-vm": price } })));
    const lost = [...(before ?? [])].filter(
      ([plan, lead]) =>
        plan !== "default" && !uses("vm")(plan) && (after?.get(plan) ?? -Infinity) < lead - 1e-9,
    );
    expect(lost).toEqual([]);
  });
});
