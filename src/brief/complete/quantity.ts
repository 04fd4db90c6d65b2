import type { IdPath } from "../../quantity/id-path.js";
import type { Uncertain } from "../../quantity/uncertain.js";
import type { Amount } from "../amount.js";
import type { Quantity } from "../quantity.js";
import { readAmount } from "../read-amount.js";

/** The quantity of a stated amount, in base units under its path; RangeError where no schema accepted it before. */
export const quantityOf = (stated: unknown, amount: Amount, path: IdPath): Quantity => ({
  path,
  unit: amount.unit,
  value: valueOf(stated, amount),
  origin: "stated",
  given: stated,
});

/** The quantity of a field that may be silent: then the default, under the default's own path. */
export const quantityOr = (stated: unknown, amount: Amount, path: IdPath, fallback: Quantity): Quantity =>
  stated === undefined ? fallback : quantityOf(stated, amount, path);

/** The quantity of a field that may be silent, and is then not known. */
export const optionalQuantity = (stated: unknown, amount: Amount, path: IdPath): Quantity | undefined =>
  stated === undefined ? undefined : quantityOf(stated, amount, path);

const UNBOUNDED = { least: -Infinity, most: Infinity };

function valueOf(stated: unknown, amount: Amount): Uncertain {
  const read = readAmount(stated, { ...amount, ...UNBOUNDED });
  if (!read.ok) throw new RangeError("a quantity is completed after its schema has accepted it");
  return read.value;
}
