import { Decimal } from "decimal.js";

/** Exact decimal arithmetic for what is shown: 40 significant digits, ties to even. Amounts are decimal texts. */
const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -100,
  toExpPos: 100,
});

export type DecimalText = string;

/** Minor digits of currencies that do not have two (ISO 4217). */
const minorDigits = new Map<string, number>([
  ...[
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "UYI",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
  ].map((currency) => [currency, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((currency) => [currency, 3] as const),
]);

/** The decimal text of a number or text; a text keeps every digit. */
export const decimalText = (amount: number | DecimalText): DecimalText => new Exact(amount).toString();

/** Whether a text is a plain decimal amount such as `1234.50`. */
export const isDecimalText = (text: string): boolean => /^[+-]?\d{1,18}(?:\.\d{1,12})?$/.test(text);

export const sumMoney = (amounts: readonly DecimalText[]): DecimalText =>
  amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toString();

export const multiplyMoney = (quantity: number | DecimalText, unitPrice: number | DecimalText): DecimalText =>
  new Exact(quantity).times(unitPrice).toString();

/** Rounded half-even to the currency's minor unit. */
export const roundMoney = (amount: DecimalText, currency: string): DecimalText =>
  new Exact(amount).toFixed(minorDigits.get(currency) ?? 2);

/**
 * Net present value of costs by year, year 0 undiscounted; with `midYear`, years from 1 on count half a year
 * earlier. `rate` is a share a year.
 */
export function netPresentValue(
  costsByYear: readonly DecimalText[],
  rate: number | DecimalText,
  midYear = false,
): DecimalText {
  const factor = new Exact(1).plus(rate);
  return costsByYear
    .reduce(
      (total, cost, year) =>
        total.plus(new Exact(cost).div(factor.pow(midYear && year > 0 ? year - 0.5 : year))),
      new Exact(0),
    )
    .toString();
}
