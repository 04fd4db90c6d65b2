import type { Brief } from "../brief/brief.js";
import { BriefError } from "../brief/brief-error.js";
import { parseBrief } from "../brief/parse-brief.js";
import type { Warning } from "../notice.js";
import { criteria } from "../values/criteria.js";
import type { Run } from "./options.js";

/** The completed brief, with what is weak about it. Throws `BriefError` with every issue. */
export function statedBrief(
  input: unknown,
  { extensions }: Run,
): { readonly brief: Brief; readonly warnings: readonly Warning[] } {
  const parsed = parseBrief(input, {
    criteria: [...criteria, ...extensions.criteria].map(({ id }) => id),
    gates: extensions.gates.map(({ id }) => id),
  });
  if (!parsed.ok) throw new BriefError(parsed.issues);
  return parsed;
}
