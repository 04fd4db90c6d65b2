import { childPath, elementPath, type Id } from "../../quantity/id-path.js";
import { constant } from "../../statistics/column.js";
import type { Assigned, Context } from "../context.js";
import { frequencyOf, type Charge } from "./charge.js";
import { priceOf, type PriceSeries } from "./prices.js";

/** Units of a product by the price that applies to them; `unpriced` are those without one. */
export interface BoughtOnce {
  readonly charges: readonly Charge[];
  readonly unpriced: number;
}

/** Workloads at the price of a product on the platform that each stands on, charged once in one year. */
export function perWorkload(
  context: Context,
  asked: { readonly product: string; readonly workloads: readonly Assigned[]; readonly year: number },
): BoughtOnce {
  const { product, workloads, year } = asked;
  const prices = new Map<Id, { readonly price: PriceSeries; readonly of: Map<Id, number> }>();
  let unpriced = 0;
  for (const { platform, workload } of workloads) {
    const price = priceOf(context.brief, { product, platforms: [platform.id] });
    if (price === undefined) unpriced++;
    else {
      const known = prices.get(price.first.id);
      if (known === undefined) prices.set(price.first.id, { price, of: new Map([[workload.id, 1]]) });
      else known.of.set(workload.id, 1);
    }
  }
  const assignment = childPath(elementPath("plans", context.plan.id), "assignment");
  const charges = [...prices.values()].map(({ price, of }) => ({
    ...onceCharge({ price, count: of.size, year, inputs: [assignment] }),
    borneBy: { workloads: of },
  }));
  return { charges, unpriced };
}

/** So many units of a product at once, at least the smallest quantity sold. */
export function onceCharge(input: {
  readonly price: PriceSeries;
  readonly count: number;
  readonly year: number;
  readonly inputs: readonly string[];
}): Charge {
  const { price, count, year, inputs } = input;
  const { product, first } = price;
  const { unitPrice } = price.inYear(year);
  return {
    line: product,
    category: "Purchase",
    frequency: frequencyOf(first),
    pricingUnit: first.pricingUnit,
    entries:
      count > 0 ? [{ year, quantity: constant(Math.max(count, first.minimum)), price: unitPrice }] : [],
    rises: [product],
    inputs: [...inputs, unitPrice.path],
    assumedHours: false,
  };
}
