import { addMonths, daysBetween, type Date } from "../../quantity/date.js";
import { MONTHS_PER_YEAR } from "../year.js";

/**
 * Years from one day to a later one by the calendar: whole months, and the rest as a share of the month that it falls
 * in. An anniversary is a whole number of years, which days ÷ 365.25 is not.
 */
export function calendarYears(from: Date, to: Date): number {
  let months = Math.max(0, Math.floor((daysBetween(from, to) / 365.25) * MONTHS_PER_YEAR) - 1);
  while (addMonths(from, months + 1) <= to) months++;
  const start = addMonths(from, months);
  const length = daysBetween(start, addMonths(from, months + 1));
  return (months + daysBetween(start, to) / length) / MONTHS_PER_YEAR;
}
