import type { IdPath } from "../quantity/id-path.js";
import type { Report } from "./report.js";

/** One bar of a tornado: an input with its ends, and the lead of the challenger there. */
export interface TornadoBar {
  readonly path: IdPath;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly leadAtLow: number;
  readonly leadAtHigh: number;
  /** Left and right end of the bar. */
  readonly from: number;
  readonly to: number;
  /** Whether the bar crosses the margin: this input alone decides, in the centre. */
  readonly crosses: boolean;
}

export interface Tornado {
  /** Whose lead over the default; null where nothing is compared. */
  readonly challenger: string | null;
  /** The lead as things stand, and what it needs. */
  readonly lead: number;
  readonly margin: number;
  readonly bars: readonly TornadoBar[];
}

const USUAL_BARS = 12;

/** A report's sensitivity as the data of a tornado chart, widest bar first. RangeError unless `most` is 0 or more. */
export function tornadoOf(
  report: Pick<Report, "sensitivity" | "decision">,
  most: number = USUAL_BARS,
): Tornado {
  if (!(Number.isInteger(most) && most >= 0)) throw new RangeError(`bars are a whole number, not ${most}`);
  const { challenger, margin } = report.decision;
  const lead = report.sensitivity[0]?.atCurrent ?? 0;
  const bars = report.sensitivity.map(
    ({ path, unit, low, high, atLow, atHigh, atCurrent = lead }): TornadoBar => {
      const [from, to] = [Math.min(atLow, atHigh, atCurrent), Math.max(atLow, atHigh, atCurrent)];
      const crosses = from < margin && to >= margin;
      return { ...{ path, unit, low, high, leadAtLow: atLow, leadAtHigh: atHigh }, from, to, crosses };
    },
  );
  return {
    challenger,
    lead,
    margin,
    bars: bars.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most),
  };
}
