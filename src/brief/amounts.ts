import { parseDuration } from "../quantity/duration.js";
import { parseKubernetesQuantity } from "../quantity/kubernetes.js";
import { isDecimalText } from "../quantity/money.js";
import type { Unit } from "../quantity/unit.js";
import { within, type Amount } from "./amount.js";

/** Beyond these bounds products of a few amounts leave the range in which doubles are exact enough to compare. */
const MOST_CORES = 1e6;
const MOST_BYTES = 9_223_372_036_854_775_808;
const MOST_MONEY = 1e15;
const CENTURY_SECONDS = 3.2e9;

const numbers = (name: string, unit: Unit, expected: string, least: number, most: number): Amount => ({
  name,
  unit,
  expected,
  least,
  most,
  unreadable: "wrong-type",
  spreads: "any",
});

/** CPUs of one replica, VM or host; 1m is the finest that Kubernetes knows. */
export const cpu: Amount = {
  ...numbers("Cpu", "cores", `an amount of CPU such as 2, "500m" or {low: 1, high: 2}`, 0.001, MOST_CORES),
  unreadable: "not-a-quantity",
  read: parseKubernetesQuantity,
};

/** At most 2⁶³, as in Kubernetes. */
export const bytes: Amount = {
  ...numbers(
    "Bytes",
    "bytes",
    `an amount of bytes such as "4Gi", "500M" or {low: "4Gi", high: "6Gi"}`,
    1,
    MOST_BYTES,
  ),
  unreadable: "not-a-quantity",
  read: parseKubernetesQuantity,
};

/** Numbers are seconds. */
export const duration: Amount = {
  ...numbers(
    "Duration",
    "seconds",
    `a duration such as "15m", "20us", "PT15M" or seconds as a number`,
    0,
    CENTURY_SECONDS,
  ),
  unreadable: "not-a-duration",
  read: parseDuration,
};

export const share = numbers("Share", "share", "a share from 0 to 1, never percent, such as 0.08", 0, 1);

export const perYear = numbers("PerYear", "perYear", "a number a year from 0 on", 0, 1e6);
export const hours = numbers("Hours", "hours", "a number of hours from 0 on", 0, 1e6);
export const days = numbers("Days", "days", "a number of days from 0 on", 0, 36_500);
export const years = numbers("Years", "years", "a number of years from 0.1 to 100", 0.1, 100);
export const watts = numbers("Watts", "watts", "a number of watts from 0 on", 0, 1e6);
export const ratio = numbers("Ratio", "ratio", "a ratio from 0.000001 to 1,000,000", 1e-6, 1e6);
export const count = numbers("Count", "count", "a number from 1 to 1,000,000", 1, 1e6);

/** In the brief's currency. */
export const money: Amount = {
  ...numbers(
    "Money",
    "money",
    `an amount of money such as 1200, "1200.50" or {low: 1000, high: 1500}`,
    0,
    MOST_MONEY,
  ),
  unreadable: "not-money",
  read: (text) =>
    isDecimalText(text.trim())
      ? { ok: true, value: Number(text.trim()) }
      : { ok: false, expected: `a decimal amount such as "1200.50"`, ...nearestAmount(text) },
  spreads: "interval",
};

/** What is left of `$1,200.50` without its sign of currency and its separators of thousands. */
function nearestAmount(text: string): { readonly nearest?: string } {
  const digits = text.length > 64 ? "" : text.replace(/[^\d.-]/g, "");
  return isDecimalText(digits) ? { nearest: digits } : {};
}

/** How a number of each unit may be written where any magnitude from 0 on makes sense. */
export const amountOfUnit: { readonly [unit in Unit]: Amount } = {
  cores: within(cpu, { least: 0 }),
  bytes: within(bytes, { least: 0 }),
  seconds: duration,
  hours,
  days,
  years,
  share,
  ratio,
  perYear,
  count,
  watts,
  money,
  moneyPerHour: money,
  moneyPerYear: money,
};
