import { utc } from "@date-fns/utc";
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  formatISO,
  isValid,
  parseISO,
} from "date-fns";
import { LONGEST_TEXT, read, unreadable, type Parsed } from "./parsed.js";

/** A UTC calendar day, `2026-11-24`, from 1900 to 9999. Such texts sort by code unit in time order. */
export type Date = string;

const FIRST: Date = "1900-01-01";
const LAST: Date = "9999-12-31";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EXPECTED = "a day of the calendar such as 2026-11-24";

const isDay = (text: string): boolean =>
  DAY.test(text) && text >= FIRST && text <= LAST && isValid(parseISO(text, { in: utc }));

/** RangeError for what `parseDate` refuses, in place of days and counts that are no number. */
function momentOf(day: Date): globalThis.Date {
  if (!isDay(day)) throw new RangeError(`Not ${EXPECTED}: ${day.slice(0, 40)}`);
  return parseISO(day, { in: utc });
}

/** The day itself where it exists in the calendar: `2026-02-30` does not. */
export const parseDate = (text: string): Parsed<Date> =>
  isDay(text) ? read(text) : unreadable(EXPECTED, nearestDay(text));

/** The day so many whole days later (a fraction is dropped); at the ends of the calendar it stays there. */
export const addDays = (day: Date, days: number): Date =>
  write(addDaysTo(momentOf(day), whole(days, "addDays"), { in: utc }), days);

/** The same day of a later month, or its last; at the ends of the calendar it stays there. */
export const addMonths = (day: Date, months: number): Date =>
  write(addMonthsTo(momentOf(day), whole(months, "addMonths"), { in: utc }), months);

/** Whole days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: Date, to: Date): number =>
  differenceInCalendarDays(momentOf(to), momentOf(from), { in: utc });

/** The mean Gregorian year: 400 years have 146,097 days. */
const DAYS_PER_YEAR = 365.2425;

/** Years of 365.2425 days from one day to another. */
export const yearsBetween = (from: Date, to: Date): number => daysBetween(from, to) / DAYS_PER_YEAR;

/** Whether a day lies in a window; both ends included, a missing end open. */
export const isWithin = (day: Date, window: { readonly from?: Date; readonly until?: Date }): boolean =>
  (window.from === undefined || window.from <= day) && (window.until === undefined || day <= window.until);

function whole(amount: number, name: string): number {
  if (Number.isNaN(amount)) throw new RangeError(`\`${name}\` requires a number`);
  return Math.trunc(amount);
}

function write(moment: globalThis.Date, amount: number): Date {
  const year = isValid(moment) ? moment.getUTCFullYear() : Infinity * amount;
  if (year < 1900) return FIRST;
  return year > 9999 ? LAST : formatISO(moment, { representation: "date" });
}

const OTHER_SPELLINGS = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/;

/** The day that was perhaps meant: other separators, missing zeros, a time behind it, a day past the month's end. */
function nearestDay(text: string): Date | undefined {
  const [, year, month = "", day = ""] =
    text.length > LONGEST_TEXT ? [] : (OTHER_SPELLINGS.exec(text.trim()) ?? []);
  if (year === undefined || Number(day) > 31) return undefined;
  return [day.padStart(2, "0"), "30", "29", "28"]
    .map((last) => `${year}-${month.padStart(2, "0")}-${last}`)
    .find((near, place) => isDay(near) && (place === 0 || Number(day) > 28));
}
