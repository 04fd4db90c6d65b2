import { at, columnOf, constant, type Column } from "../../statistics/column.js";
import { multiplyColumns, sumColumns } from "../columns.js";
import type { Charge } from "./charge.js";
import type { Terms } from "./terms.js";

/** What the charges come to in year 0, 1 … horizon, per draw, at that year's prices and undiscounted; credits off. */
export function yearlyCosts(charges: readonly Charge[], terms: Terms): readonly Column[] {
  const parts: Column[][] = terms.discount.map(() => []);
  for (const { entries, rises } of charges)
    for (const { year, quantity, price, credit } of entries) {
      const rise = terms.rise(rises, year);
      const factors = [quantity, terms.read(price), ...(rise === undefined ? [] : [rise])];
      const amount = multiplyColumns(factors);
      parts[year]?.push(credit === true ? amount.map((value) => -value) : amount);
    }
  return parts.map(sumColumns);
}

/**
 * The level amount at the end of each year that has the same present value (the equivalent annual cost): value ÷ Σ of
 * the discount factors of years 1 … horizon.
 */
export function equivalentAnnual(value: Column, { discount }: Terms): Column {
  const annuity = sumColumns(discount.slice(1));
  return columnOf([value, annuity], (draw) => at(value, draw) / at(annuity, draw));
}

/**
 * The price of one unit a year at which its sales have the present value of the costs (a levelised cost): value ÷ Σ
 * units of year y × discount of year y; `undefined` where some draw has no units.
 */
export function levelised(value: Column, units: readonly Column[], { discount }: Terms): Column | undefined {
  const discounted = sumColumns(
    units.map((column, index) => multiplyColumns([column, discount[index + 1] ?? constant(0)])),
  );
  if (discounted.some((sold) => !(sold > 0))) return undefined;
  return columnOf([value, discounted], (draw) => at(value, draw) / at(discounted, draw));
}
