import type { Id } from "../../quantity/id-path.js";
import { divideMoney, sumMoney, type DecimalText } from "../../quantity/money.js";
import type { CostLine } from "../consequence.js";

/** Sums of one plan's cost lines, exact in decimal: they add up both ways. */
export interface CostTotals {
  /** Of year 0, 1 … the last with a line. */
  readonly byYear: readonly DecimalText[];
  /** In the order of the table. */
  readonly byLine: readonly { readonly line: string; readonly cost: DecimalText }[];
  readonly total: DecimalText;
}

/** The totals of a plan in the cost table of a report; of a plan without lines, nothing. */
export function costTotals(costs: readonly CostLine[], plan: Id): CostTotals {
  const lines = costs.filter((line) => line.plan === plan);
  const last = lines.reduce((latest, { year }) => Math.max(latest, year), -1);
  const sumOf = (those: readonly CostLine[]): DecimalText => sumMoney(those.map(({ cost }) => cost));
  return {
    byYear: Array.from({ length: last + 1 }, (_, year) => sumOf(lines.filter((line) => line.year === year))),
    byLine: [...new Set(lines.map(({ line }) => line))].map((name) => ({
      line: name,
      cost: sumOf(lines.filter(({ line }) => line === name)),
    })),
    total: sumOf(lines),
  };
}

/** What one unit of another currency is worth in that of the table, and since when. */
export interface Rate {
  readonly currency: string;
  readonly perUnit: number;
  readonly on: string;
}

/** A cost line told in another currency, with the rate that made it. */
export type ConvertedLine = CostLine & { readonly rate: Rate };

/**
 * The table in another currency at a stated rate: unit prices and costs ÷ `perUnit`, to 60 digits; quantities stay.
 * RangeError for a rate that is not above 0.
 */
export function convertCosts(costs: readonly CostLine[], rate: Rate): readonly ConvertedLine[] {
  const { currency, perUnit } = rate;
  if (!(perUnit > 0 && perUnit < Infinity)) throw new RangeError("`convertCosts` requires a rate above 0");
  return costs.map((line) => ({
    ...line,
    ...{ currency, rate },
    unitPrice: divideMoney(line.unitPrice, perUnit),
    cost: divideMoney(line.cost, perUnit),
  }));
}
