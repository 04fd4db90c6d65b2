import { exp, expm1, log1p } from "./elementary.js";

/** So many equal payments, at the end of each period unless `atStart`; received is positive, paid is negative. */
export interface Payments {
  /** A period; above −1. */
  readonly rate: number;
  /** How many: a whole number from 1. */
  readonly periods: number;
  readonly atStart?: boolean;
}

interface Factors {
  /** (1 + rate)^periods. */
  readonly growth: number;
  /** What payments of 1 are worth after the last period. */
  readonly annuity: number;
}

function factorsOf({ rate, periods, atStart = false }: Payments): Factors {
  if (!(rate > -1)) throw new RangeError("payments require a rate above -1");
  if (!(Number.isSafeInteger(periods) && periods >= 0))
    throw new RangeError(`payments require a whole number of periods, not ${periods}`);
  const exponent = periods * log1p(rate);
  const growth = exp(exponent);
  const annuity = rate === 0 ? periods : (expm1(exponent) / rate) * (atStart ? 1 + rate : 1);
  return { growth, annuity };
}

/** What is there after the last period: −(value × growth + payment × annuity). */
export function futureValue(asked: Payments & { readonly payment: number; readonly value?: number }): number {
  const { growth, annuity } = factorsOf(asked);
  return 0 - ((asked.value ?? 0) * growth + asked.payment * annuity);
}

/** What such payments, and a final amount, are worth now. */
export function presentValueOfPayments(
  asked: Payments & { readonly payment: number; readonly future?: number },
): number {
  const { growth, annuity } = factorsOf(asked);
  return 0 - ((asked.future ?? 0) + asked.payment * annuity) / growth;
}

/** The level payment that settles a value, and leaves `future`; RangeError without periods. */
export function levelPayment(asked: Payments & { readonly value: number; readonly future?: number }): number {
  const { growth, annuity } = factorsOf(asked);
  if (annuity === 0) throw new RangeError("`levelPayment` requires at least one period");
  return 0 - ((asked.future ?? 0) + asked.value * growth) / annuity;
}

interface Part extends Payments {
  readonly value: number;
  readonly future?: number;
  /** Which payment, from 1. */
  readonly period: number;
}

/** The part of one level payment that is interest. */
export function interestPart(asked: Part): number {
  const { rate, period, value, atStart = false } = asked;
  requirePeriod(asked);
  if (atStart && period === 1) return 0;
  const owed = futureValue({ rate, periods: period - 1, payment: levelPayment(asked), value, atStart });
  return (owed * rate) / (atStart ? 1 + rate : 1);
}

/** The part of one level payment that lowers what is owed. */
export const principalPart = (asked: Part): number => levelPayment(asked) - interestPart(asked);

function requirePeriod({ period, periods }: Part): void {
  if (!(Number.isSafeInteger(period) && period >= 1 && period <= periods))
    throw new RangeError(`a payment is one of 1 to ${periods}, not ${period}`);
}

const HALVINGS = 200;

/** Rates looked at: from nearly all lost to a thousandfold a period, in equal steps of their logarithm. */
const [LEAST, MOST, STEPS] = [-12, 7, 380] as const;

/**
 * The rate a period at which a value, payments and a future amount settle one another: of several the nearest to 0,
 * `undefined` where there is none between e⁻¹² − 1 and e⁷ − 1. Bisection of 1 + rate.
 */
export function rateOfPayments(asked: {
  readonly periods: number;
  readonly payment: number;
  readonly value: number;
  readonly future: number;
  readonly atStart?: boolean;
}): number | undefined {
  const { future, ...others } = asked;
  const gap = (exponent: number): number => {
    const rate = expm1(exponent);
    // Value now, so that a long life at a high rate does not drown the smaller terms.
    return others.value - presentValueOfPayments({ ...others, rate, future });
  };
  const found: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    let [low, high] = [step, step + 1].map((at) => LEAST + (at * (MOST - LEAST)) / STEPS) as [number, number];
    const [atLow, atHigh] = [gap(low), gap(high)];
    if (atLow === 0) found.push(expm1(low));
    if (!(atLow * atHigh < 0)) continue;
    for (let halving = 0; halving < HALVINGS && low < high; halving++) {
      const middle = (low + high) / 2;
      if (gap(middle) * atLow > 0) low = middle;
      else high = middle;
    }
    found.push(expm1((low + high) / 2));
  }
  return found.reduce<number | undefined>(
    (nearest, rate) => (nearest === undefined || Math.abs(rate) < Math.abs(nearest) ? rate : nearest),
    undefined,
  );
}
