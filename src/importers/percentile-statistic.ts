import type { Statistic } from "../brief/measurement.js";
import { numeral } from "./numeral.js";

/**
 * The percentile that a text such as `99`, `99.900` or `99.999` names in percent; 50 is the median. `undefined`
 * for 0, for 100 and more (the longest is a maximum), and for more than six decimals.
 */
export function percentileStatistic(percent: string): Statistic | undefined {
  const value = numeral(percent);
  if (value === undefined || value <= 0 || value >= 100) return undefined;
  if (value === 50) return "median";
  const name = String(value);
  return /^\d{1,2}(?:\.\d{1,6})?$/.test(name) ? `p${value}` : undefined;
}
