import type { Quantity } from "../../brief/quantity.js";
import type { Price } from "../../brief/price.js";
import type { Warning } from "../../notice.js";
import type { Id, IdPath } from "../../quantity/id-path.js";
import type { Column } from "../../statistics/column.js";
import type { CostLine } from "../consequence.js";

/** One line of a plan's costs over the horizon: what is bought, how much of it when, and at which price. */
export interface Charge {
  /** `hosts`, `electricity`, the product, `labour-host-year` … */
  readonly line: string;
  readonly category: CostLine["chargeCategory"];
  readonly frequency: CostLine["chargeFrequency"];
  readonly pricingUnit: string;
  /** Ascending by year; years without a charge are absent. */
  readonly entries: readonly Entry[];
  /** The names under which the brief may state how its price rises: the first stated one counts. */
  readonly rises: readonly string[];
  /** Direct parents of its quantity and price. */
  readonly inputs: readonly IdPath[];
  /** Whose cost it is; all workloads' where absent: those on these platforms, or these, each by its weight. */
  readonly borneBy?: { readonly platforms: readonly Id[] } | { readonly workloads: ReadonlyMap<Id, number> };
  /** Whether its quantity rests on a default of hours: no reason may rest on it. */
  readonly assumedHours: boolean;
}

export interface Entry {
  /** 0 is the start, then 1 … horizon. */
  readonly year: number;
  /** After order minima. */
  readonly quantity: Column;
  readonly price: Quantity;
  /** A credit takes the price off. */
  readonly credit?: boolean;
}

/** What one part of the cost model says: its charges, what keeps the total from being known, what was left out. */
export interface Bill {
  readonly charges: readonly Charge[];
  /** Why the plan's cost is unknown, with the paths that would make it known. */
  readonly missing?: readonly { readonly why: string; readonly question: IdPath }[];
  readonly warnings?: readonly Warning[];
}

/** FOCUS's word for how often a price is charged. */
export const frequencyOf = ({ chargeFrequency }: Pick<Price, "chargeFrequency">): Charge["frequency"] => {
  if (chargeFrequency === "one-time") return "One-Time";
  return chargeFrequency === "usage" ? "Usage-Based" : "Recurring";
};

/** The same quantity column in each of the years 1 … horizon. */
export const yearly = (years: readonly Column[], price: (year: number) => Quantity): readonly Entry[] =>
  years.map((quantity, index) => ({ year: index + 1, quantity, price: price(index + 1) }));

/** A line that every plan pays alike and that has no price: left out of all plans, and said. */
export const leftOut = (line: string, about: IdPath, remedy: string): Warning => ({
  code: "cost-line-left-out",
  message: `${line} has no price and is left out of the cost of every plan.`,
  about,
  remedy,
  values: { line },
});
