import { exp, log } from "./elementary.js";

/** An amount a period, the first of them now; positive and negative as the caller counts. */
export type CashFlows = readonly number[];

/** A rate at or below it would discount by nothing or less. */
const LEAST_RATE = -1;

/** Value now: Σ flow ÷ (1 + rate)^period, the first undiscounted; 0 of nothing. RangeError for a rate at or below −1. */
export function presentValue(flows: CashFlows, rate: number): number {
  if (!(rate > LEAST_RATE)) throw new RangeError("`presentValue` requires a rate above -1");
  let [value, factor] = [0, 1];
  for (const flow of flows) {
    value += flow * factor;
    factor /= 1 + rate;
  }
  return value;
}

/**
 * Every internal rate of return above −1, ascending: the rates at which the present value is 0. None where all flows
 * have one sign; several where the sign changes more than once, and then none of them is the return of anything.
 * The roots of Σ flow·xᵗ in x = 1 ÷ (1 + rate) between the turning points of the polynomial, found recursively and
 * by bisection. RangeError for flows that are not finite.
 */
export function internalRates(flows: CashFlows): readonly number[] {
  if (!flows.every(Number.isFinite)) throw new RangeError("`internalRates` requires finite flows");
  const first = flows.findIndex((flow) => flow !== 0);
  if (first < 0) return [];
  const last = flows.reduce((latest, flow, period) => (flow === 0 ? latest : period), first);
  const largest = flows.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const scaled = flows.slice(first, last + 1).map((flow) => flow / largest);
  return [...positiveRoots(scaled)].reverse().map((x) => 1 / x - 1);
}

/** The roots above 0 of Σ c_t·xᵗ, ascending; both ends of the list are not 0. */
function positiveRoots(coefficients: readonly number[]): readonly number[] {
  if (coefficients.length < 2) return [];
  const end = coefficients[coefficients.length - 1] as number;
  const most = coefficients.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  const bound = 1 + most / Math.abs(end);
  const slope = coefficients.slice(1).map((one, power) => one * (power + 1));
  const leading = slope.findIndex((one) => one !== 0);
  const turns = positiveRoots(slope.slice(leading));
  const ends = [0, ...turns.filter((x) => x < bound), bound];
  const roots: number[] = [];
  for (let part = 1; part < ends.length; part++) {
    const root = rootBetween(coefficients, ends[part - 1] as number, ends[part] as number);
    if (root !== undefined && root !== roots[roots.length - 1]) roots.push(root);
  }
  return roots;
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, one) => sum * x + one, 0);

/** Halvings after which two doubles have nothing between them. */
const MOST_HALVINGS = 2000;

function rootBetween(coefficients: readonly number[], from: number, to: number): number | undefined {
  let [low, high] = [from, to];
  const [atLow, atHigh] = [polynomial(coefficients, low), polynomial(coefficients, high)];
  if (atHigh === 0) return high;
  if (atLow === 0 || atLow > 0 === atHigh > 0) return undefined;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) break;
    const value = polynomial(coefficients, middle);
    if (value === 0) return middle;
    if (value > 0 === atLow > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The rate that turns what is paid (financed at one rate) into what is received (reinvested at another) over the
 * periods; `undefined` where all flows have one sign.
 */
export function modifiedInternalRate(
  flows: CashFlows,
  rates: { readonly finance: number; readonly reinvest: number },
): number | undefined {
  const received = flows.map((flow) => Math.max(flow, 0));
  const paid = flows.map((flow) => Math.min(flow, 0));
  const gain = presentValue(received, rates.reinvest);
  const spent = -presentValue(paid, rates.finance);
  if (!(gain > 0 && spent > 0)) return undefined;
  return exp(log(gain / spent) / (flows.length - 1)) * (1 + rates.reinvest) - 1;
}

/**
 * The rate left after prices have risen, by Fisher's equation: (1 + nominal) ÷ (1 + inflation) − 1. Flows in today's
 * prices discounted by it have the value of flows in each year's prices discounted by the nominal rate.
 */
export const realRate = (nominal: number, inflation: number): number => {
  if (!(inflation > LEAST_RATE)) throw new RangeError("`realRate` requires an inflation above -1");
  return (1 + nominal) / (1 + inflation) - 1;
};
