import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { estate } from "./estate.js";
import { reportOn } from "./support.js";

/** What each challenger gains on the default in the central world, by plan. */
const gains = (report: Report | undefined): ReadonlyMap<string, number> =>
  new Map(
    (report?.plans ?? []).flatMap(({ id, difference }) =>
      difference.kind === "known" && id !== "default" ? [[id, difference.center] as const] : [],
    ),
  );

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
  const levels = (briefs: readonly BriefInput[]) => briefs.map((brief) => gains(reportOn(brief)));

  const rising = (
    before: ReadonlyMap<string, number>,
    after: ReadonlyMap<string, number>,
    platform: string,
  ) =>
    [...before].filter(
      ([plan, gain]) => uses(platform)(plan) && (after.get(plan) ?? -Infinity) > gain + 1e-9,
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
      ([plan, gain]) => !uses("vm")(plan) && (after?.get(plan) ?? -Infinity) < gain - 1e-9,
    );
    expect(lost).toEqual([]);
  });
});
