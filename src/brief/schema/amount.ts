import type { Amount } from "../amount.js";
import { MOST_SAMPLES, readAmount } from "../read-amount.js";
import { readNumber } from "../read-number.js";
import type { ZodType } from "../zod.js";
import { leaf, type JsonSchema } from "./leaf.js";

const shared = new Map<string, ZodType>();

/** The schema of an amount, exact or uncertain. Fields of one named amount share its definition. */
export function amountSchema<T>(amount: Amount): ZodType<T, T> {
  const { name } = amount;
  const known = name === undefined ? undefined : shared.get(name);
  if (known !== undefined) return known as ZodType<T, T>;
  const definition = { ...amountDefinition(amount), ...(name !== undefined && { id: name }) };
  const schema = leaf<T>(definition, (stated) => readAmount(stated, amount));
  if (name !== undefined) shared.set(name, schema);
  return schema;
}

/** The schema of an amount that has one value: no interval, no text with a unit unless the amount reads them. */
export const exactSchema = (amount: Amount): ZodType<number, number> =>
  leaf<number>({ ...numberDefinition(amount), unit: amount.unit }, (stated) => readNumber(stated, amount));

const numberDefinition = ({ least, most }: Amount): JsonSchema => ({
  type: "number",
  minimum: least,
  maximum: most,
});

/** What the JSON Schema says of an amount: a number, a text where units are read, or a spread. */
export function amountDefinition(amount: Amount): JsonSchema {
  const number = numberDefinition(amount);
  const end = amount.read === undefined ? number : { anyOf: [number, { type: "string" }] };
  const deviation = { ...number, minimum: 0 };
  const fields = (...names: readonly string[]): JsonSchema => ({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, name === "sd" ? deviation : end])),
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
    unit: amount.unit,
    anyOf: [
      number,
      ...(amount.read === undefined ? [] : [{ type: "string" }]),
      fields("low", "high"),
      ...(amount.spreads === "interval" ? [] : others),
    ],
  };
}
