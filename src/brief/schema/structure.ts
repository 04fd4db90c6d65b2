import { z, type ZodType } from "../zod.js";

/** Lists inside an element and keys of a map: longer ones are refused before zod sees them. */
export const MOST_INNER = 1_000;

type Shape = { readonly [field: string]: ZodType };

/** An object with these fields and no others. The message about a stranger carries the known fields, joined by spaces. */
export const fields = <S extends Shape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : "an object"),
  });

/** A list of at most 1,000 elements. */
export const list = <T extends ZodType>(element: T) => z.array(element, { error: () => "a list" });

/** An object whose keys are the asker's own. */
export const map = <T extends ZodType>(key: ZodType<string, string>, value: T) =>
  z.record(key as ZodType<string, string> & { _zod: { values?: never } }, value, {
    error: () => "an object",
  });

/** An object whose keys come from a closed list, none of them required. */
export function mapOf<const K extends string, T extends ZodType<unknown, unknown>>(
  keys: readonly K[],
  value: T,
) {
  const shape = Object.fromEntries(keys.map((key) => [key, value.exactOptional()]));
  return fields(shape) as unknown as ZodType<
    unknown,
    { readonly [key in K]?: T extends ZodType<unknown, infer I> ? I : never }
  >;
}
