import { childPath, elementPath } from "../../quantity/id-path.js";
import { decimalText } from "../../quantity/money.js";
import { money } from "../amounts.js";
import type { PriceInput } from "../input/price.js";
import { sortedTexts } from "../order.js";
import type { ChargeFrequency, Price } from "../price.js";
import { licenceMetrics } from "../vocabulary.js";
import { defined } from "./defined.js";
import { quantityOf } from "./quantity.js";

/** How often a pricing unit is charged where the price does not say; licence metrics yearly. */
export const frequencyOfUnit: ReadonlyMap<string, ChargeFrequency> = new Map([
  ["kWh", "usage"],
  ["hour", "usage"],
  ["U-month", "monthly"],
  ["GiB-month", "monthly"],
  ["cluster-month", "monthly"],
  ["workload", "one-time"],
  ["person", "one-time"],
  ...licenceMetrics.map((metric) => [metric, "yearly"] as const),
]);

/** By use for kWh and hour, monthly for …-month, once for workload and person, yearly for licence metrics. */
export const chargeFrequencyOf = (pricingUnit: string): ChargeFrequency | undefined =>
  frequencyOfUnit.get(pricingUnit) ?? (pricingUnit.endsWith("-month") ? "monthly" : undefined);

export function completePrice(input: PriceInput): Price {
  const { unitPrice, platforms, from, until } = input;
  return {
    id: input.id,
    product: input.product,
    pricingUnit: input.pricingUnit,
    unitPrice: quantityOf(unitPrice, money, childPath(elementPath("prices", input.id), "unitPrice")),
    ...defined({
      decimal: typeof unitPrice === "object" ? undefined : decimalText(unitPrice),
      platforms: platforms && sortedTexts(platforms),
      from,
      until,
    }),
    chargeFrequency: input.chargeFrequency ?? chargeFrequencyOf(input.pricingUnit) ?? "yearly",
    minimum: input.minimum ?? 0,
  };
}
