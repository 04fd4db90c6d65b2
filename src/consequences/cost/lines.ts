import type { Quantity } from "../../brief/quantity.js";
import { decimalText, isDecimalText, multiplyMoney, type DecimalText } from "../../quantity/money.js";
import { derived } from "../../quantity/figure.js";
import type { Id } from "../../quantity/id-path.js";
import { at } from "../../statistics/column.js";
import type { CostLine } from "../consequence.js";
import type { Charge } from "./charge.js";
import type { Terms } from "./terms.js";

/**
 * The cost table of the central world, undiscounted, in the order of the charges: one line a charge and year whose
 * quantity is not 0. Each quantity × unit price is its cost, exact in decimal; stated prices keep their digits, and a
 * rise is part of the unit price.
 */
export function costLinesOf(input: {
  readonly plan: Id;
  readonly charges: readonly Charge[];
  readonly terms: Terms;
  readonly currency: string;
}): readonly CostLine[] {
  const { plan, charges, terms, currency } = input;
  return charges.flatMap((charge) =>
    charge.entries.flatMap(({ year, quantity, price, credit }): readonly CostLine[] => {
      const amount = at(quantity, 0);
      if (amount === 0) return [];
      const rise = terms.rise(charge.rises, year);
      const risen = multiplyMoney(
        rise === undefined ? 1 : at(rise, 0),
        priceText(price, at(terms.read(price), 0)),
      );
      const unitPrice = credit === true ? multiplyMoney(-1, risen) : risen;
      const units = decimalText(amount);
      return [
        {
          plan,
          year,
          line: charge.line,
          chargeCategory: charge.category,
          chargeFrequency: charge.frequency,
          quantity: units,
          pricingUnit: charge.pricingUnit,
          unitPrice,
          cost: multiplyMoney(units, unitPrice),
          currency,
          from: derived("cost.line", charge.inputs),
        },
      ];
    }),
  );
}

/** The digits as stated while the world holds that very number; else those of the world's. */
export function priceText({ given }: Quantity, value: number): DecimalText {
  const stated = typeof given === "string" ? given.trim() : given;
  const isStated =
    typeof stated === "number" ? stated === value : typeof stated === "string" && isDecimalText(stated);
  return isStated && Number(stated) === value ? decimalText(stated as number | string) : decimalText(value);
}
