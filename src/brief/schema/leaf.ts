import type { Reading } from "../refusal.js";
import { z, type ZodType } from "../zod.js";

/** A part of a JSON Schema. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The schema of a value that is checked as a whole. Each refusal becomes one issue, so that a value is
 * never refused twice; `definition` is what the JSON Schema says of it, extracted under its `id` if it has one.
 */
export function leaf<T>(definition: JsonSchema, read: (stated: unknown) => Reading<unknown>): ZodType<T, T> {
  return z
    .custom<T>()
    .check((checked) => {
      const reading = read(checked.value);
      if (reading.ok) return;
      for (const refusal of reading.refusals) {
        checked.issues.push({
          code: "custom",
          input: checked.value,
          path: [...(refusal.at ?? [])],
          message: refusal.expected,
          params: { refusal },
        });
      }
    })
    .meta(definition);
}
