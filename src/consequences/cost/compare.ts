import type { Id } from "../../quantity/id-path.js";
import { multiplyMoney, sumMoney, type DecimalText } from "../../quantity/money.js";
import { breakEvenPrice, breakEvenYear } from "../../statistics/break-even.js";
import type { CostLine } from "../consequence.js";
import { costTotals, type CostTotals } from "./table.js";

/** How the costs of one plan stand to those of another, in the central world. */
export interface CostComparison {
  /** Year by year: what the plan saves, and has saved so far; negative where it costs more. */
  readonly years: readonly {
    readonly year: number;
    readonly saved: DecimalText;
    readonly savedSoFar: DecimalText;
  }[];
  /** Years from the start until the plan has cost no more in all, undiscounted; absent where it never does. */
  readonly breakEvenYear?: number;
  /** The same at the discount rate. */
  readonly discountedBreakEvenYear?: number;
  /** Per line of which the plans buy differently much, the unit price at which both have one present value. */
  readonly prices: readonly BreakEvenPrice[];
}

export interface BreakEvenPrice {
  readonly line: string;
  readonly pricingUnit: string;
  /** Of the first year in which either buys it; rises are kept in proportion. */
  readonly unitPrice: number;
  /** Absent where no price of 0 or more makes them equal. */
  readonly breaksEvenAt?: number;
}

/**
 * Two plans of a cost table: what one saves against the other by year, when it breaks even, and from which price of
 * each line on. Callable on the `costs` of any report.
 */
export function compareCosts(input: {
  readonly costs: readonly CostLine[];
  readonly plan: Id;
  readonly against: Id;
  /** A year; 0 where nothing is to be discounted. */
  readonly discountRate: number;
}): CostComparison {
  const { costs, discountRate: rate } = input;
  const [own, others] = [costTotals(costs, input.plan), costTotals(costs, input.against)];
  const length = Math.max(own.byYear.length, others.byYear.length);
  const padded = ({ byYear }: CostTotals): readonly DecimalText[] =>
    Array.from({ length }, (_, year) => byYear[year] ?? "0");
  const [mine, theirs] = [padded(own), padded(others)];
  let soFar: DecimalText = "0";
  const years = mine.map((cost, year) => {
    const saved = sumMoney([theirs[year] ?? "0", multiplyMoney(-1, cost)]);
    soFar = sumMoney([soFar, saved]);
    return { year, saved, savedSoFar: soFar };
  });
  const plans = { costs: mine.map(Number), against: theirs.map(Number) };
  const [simple, discounted] = [breakEvenYear(plans), breakEvenYear({ ...plans, rate })];
  const ours = costs.filter(({ plan }) => plan === input.plan || plan === input.against);
  return {
    years,
    ...(simple !== undefined && { breakEvenYear: simple }),
    ...(discounted !== undefined && { discountedBreakEvenYear: discounted }),
    prices: pricesOf(ours, { ...input, rate, mine: plans.costs, theirs: plans.against }),
  };
}

interface Compared {
  readonly plan: Id;
  readonly against: Id;
  readonly rate: number;
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
}

/** Costs and credits of a line are its units at the first unit price, risen as stated. */
function pricesOf(costs: readonly CostLine[], compared: Compared): readonly BreakEvenPrice[] {
  const { plan, against, rate, mine, theirs } = compared;
  return [...new Set(costs.map(({ line }) => line))].flatMap((line): readonly BreakEvenPrice[] => {
    const those = costs.filter((one) => one.line === line);
    const [first] = [...those].sort((a, b) => a.year - b.year);
    const unitPrice = Number(first?.unitPrice ?? 0);
    if (first === undefined || !(unitPrice > 0)) return [];
    const costOf = (of: Id): readonly number[] =>
      mine.map((_, year) =>
        those
          .filter((one) => one.plan === of && one.year === year)
          .reduce((sum, { cost }) => sum + Number(cost), 0),
      );
    const [ours, others] = [costOf(plan), costOf(against)];
    if (ours.every((cost, year) => cost === others[year])) return [];
    const breaksEvenAt = breakEvenPrice({
      costs: mine.map((cost, year) => cost - (ours[year] ?? 0)),
      units: ours.map((cost) => cost / unitPrice),
      against: theirs.map((cost, year) => cost - (others[year] ?? 0)),
      unitsAgainst: others.map((cost) => cost / unitPrice),
      rate,
    });
    const { pricingUnit } = first;
    return [{ line, pricingUnit, unitPrice, ...(breaksEvenAt !== undefined && { breaksEvenAt }) }];
  });
}
