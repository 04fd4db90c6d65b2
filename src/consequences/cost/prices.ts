import type { Brief } from "../../brief/brief.js";
import type { Price } from "../../brief/price.js";
import { addMonths, isWithin, type Date } from "../../quantity/date.js";
import { elementPath, type Id, type IdPath } from "../../quantity/id-path.js";

/** The price of one product in each year of the horizon. */
export interface PriceSeries {
  readonly product: string;
  /** Of year 0, 1 … horizon. */
  readonly inYear: (year: number) => Price;
  readonly first: Price;
}

/** Where to state the price of a product that has none: `prices[vcf]`. */
export const pricePath = (product: string): IdPath => elementPath("prices", product);

/**
 * The price of a product on these platforms, in this unit where one is given; `undefined` where none is stated. Of
 * several, those that name a platform come before those for all, then those whose days hold the year's first day,
 * then the door's order. In a year that no stated day covers, the one nearest in time goes on.
 */
export function priceOf(
  brief: Brief,
  asked: { readonly product: string; readonly platforms?: readonly Id[]; readonly unit?: string },
): PriceSeries | undefined {
  const { product, platforms = [], unit } = asked;
  const fitting = brief.prices.filter(
    (price) =>
      price.product === product &&
      (unit === undefined || price.pricingUnit === unit) &&
      (price.platforms === undefined || platforms.some((id) => price.platforms?.includes(id))),
  );
  const named = fitting.filter((price) => price.platforms !== undefined);
  const prices = named.length > 0 ? named : fitting;
  const [first] = prices;
  if (first === undefined) return undefined;
  if (prices.every(({ from, until }) => from === undefined && until === undefined)) {
    return { product, first, inYear: () => first };
  }
  const years = Array.from({ length: brief.horizonYears + 1 }, (_, year) =>
    nearest(prices as [Price, ...Price[]], addMonths(brief.asOf, 12 * Math.max(0, year - 1))),
  );
  return { product, first: years[0] ?? first, inYear: (year) => years[year] ?? first };
}

/** The first price in force on a day, else the last that ended before it, else the first that starts after it. */
function nearest(prices: readonly [Price, ...Price[]], day: Date): Price {
  const inForce = prices.find((price) => isWithin(day, price));
  if (inForce !== undefined) return inForce;
  const before = prices.filter(({ until }) => until !== undefined && until < day);
  const [start] = prices;
  if (before.length > 0)
    return before.reduce((last, price) => ((price.until ?? "") > (last.until ?? "") ? price : last));
  return prices.reduce(
    (soonest, price) => ((price.from ?? "") < (soonest.from ?? "") ? price : soonest),
    start,
  );
}
