import { assess } from "../../../src/assess.js";
import type { Report } from "../../../src/report/report.js";
import { priced } from "../../assess/fixture.js";

/** A real report, as it reads after a round trip through JSON. */
export const report = JSON.parse(JSON.stringify(assess(priced, { draws: 64 }))) as Report;

interface Schema {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
}

/** Whether a schema takes every one of these, and none of them without any one of the fields it must have. */
export function isHeld(schema: Schema, parts: readonly object[], required: readonly string[]): boolean {
  const takesAll = parts.length > 0 && parts.every((part) => schema.safeParse(part).success);
  const missesNone = required.every((field) => {
    const without = Object.fromEntries(Object.entries(parts[0] ?? {}).filter(([key]) => key !== field));
    return !schema.safeParse(without).success;
  });
  return takesAll && missesNone && !schema.safeParse({ ...parts[0], surplus: 1 }).success;
}
