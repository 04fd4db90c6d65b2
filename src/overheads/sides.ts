import type { Measurement } from "../brief/measurement.js";
import type { Warning } from "../notice.js";
import { daysBetween } from "../quantity/date.js";
import type { RunJoin } from "./join.js";

/** Runs taken further apart may have seen other firmware, kernels and neighbours. */
const SAME_CAMPAIGN_DAYS = 30;

/**
 * Warns where the two sides of a comparison differ in more than the platform: tool, its version, CPU model, kernel, or the
 * day. What a side does not state is not compared.
 */
export function sideWarnings({ bareMetal, beside }: RunJoin): readonly Warning[] {
  const [metal] = bareMetal.measurements;
  const [platform] = beside.measurements;
  const differs = [
    ...stated("tool", metal.tool.name, platform.tool.name),
    ...stated("tool version", metal.tool.version, platform.tool.version),
    ...stated("cpu", metal.environment["cpu"], platform.environment["cpu"]),
    ...stated("kernel", metal.environment["kernel"], platform.environment["kernel"]),
    ...(daysApart(metal, platform) > SAME_CAMPAIGN_DAYS ? ["date"] : []),
  ].join(", ");
  if (differs === "") return [];
  return [
    {
      code: "measurement-sides-differ",
      message: `The two sides of ${platform.benchmark} differ in ${differs}: the ratio holds that difference too.`,
      about: platform.path,
      remedy: "Repeat both sides on one machine with one tool in one week.",
      values: { benchmark: platform.benchmark, platform: platform.platform, differs },
    },
  ];
}

const stated = (name: string, a: string | undefined, b: string | undefined): readonly string[] =>
  a !== undefined && b !== undefined && a !== b ? [name] : [];

const daysApart = ({ takenAt: a }: Measurement, { takenAt: b }: Measurement): number =>
  a === undefined || b === undefined ? 0 : Math.abs(daysBetween(a, b));
