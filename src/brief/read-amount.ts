import type { Uncertain } from "../quantity/uncertain.js";
import type { Amount } from "./amount.js";
import { readNumber } from "./read-number.js";
import { refuse, type Reading, type Refusal } from "./refusal.js";

/** The spreads a number may have, by their fields. */
const spreads: readonly (readonly string[])[] = [
  ["low", "high"],
  ["min", "mode", "max"],
  ["mean", "sd"],
  ["samples"],
];

export const MOST_SAMPLES = 100_000;

/** Ends further apart than this make a lognormal whose draws leave every sane magnitude. */
const WIDEST = 1e9;

/** A normal of a quantity that must be above 0 keeps its mean so many standard deviations away from 0. */
const SAFE_DEVIATIONS = 3;

type Ends = { readonly [field: string]: number };

/**
 * An amount in base units, exact or uncertain: all of its numbers within the amount's bounds, ends in order, an
 * interval at most 10⁹ wide. A value of another shape, or with further keys, is refused.
 */
export function readAmount(stated: unknown, amount: Amount): Reading<Uncertain> {
  if (typeof stated !== "object" || stated === null) return readNumber(stated, amount);
  const fields = Object.keys(stated);
  const spread = spreads.find(
    (names) => names.length === fields.length && names.every((name) => fields.includes(name)),
  );
  if (
    Array.isArray(stated) ||
    spread === undefined ||
    (amount.spreads === "interval" && spread[0] !== "low")
  ) {
    return refuse({ code: "wrong-type", expected: amount.expected, remedy: shapeRemedy(fields, amount) });
  }
  const given = stated as { readonly [field: string]: unknown };
  if (spread[0] === "samples") return readSamples(given["samples"], amount);
  const refusals: Refusal[] = [];
  const ends: { [field: string]: number } = {};
  for (const field of spread) {
    const end = readNumber(given[field], field === "sd" ? { ...amount, least: 0 } : amount);
    if (end.ok) ends[field] = end.value;
    else refusals.push(...end.refusals.map((refusal) => ({ ...refusal, at: [field] })));
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const disorder = disorderOf(ends, given, amount);
  return disorder === undefined ? { ok: true, value: ends as unknown as Uncertain } : refuse(disorder);
}

function disorderOf(
  ends: Ends,
  given: { readonly [field: string]: unknown },
  amount: Amount,
): Refusal | undefined {
  const { low, high, min, mode, max, mean, sd } = ends;
  if (low !== undefined && high !== undefined) {
    if (low > high) {
      const turned = `{low: ${JSON.stringify(given["high"])}, high: ${JSON.stringify(given["low"])}}`;
      return {
        code: "interval-upside-down",
        expected: "an interval with low ≤ high",
        remedy: `write ${turned}`,
      };
    }
    if (low > 0 && high / low > WIDEST) {
      return { code: "interval-too-wide", expected: "an interval with high at most 1,000,000,000 × low" };
    }
  }
  if (min !== undefined && mode !== undefined && max !== undefined && !(min <= mode && mode <= max)) {
    return { code: "interval-upside-down", expected: "a spread with min ≤ mode ≤ max" };
  }
  if (mean !== undefined && sd !== undefined && amount.least > 0 && mean < SAFE_DEVIATIONS * sd) {
    return {
      code: "out-of-range",
      expected: "a mean of at least 3 × sd, for the quantity is above 0",
      remedy: "write {low, high}, which stays above 0",
    };
  }
  return undefined;
}

function readSamples(stated: unknown, amount: Amount): Reading<Uncertain> {
  if (!Array.isArray(stated) || stated.length === 0 || stated.length > MOST_SAMPLES) {
    return refuse({
      code: "wrong-type",
      at: ["samples"],
      expected: `a list of 1 to ${MOST_SAMPLES} numbers`,
    });
  }
  const samples: number[] = [];
  const refusals: Refusal[] = [];
  for (const [index, sample] of stated.entries()) {
    const read = readNumber(sample, amount);
    if (read.ok) samples.push(read.value);
    else for (const refusal of read.refusals) refusals.push({ ...refusal, at: ["samples", index] });
  }
  return refusals.length === 0 ? { ok: true, value: { samples } } : { ok: false, refusals };
}

const shapeRemedy = (fields: readonly string[], { spreads: accepted }: Amount): string =>
  fields.includes("low") || fields.includes("high") || accepted === "interval"
    ? "an interval has the fields low and high"
    : "a spread is one of {low, high}, {min, mode, max}, {mean, sd}, {samples}";
