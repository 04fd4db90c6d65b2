import { Decimal } from "decimal.js";

/**
 * Decimal arithmetic for what is shown, ties to even. 60 digits: a stated amount (at most 30) times any double (17)
 * stays exact, and so does a sum of such products; only division and fractional powers round, far below a minor unit.
 */
const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -100,
  toExpPos: 100,
});

/** An amount as decimal digits, `-1234.50`: what the functions here give and take. */
export type DecimalText = string;

/** Minor digits of currencies that do not have two. Source: ISO 4217. */
const minorDigits: ReadonlyMap<string, number> = new Map(
  [
    { digits: 0, currencies: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF" },
    { digits: 3, currencies: "BHD IQD JOD KWD LYD OMR TND" },
    { digits: 4, currencies: "CLF UYW" },
  ].flatMap(({ digits, currencies }) => currencies.split(" ").map((currency) => [currency, digits] as const)),
);

/** Whether a text is a plain decimal amount such as `1234.50`: at most 18 digits before the point and 12 after it. */
export const isDecimalText = (text: string): boolean => /^[+-]?\d{1,18}(?:\.\d{1,12})?$/.test(text);

const NUMBER = /^[+-]?\d{1,400}(?:\.\d{1,400})?(?:e[+-]?\d{1,3})?$/;

/** RangeError for what is no finite number: callers hand over validated amounts or what came from here. */
function exact(amount: number | DecimalText): Decimal {
  const text = String(amount);
  if (text.length > 900 || !NUMBER.test(text)) {
    throw new RangeError(`An amount is a finite number or its decimal digits, not ${text.slice(0, 40)}`);
  }
  return new Exact(text);
}

/** Never `-0`. */
const textOf = (amount: Decimal): DecimalText => amount.plus(0).toString();

/** The decimal text of a number (its shortest digits: 0.1 is `0.1`) or of a text, without idle zeros. */
export const decimalText = (amount: number | DecimalText): DecimalText => textOf(exact(amount));

/** The exact sum; `0` where there is none. */
export const sumMoney = (amounts: readonly DecimalText[]): DecimalText =>
  textOf(amounts.reduce((total, amount) => total.plus(exact(amount)), new Exact(0)));

/** quantity × unit price, exact. */
export const multiplyMoney = (quantity: number | DecimalText, unitPrice: number | DecimalText): DecimalText =>
  textOf(exact(quantity).times(exact(unitPrice)));

/** amount ÷ divisor, to 60 digits; RangeError for a divisor of 0. */
export function divideMoney(amount: number | DecimalText, divisor: number | DecimalText): DecimalText {
  if (exact(divisor).isZero()) throw new RangeError("`divideMoney` requires a divisor other than 0");
  return textOf(exact(amount).div(exact(divisor)));
}

/** Rounded half-even to the currency's minor unit (ISO 4217, two digits where unknown), with all its digits: `2.50`. */
export function roundMoney(amount: DecimalText, currency: string): DecimalText {
  const digits = minorDigits.get(currency) ?? 2;
  return exact(amount).toDecimalPlaces(digits).toFixed(digits);
}

/**
 * Net present value of costs by year: Σ cost ÷ (1 + rate)^year, year 0 undiscounted; with `midYear`, years from 1 on
 * count half a year earlier. `rate` is a share a year above −1; RangeError at or below it.
 */
export function netPresentValue(
  costsByYear: readonly DecimalText[],
  rate: number | DecimalText,
  midYear = false,
): DecimalText {
  const factor = exact(rate).plus(1);
  if (factor.lte(0)) throw new RangeError("`netPresentValue` requires a rate above -1");
  const discounted = (cost: DecimalText, year: number): Decimal =>
    exact(cost).div(factor.pow(midYear && year > 0 ? year - 0.5 : year));
  return textOf(costsByYear.reduce((total, cost, year) => total.plus(discounted(cost, year)), new Exact(0)));
}
