import type { Parsed } from "./parsed.js";

const HOUR = 3600;
const DAY = 24 * HOUR;
const EXPECTED = "a duration such as 15m, 20us, 24h, 1h30m or PT15M";
const LONGEST = 64;

const goUnits = new Map<string, number>([
  ["ns", 1e-9],
  ["us", 1e-6],
  ["µs", 1e-6],
  ["μs", 1e-6],
  ["ms", 1e-3],
  ["s", 1],
  ["m", 60],
  ["h", HOUR],
]);

const GO = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|μs|ms|s|m|h))+$/;
const GO_PART = /(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/g;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const ISO = new RegExp(
  `^P(?=.)(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/**
 * Seconds of a duration: ISO 8601 (`PT15M`, `P1DT12H`, `P2W`) or as Go and Kubernetes write it (`1h30m`, `20us`).
 * Years and months have no fixed length and are refused.
 */
export function parseDuration(text: string): Parsed<number> {
  const trimmed = text.length > LONGEST ? "" : text.trim();
  if (trimmed === "0") return { ok: true, value: 0 };
  if (GO.test(trimmed)) return { ok: true, value: goSeconds(trimmed) };
  const iso = ISO.exec(trimmed);
  if (iso) {
    const [, weeks, days, hours, minutes, seconds] = iso;
    const inUnits = [weeks, days, hours, minutes, seconds].map((part) => Number(part ?? 0));
    const [w = 0, d = 0, h = 0, m = 0, s = 0] = inUnits;
    return { ok: true, value: w * 7 * DAY + d * DAY + h * HOUR + m * 60 + s };
  }
  if (/^P[\d.]*[YM]/.test(trimmed))
    return { ok: false, expected: `${EXPECTED}; years and months have no fixed length: use days` };
  const days = /^(\d+(?:\.\d+)?)d$/.exec(trimmed);
  return days
    ? { ok: false, expected: EXPECTED, nearest: `P${days[1]}D` }
    : { ok: false, expected: EXPECTED };
}

function goSeconds(text: string): number {
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(GO_PART)) {
    const power = goUnits.get(unit ?? "") ?? 0;
    seconds += power < 1 ? Number(amount) / Math.round(1 / power) : Number(amount) * power;
  }
  return seconds;
}
