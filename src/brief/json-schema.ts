import { briefSchema } from "./schema/brief.js";
import { z } from "./zod.js";

/** The form of a brief as JSON Schema 2020-12, with titles, descriptions, units and examples. */
export type BriefJsonSchema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schema of a brief. It holds what a single value must be; what must hold between values (references,
 * unique ids, sums) is found by `parseBrief` alone.
 */
export const briefJsonSchema = (): BriefJsonSchema => ({
  ...z.toJSONSchema(briefSchema, { io: "input", unrepresentable: "any" }),
  $id: "kube-substrate/brief@1",
});
