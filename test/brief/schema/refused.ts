import { z, type ZodType } from "../../../src/brief/zod.js";

/** `code path` of everything that a schema refuses of a value. */
export function refusedBy(schema: ZodType, value: unknown): readonly string[] {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const refusal =
      issue.code === "custom" ? (issue.params?.["refusal"] as { readonly code: string }) : issue;
    return [refusal.code, ...issue.path].join(" ");
  });
}
