import { utc } from "@date-fns/utc";
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  format,
  isValid,
  parse,
} from "date-fns";
import type { Parsed } from "./parsed.js";

/** A UTC calendar day, `2026-11-24`. Such texts sort by code unit in time order. */
export type Date = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FORMAT = "yyyy-MM-dd";
const EXPECTED = "a calendar day such as 2026-11-24";

const read = (day: string): globalThis.Date => parse(day, FORMAT, "1970-01-01T00:00:00Z", { in: utc });
const write = (moment: globalThis.Date): Date => format(moment, FORMAT, { in: utc });

/** The day itself where it exists in the calendar: `2026-02-30` does not. */
export function parseDate(text: string): Parsed<Date> {
  const day = text.length > 40 ? "" : text.trim();
  if (DAY.test(day) && isValid(read(day))) return { ok: true, value: day };
  const withTime = /^(\d{4}-\d{2}-\d{2})T/.exec(day);
  return withTime?.[1] && isValid(read(withTime[1]))
    ? { ok: false, expected: EXPECTED, nearest: withTime[1] }
    : { ok: false, expected: EXPECTED };
}

export const addDays = (day: Date, days: number): Date => write(addDaysTo(read(day), days, { in: utc }));

export const addMonths = (day: Date, months: number): Date =>
  write(addMonthsTo(read(day), months, { in: utc }));

/** Whole days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: Date, to: Date): number =>
  differenceInCalendarDays(read(to), read(from), { in: utc });

const DAYS_PER_YEAR = 365.2425;

/** Years of 365.2425 days from one day to another. */
export const yearsBetween = (from: Date, to: Date): number => daysBetween(from, to) / DAYS_PER_YEAR;

/** Whether a day lies in a window; both ends included, a missing end open. */
export const isWithin = (day: Date, window: { readonly from?: Date; readonly until?: Date }): boolean =>
  (window.from === undefined || window.from <= day) && (window.until === undefined || day <= window.until);
