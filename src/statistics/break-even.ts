import { presentValue, type CashFlows } from "./cash-flows.js";

/** What two plans cost by year, year 0 first, both over the same years. */
export interface TwoPlans {
  readonly costs: CashFlows;
  readonly against: CashFlows;
  /** A year; 0 by default: nothing is discounted. */
  readonly rate?: number;
}

/**
 * The time, in years from the start, from which on one plan has cost no more than the other in all: where the sum of
 * what it saves reaches 0 for the last time, straight within a year. 0 where it never costs more; `undefined` where
 * it has cost more at the end. RangeError where the years differ.
 */
export function breakEvenYear({ costs, against, rate = 0 }: TwoPlans): number | undefined {
  if (costs.length !== against.length)
    throw new RangeError("`breakEvenYear` requires the same years of both");
  let saved = 0;
  let reached: number | undefined = 0;
  costs.forEach((_, year) => {
    const before = saved;
    saved = presentValue(
      costs.slice(0, year + 1).map((cost, at) => (against[at] as number) - cost),
      rate,
    );
    if (saved < 0) reached = undefined;
    else if (before < 0) reached = year - saved / (saved - before);
  });
  return reached;
}

/** A product whose price is asked: what each plan costs without it, and how many units of it each buys by year. */
export interface PricedPlans {
  readonly costs: CashFlows;
  readonly units: CashFlows;
  readonly against: CashFlows;
  readonly unitsAgainst: CashFlows;
  readonly rate?: number;
}

/**
 * The price of one unit at which both plans have the same present value; above it the plan that buys more of it is
 * the dearer. `undefined` where both buy as much (no price settles it), or where only a price below 0 would.
 */
export function breakEvenPrice(plans: PricedPlans): number | undefined {
  const { costs, units, against, unitsAgainst, rate = 0 } = plans;
  const lead = presentValue(against, rate) - presentValue(costs, rate);
  const more = presentValue(units, rate) - presentValue(unitsAgainst, rate);
  const price = lead / more;
  return more !== 0 && price >= 0 && Number.isFinite(price) ? price : undefined;
}
