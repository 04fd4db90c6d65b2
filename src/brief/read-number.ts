import type { Amount } from "./amount.js";
import { refuse, type Reading } from "./refusal.js";

const PERCENT_TEXT = /^([+-]?\d{1,9}(?:\.\d{1,9})?)\s*%$/;
const NUMBER_TEXT = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;
const PERCENTILE_TEXT = /^p(\d{1,2}(?:\.\d{1,9})?)$/i;

/** One number of an amount in base units: a number as it stands, a text by the amount's own reader. */
export function readNumber(stated: unknown, amount: Amount): Reading<number> {
  if (typeof stated === "number") return inBounds(stated, amount);
  if (typeof stated !== "string") {
    return refuse({ code: stated === undefined ? "missing" : "wrong-type", expected: amount.expected });
  }
  if (amount.read === undefined) return refuse({ ...notANumber(stated, amount), expected: amount.expected });
  const parsed = amount.read(stated);
  if (parsed.ok) return inBounds(parsed.value, amount);
  return refuse({
    code: amount.unreadable,
    expected: parsed.expected,
    ...(parsed.nearest !== undefined && { nearest: parsed.nearest, remedy: `write "${parsed.nearest}"` }),
    ...sizeRemedy(stated, amount),
  });
}

function inBounds(value: number, amount: Amount): Reading<number> {
  if (value >= amount.least && value <= amount.most) return { ok: true, value: value === 0 ? 0 : value };
  if (!Number.isFinite(value)) return refuse({ code: "not-finite", expected: amount.expected });
  if (amount.unit === "share" && value > 1 && value <= 100) {
    return refuse({ code: "percent", expected: amount.expected, remedy: `write ${asShare(value)}` });
  }
  const range = `from ${amount.least} to ${amount.most}`;
  const expected = amount.expected.includes("from ") ? amount.expected : `${amount.expected}, ${range}`;
  return refuse({ code: "out-of-range", expected });
}

/** A share that is written as percent, a percentile's name or a quoted number: what to write instead. */
function notANumber(text: string, { unit }: Amount): { readonly code: string; readonly remedy?: string } {
  const percent = PERCENT_TEXT.exec(text)?.[1] ?? PERCENTILE_TEXT.exec(text)?.[1];
  if (percent !== undefined) return { code: "percent", remedy: `write ${asShare(Number(percent))}` };
  if (!NUMBER_TEXT.test(text)) return { code: "wrong-type" };
  const value = Number(text);
  return unit === "share" && value > 1 && value <= 100
    ? { code: "percent", remedy: `write ${asShare(value)}` }
    : { code: "wrong-type", remedy: `write ${value} without quotes` };
}

/** 99.9 → 0.999: twelve digits, so that no tail of binary fractions shows. */
const asShare = (percent: number): number => Number((percent / 100).toPrecision(12));

const SIZE_TEXT = /^(\d+(?:\.\d+)?)\s*([kmgtpe])i?b$/i;

/** `4GB` may mean either size: both are offered. */
function sizeRemedy(text: string, { unit }: Amount): { readonly remedy?: string } {
  const [, digits, letter] = (unit === "bytes" && text.length < 40 && SIZE_TEXT.exec(text)) || [];
  if (digits === undefined || letter === undefined) return {};
  const large = letter.toUpperCase();
  const decimal = large === "K" ? "k" : large;
  return {
    remedy: `write "${digits}${large}i" for powers of 1,024 or "${digits}${decimal}" for powers of 1,000`,
  };
}
