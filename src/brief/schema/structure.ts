import { z, type ZodType } from "../zod.js";

type Shape = { readonly [field: string]: ZodType };

/** An object with these fields and no others. The message about a stranger carries the known fields, joined by spaces. */
export const fields = <S extends Shape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : "an object"),
  });

/** A list; longer ones than a brief may hold are refused before zod sees them. */
export const list = <T extends ZodType>(element: T) => z.array(element, { error: () => "a list" });

/** An object whose keys are the asker's own. */
export const map = <T extends ZodType>(key: ZodType<string, string>, value: T) =>
  z.record(key as ZodType<string, string> & { _zod: { values?: never } }, value, {
    error: () => "an object",
  });

/** An object whose keys come from a closed list, none of them required; each key is told what it stands for. */
export function mapOf<const K extends string, I>(
  keys: readonly K[],
  value: ZodType<I, I>,
  description: string,
) {
  const shape = Object.fromEntries(
    keys.map((key) => [key, value.meta({ title: key, description }).exactOptional()]),
  );
  return fields(shape) as unknown as ZodType<unknown, { readonly [key in K]?: I }>;
}
