import { refuse } from "../refusal.js";
import type { ZodType } from "../zod.js";
import { leaf } from "./leaf.js";

/** What nothing in a brief may exceed. */
export const LARGEST = 1e15;

const grouped = (value: number): string =>
  Number.isInteger(value) && value < 1e15 ? String(value).replace(/\B(?=(\d{3})+$)/g, ",") : String(value);

/** A whole number, both ends included. */
export const whole = (least: number, most: number): ZodType<number, number> =>
  leaf({ type: "integer", minimum: least, maximum: most }, (stated) =>
    checked(stated, least, most, `a whole number from ${grouped(least)} to ${grouped(most)}`, true),
  );

/** A number, both ends included. */
export const number = (least: number, most: number): ZodType<number, number> =>
  leaf({ type: "number", minimum: least, maximum: most }, (stated) =>
    checked(stated, least, most, `a number from ${grouped(least)} to ${grouped(most)}`, false),
  );

function checked(stated: unknown, least: number, most: number, expected: string, isWhole: boolean) {
  if (typeof stated === "string" && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(stated)) {
    return refuse({ code: "wrong-type", expected, remedy: `write ${Number(stated)} without quotes` });
  }
  if (typeof stated !== "number") {
    return refuse({ code: stated === undefined ? "missing" : "wrong-type", expected });
  }
  if (!Number.isFinite(stated)) return refuse({ code: "not-finite", expected });
  if (stated < least || stated > most) return refuse({ code: "out-of-range", expected });
  if (isWhole && !Number.isInteger(stated)) return refuse({ code: "not-whole", expected });
  return { ok: true, value: stated } as const;
}
