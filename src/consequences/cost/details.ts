import { derived } from "../../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../../quantity/id-path.js";
import { at, columnOf, type Column } from "../../statistics/column.js";
import { sumColumns } from "../columns.js";
import type { Consequence } from "../consequence.js";
import type { Context } from "../context.js";
import { demandOf } from "../demand.js";
import { unknown } from "../figures.js";
import { costByWorkload } from "./by-workload.js";
import type { Bill, Charge } from "./charge.js";
import { presentValueOf, type Terms } from "./terms.js";
import { equivalentAnnual, levelised, yearlyCosts } from "./yearly.js";
import { MONTHS_PER_YEAR } from "../year.js";

/**
 * The same money in other words: what is spent in each year at its prices, on average a month and a year; the level
 * amount a year of the same present value; the cost of a core of demand for a year; each line's and each workload's
 * part of the net present value. Where a price is missing: the lines that have one, which is the least that the plan
 * costs, and every line that has none as unknown.
 */
export function costDetailsOf(
  context: Context,
  charges: readonly Charge[],
  missing: NonNullable<Bill["missing"]>,
  terms: Terms,
): readonly Consequence[] {
  const { plan, figure, brief } = context;
  const table = elementPath("costs", plan.id);
  const of = { plan: plan.id, concern: "cost" } as const;
  const told = (
    measure: string,
    column: Column,
    formula: string,
    inputs: readonly IdPath[],
  ): Consequence => ({
    ...{ ...of, measure, column },
    figure: figure(column, "money", derived(`cost.${formula}`, inputs)),
  });
  const names = [...new Set(charges.map(({ line }) => line))];
  const lines = names.map((line) =>
    told(
      `line:${line}`,
      presentValueOf(
        charges.filter((charge) => charge.line === line),
        terms,
      ),
      "net-present-value",
      [childPath(table, line), brief.discountRate.path],
    ),
  );
  const inTable = [table];
  if (missing.length > 0) {
    const silent = new Map(missing.map(({ why, question }) => [question, why]));
    const least = presentValueOf(charges, terms);
    return [
      ...(charges.length > 0 ? [told("cost-of-priced-lines", least, "net-present-value", inTable)] : []),
      ...lines,
      ...[...silent].map(([question, why]) => ({
        ...{ ...of, measure: `line:${question}` },
        figure: unknown(`no-${why}`, [question]),
      })),
    ];
  }
  if (charges.length === 0) return [];
  const years = yearlyCosts(charges, terms);
  const spent = sumColumns(years);
  const value = presentValueOf(charges, terms);
  const cost = childPath(elementPath("consequences", plan.id), "cost");
  const perYear = spent.map((sum) => sum / brief.horizonYears);
  const each = costByWorkload(context, charges, terms);
  return [
    told("cost-spent", spent, "spent", inTable),
    told("cost-per-year", perYear, "mean-a-year", [...inTable, "horizonYears"]),
    told(
      "cost-per-month",
      perYear.map((sum) => sum / MONTHS_PER_YEAR),
      "mean-a-month",
      [...inTable, "horizonYears"],
    ),
    told("cost-equivalent-annual", equivalentAnnual(value, terms), "equivalent-annual", [
      cost,
      brief.discountRate.path,
      "horizonYears",
    ]),
    ...perCoreOf(context, value, terms, told, cost),
    ...years.map((column, year) => told(`cost-in-year-${year}`, column, "spent", inTable)),
    ...lines,
    ...context.assigned.map(({ workload, path }) => ({
      ...told("cost-of-workload", each.get(workload.id) ?? Float64Array.of(0), "by-dominant-share", [
        cost,
        childPath(path, "requests"),
      ]),
      workload: workload.id,
    })),
  ];
}

/** Demand grows with each workload; nothing is said where there is none. */
function perCoreOf(
  { assigned, brief, read }: Context,
  value: Column,
  terms: Terms,
  told: (measure: string, column: Column, formula: string, inputs: readonly IdPath[]) => Consequence,
  cost: IdPath,
): readonly Consequence[] {
  const demands = assigned.map(({ workload }) => ({
    growth: read(workload.growthPerYear),
    first: demandOf(workload, read),
  }));
  const years: Column[] = [];
  for (let year = 0, now = demands; year < brief.horizonYears; year++) {
    years.push(sumColumns(now.map(({ first }) => first)));
    now = now.map(({ growth, first }) => ({
      growth,
      first: columnOf([first, growth], (draw) => at(first, draw) * (1 + at(growth, draw))),
    }));
  }
  const column = levelised(value, years, terms);
  if (column === undefined) return [];
  const inputs = [
    ...[cost, brief.discountRate.path],
    ...assigned.map(({ workload }) => workload.demand?.path ?? workload.requests.cpu.path),
  ];
  return [told("cost-per-core-year", column, "levelised", inputs)];
}
