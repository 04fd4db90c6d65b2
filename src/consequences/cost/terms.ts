import type { Brief } from "../../brief/brief.js";
import type { Quantity } from "../../brief/quantity.js";
import { columnOf, at, constant, type Column } from "../../statistics/column.js";
import type { Charge, Entry } from "./charge.js";

type Read = (quantity: Quantity) => Column;

/** How money moves through time in one world. */
export interface Terms {
  readonly read: Read;
  /** 1 ÷ (1 + rate)^year of year 0 … horizon; half a year less from year 1 on with the mid-year convention. */
  readonly discount: readonly Column[];
  /** (1 + rise)^(year − 1) of a charge's price, 1 in years 0 and 1; absent where nothing is stated. */
  readonly rise: (rises: readonly string[], year: number) => Column | undefined;
}

export function termsOf(brief: Brief, read: Read): Terms {
  const rate = read(brief.discountRate);
  const discount: Column[] = [constant(1)];
  for (let year = 1; year <= brief.horizonYears; year++) {
    const before = discount[year - 1] as Column;
    const first = brief.midYear && year === 1;
    discount.push(
      columnOf([rate], (draw) => {
        const step = 1 + at(rate, draw);
        return at(before, draw) / (first ? Math.sqrt(step) : step);
      }),
    );
  }
  const factors = new Map<Quantity, Column[]>();
  const rise = (rises: readonly string[], year: number): Column | undefined => {
    const rising = risingOf(brief, rises);
    if (rising === undefined || year <= 1) return undefined;
    const known = factors.get(rising) ?? [];
    factors.set(rising, known);
    return (known[year] ??= powers(read(rising), year - 1));
  };
  return { read, discount, rise };
}

/** The stated yearly rise of the first of these names. */
function risingOf({ inflation }: Brief, rises: readonly string[]): Quantity | undefined {
  if (inflation.length === 0) return undefined;
  for (const name of rises) {
    const stated = inflation.find(({ line }) => line === name);
    if (stated !== undefined) return stated.rate;
  }
  return undefined;
}

const powers = (rate: Column, exponent: number): Column =>
  rate.map((share) => {
    let factor = 1;
    for (let step = 0; step < exponent; step++) factor *= 1 + share;
    return factor;
  });

/**
 * Net present value per draw: Σ quantity × price × rise × discount over all charges and years, in their order; credits
 * count against it.
 */
export function presentValueOf(charges: readonly Charge[], terms: Terms): Column {
  const parts: { readonly entry: Entry; readonly factors: readonly Column[] }[] = [];
  let draws = 1;
  for (const { entries, rises } of charges)
    for (const entry of entries) {
      const rise = terms.rise(rises, entry.year);
      const discount = terms.discount[entry.year] as Column;
      const factors = [
        entry.quantity,
        terms.read(entry.price),
        discount,
        ...(rise === undefined ? [] : [rise]),
      ];
      for (const factor of factors) draws = Math.max(draws, factor.length);
      parts.push({ entry, factors });
    }
  const total = new Float64Array(draws);
  for (const { entry, factors } of parts) addProduct(total, factors, entry.credit === true ? -1 : 1);
  return total;
}

function addProduct(total: Column, factors: readonly Column[], sign: 1 | -1): void {
  const [quantity, price, discount, rise = ONE] = factors as [Column, Column, Column, Column?];
  const [a, b, c, d] = [quantity, price, discount, rise].map(({ length }) => (length === 1 ? 0 : 1));
  for (let draw = 0; draw < total.length; draw++)
    total[draw] =
      (total[draw] as number) +
      sign *
        (quantity[draw * (a as number)] as number) *
        (price[draw * (b as number)] as number) *
        (discount[draw * (c as number)] as number) *
        (rise[draw * (d as number)] as number);
}

const ONE = constant(1);
