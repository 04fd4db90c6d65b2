import type { Figure, KnownFigure } from "../../notice.js";
import type { Locale } from "../locale.js";
import {
  decimalsFor,
  decimalsOfRange,
  magnitudeOf,
  withoutSharedZeros,
  writeFixed,
  writeNumber,
} from "./number.js";
import { isMoney, shownUnit } from "./scale.js";

/** How amounts are written: in which language, and what money is called. */
export interface Notation {
  readonly locale: Locale;
  readonly currency: string;
}

/** The number by which a range chooses the form of its unit. */
const MANY = 2;

/** A value with its unit: `1.2 M USD`, `17.5 %`, `36 hours`; with `signed`, a plus before what is above 0. */
export function writeAmount(value: number, unit: string, notation: Notation, signed = false): string {
  const { locale, currency } = notation;
  const { divide, name } = shownUnit(unit, Math.abs(value));
  const number = plus(value, signed) + writeNumber(tidy(value / divide), locale.marks);
  const last = locale.unit(name, value / divide);
  return isMoney(unit) ? `${number}${last} ${currency}${locale.unit(unit, value)}` : `${number}${last}`;
}

/** Both ends in one scale and with as many digits as tell them apart; one value where they are written alike. */
export function writeRange(
  ends: { readonly low: number; readonly high: number },
  unit: string,
  notation: Notation,
  signed = false,
): string {
  const { locale, currency } = notation;
  const { low, high } = ends;
  if (low === high) return writeAmount(low, unit, notation, signed);
  const { divide, name } = shownUnit(unit, Math.max(Math.abs(low), Math.abs(high)));
  const decimals = decimalsOfRange(low / divide, high / divide);
  const digits = withoutSharedZeros(
    [low, high].map((value) => writeFixed(tidy(value / divide), decimals, locale.marks)),
    locale.marks,
  );
  const [from, until] = digits.map((text, index) =>
    /[1-9]/.test(text) ? plus(index === 0 ? low : high, signed) + text : "0",
  );
  const scale = locale.unit(name, MANY);
  if (from === until) return writeAmount((low + high) / 2, unit, notation, signed);
  if (isMoney(unit))
    return `${from}${scale}${locale.to}${until}${scale} ${currency}${locale.unit(unit, MANY)}`;
  return unit === "share"
    ? `${from}${scale}${locale.to}${until}${scale}`
    : `${from}${locale.to}${until}${scale}`;
}

/** The 5 % to 95 % range, or a dash where nobody knows. */
export const writeFigure = (figure: Figure, notation: Notation, signed = false): string =>
  figure.kind === "known" ? writeRange(figure, figure.unit, notation, signed) : notation.locale.nothing;

/** The central value, with its range in brackets where it has one. */
export function writeCentral(figure: KnownFigure, notation: Notation, signed = false): string {
  const central = writeAmount(figure.center, figure.unit, notation, signed);
  if (figure.low === figure.high) return central;
  return `${central} (${writeRange(figure, figure.unit, notation, signed)})`;
}

/** A probability as percent, whole unless it is close to 0 or 1: `87 %`, `99.7 %`, never 100 % below 1. */
export function writeProbability(share: number, { locale }: Notation): string {
  const rest = 100 * Math.min(share, 1 - share);
  const decimals = rest > 0 && rest < 1 ? Math.min(6, -magnitudeOf(rest)) : 0;
  return writeFixed(tidy(100 * share), decimals, locale.marks) + locale.unit("percent", 100 * share);
}

/** A probability as a bare number with two decimals; what is not quite 0 or 1 never looks like it. */
export function writeBareProbability(share: number, { locale: { marks } }: Notation): string {
  if (share > 0 && share < 0.005) return `<${writeFixed(0.01, 2, marks)}`;
  if (share < 1 && share > 0.995) return `>${writeFixed(0.99, 2, marks)}`;
  return writeFixed(share, 2, marks);
}

/** Rounds away the last bits that a division left: 0.3 ÷ 0.01 is 30. */
const tidy = (value: number): number => Number(value.toFixed(Math.min(12, decimalsFor(value, 12))));

const plus = (value: number, signed: boolean): string => (signed && value > 0 ? "+" : "");
