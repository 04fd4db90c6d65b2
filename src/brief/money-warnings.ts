import type { Warning } from "../notice.js";
import { addMonths, isWithin } from "../quantity/date.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { nearestName } from "../quantity/nearest.js";
import type { Brief } from "./brief.js";
import { isCostLine, productsOf } from "./cost-lines.js";
import type { Price } from "./price.js";

/** What a brief states of money that nothing reads, or that it does not state for all years. */
export const moneyWarnings = (brief: Brief): readonly Warning[] => [
  ...pricesOfNothing(brief),
  ...uncoveredYears(brief),
  ...risesOfNothing(brief),
];

/** Prices of products that nothing in the brief can need: no hypervisor, licence, storage class or reserved name. */
function pricesOfNothing(brief: Brief): readonly Warning[] {
  const products = productsOf(brief);
  return brief.prices
    .filter(({ product }) => !products.has(product))
    .map(({ id, product }): Warning => {
      const about = childPath(elementPath("prices", id), "product");
      const nearest = nearestName(product, [...products]);
      return {
        code: "price-of-nothing",
        message: `${about} is ${JSON.stringify(product.slice(0, 80))}, which nothing in the brief needs.`,
        about,
        remedy:
          nearest === undefined
            ? "Name the product of a hypervisor or licence, or a reserved one such as electricity."
            : `Write ${JSON.stringify(nearest)}.`,
        ...(nearest !== undefined && { values: { nearest } }),
      };
    });
}

/** Prices that rise under a name that no line of cost has. */
const risesOfNothing = (brief: Brief): readonly Warning[] =>
  brief.inflation
    .filter(({ line }) => !isCostLine(line, productsOf(brief)))
    .map(({ line }): Warning => {
      const about = childPath("inflation", line);
      return {
        code: "not-used-yet",
        message: `${about} is stated, and no line of cost has that name.`,
        about,
        remedy: "Name a product, or one of hosts, instances, licences, support, storage, labour.",
      };
    });

/** Years that begin on a day for which no price of a product is stated although others are: the nearest goes on. */
function uncoveredYears(brief: Brief): readonly Warning[] {
  const starts = Array.from({ length: brief.horizonYears }, (_, year) => addMonths(brief.asOf, 12 * year));
  const warned = new Set<string>();
  return brief.platforms.flatMap(({ id }) =>
    [...offersOn(brief, id)].flatMap(([key, offers]): readonly Warning[] => {
      const gap = starts.find((day) => !offers.some((price) => isWithin(day, price)));
      const [first] = offers;
      if (gap === undefined || first === undefined || warned.has(key)) return [];
      warned.add(key);
      const about = elementPath("prices", first.id);
      return [
        {
          code: "price-window-gap",
          message: `No stated price of ${JSON.stringify(first.product.slice(0, 80))} holds on ${gap}, when a year begins: the nearest in time is used.`,
          about,
          remedy: "State a price whose days cover it.",
          values: { day: gap },
        },
      ];
    }),
  );
}

/** The prices among which a platform chooses, by product and unit: those that name it shadow those for all. */
function offersOn(brief: Brief, platform: string): ReadonlyMap<string, readonly Price[]> {
  const all = new Map<string, Price[]>();
  for (const price of brief.prices) {
    if (price.platforms !== undefined && !price.platforms.includes(platform)) continue;
    const key = JSON.stringify([price.product, price.pricingUnit]);
    const known = all.get(key);
    if (known === undefined) all.set(key, [price]);
    else known.push(price);
  }
  return new Map(
    [...all].map(([key, prices]) => {
      const named = prices.filter(({ platforms }) => platforms !== undefined);
      return [key, named.length > 0 ? named : prices];
    }),
  );
}
