import type { Price } from "../../brief/price.js";
import type { IdPath } from "../../quantity/id-path.js";
import { at, columnOf, type Column } from "../../statistics/column.js";
import { mapYears } from "../columns.js";
import { frequencyOf, type Charge, type Entry } from "./charge.js";
import type { PriceSeries } from "./prices.js";
import { HOURS_PER_YEAR, MONTHS_PER_YEAR } from "../year.js";

/** So often a year is a unit charged: 12 times monthly, once yearly, by the hour where the unit is one. */
function periodsOf({ chargeFrequency, pricingUnit }: Price): number {
  if (chargeFrequency === "monthly") return MONTHS_PER_YEAR;
  return chargeFrequency === "usage" && pricingUnit === "hour" ? HOURS_PER_YEAR : 1;
}

/**
 * A line of a priced product from the units that stand in year 1 … horizon. Less than the smallest quantity sold costs
 * that quantity, nothing costs nothing. Paid every period of each year; paid once, for what a year needs beyond the
 * most before it, at that year's start (the first year's in year 0).
 */
export function pricedCharge(input: {
  readonly line: string;
  readonly price: PriceSeries;
  readonly units: readonly Column[];
  readonly rises: readonly string[];
  readonly inputs: readonly IdPath[];
  readonly category: Charge["category"];
  readonly borneBy?: Charge["borneBy"];
}): Charge {
  const { line, price, rises, inputs, category, borneBy } = input;
  const { first, inYear } = price;
  const sold = mapYears(input.units, (units) => (first.minimum > 0 ? atLeast(units, first.minimum) : units));
  return {
    line,
    category,
    frequency: frequencyOf(first),
    pricingUnit: first.pricingUnit,
    entries: first.chargeFrequency === "one-time" ? once(sold, inYear) : everyPeriod(sold, inYear),
    rises,
    inputs: [...inputs, first.unitPrice.path],
    ...(borneBy !== undefined && { borneBy }),
    assumedHours: false,
  };
}

const atLeast = (units: Column, minimum: number): Column =>
  units.map((count) => (count > 0 ? Math.max(count, minimum) : 0));

type InYear = PriceSeries["inYear"];

function everyPeriod(sold: readonly Column[], inYear: InYear): readonly Entry[] {
  const periods = periodsOf(inYear(1));
  const quantities = mapYears(sold, (units) =>
    periods === 1 ? units : units.map((count) => count * periods),
  );
  return quantities.map((quantity, index): Entry => {
    const year = index + 1;
    return { year, quantity, price: inYear(year).unitPrice };
  });
}

function once(sold: readonly Column[], inYear: InYear): readonly Entry[] {
  let most: Column | undefined;
  return sold.flatMap((units, year): readonly Entry[] => {
    const before = most;
    if (before === units) return [];
    most =
      before === undefined
        ? units
        : columnOf([before, units], (draw) => Math.max(at(before, draw), at(units, draw)));
    const added =
      before === undefined
        ? units
        : columnOf([before, units], (draw) => Math.max(0, at(units, draw) - at(before, draw)));
    if (added.every((count) => count === 0)) return [];
    return [{ year, quantity: added, price: inYear(year).unitPrice }];
  });
}
