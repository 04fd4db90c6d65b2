import { addDays } from "../quantity/date.js";
import type { Date } from "../quantity/date.js";

const secondsPerDay = 86_400;
/** The days to 9999-12-31: later stamps are milliseconds or damage. */
const lastDay = 2_932_896;

/** The UTC day of a Unix time in seconds; `undefined` where there is none or it lies outside 1970 to 9999. */
export function calendarDay(unixSeconds: number | undefined): Date | undefined {
  if (unixSeconds === undefined || unixSeconds <= 0) return undefined;
  const days = Math.floor(unixSeconds / secondsPerDay);
  return days > lastDay ? undefined : addDays("1970-01-01", days);
}
