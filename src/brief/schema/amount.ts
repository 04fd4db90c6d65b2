import type { Amount } from "../amount.js";
import { MOST_SAMPLES, readAmount } from "../read-amount.js";
import { readNumber } from "../read-number.js";
import type { ZodType } from "../zod.js";
import { leaf, type JsonSchema } from "./leaf.js";

/** The schema of an amount, exact or uncertain. */
export const amountSchema = <T>(amount: Amount): ZodType<T, T> =>
  leaf<T>({ ...spreadDefinition(amount), unit: amount.unit }, (stated) => readAmount(stated, amount));

/** The schema of an amount that has one value: no interval, no text with a unit unless the amount reads them. */
export const exactSchema = (amount: Amount): ZodType<number, number> =>
  leaf<number>({ ...numberDefinition(amount), unit: amount.unit }, (stated) => readNumber(stated, amount));

const numberDefinition = ({ least, most }: Amount): JsonSchema => ({
  type: "number",
  minimum: least,
  maximum: most,
});

function spreadDefinition(amount: Amount): JsonSchema {
  const number = numberDefinition(amount);
  const end = amount.read === undefined ? number : { anyOf: [number, { type: "string" }] };
  const fields = (...names: readonly string[]): JsonSchema => ({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, end])),
    required: names,
    additionalProperties: false,
  });
  const list = { type: "array", items: end, minItems: 1, maxItems: MOST_SAMPLES };
  const samples = {
    type: "object",
    properties: { samples: list },
    required: ["samples"],
    additionalProperties: false,
  };
  const others = [fields("min", "mode", "max"), fields("mean", "sd"), samples];
  return {
    anyOf: [
      number,
      ...(amount.read === undefined ? [] : [{ type: "string" }]),
      fields("low", "high"),
      ...(amount.spreads === "interval" ? [] : others),
    ],
  };
}
