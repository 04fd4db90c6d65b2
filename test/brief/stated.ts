import type { BriefInput } from "../../src/brief/input/brief.js";
import type { WorkloadInput } from "../../src/brief/input/workload.js";
import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import type { Known } from "../../src/brief/rules/rule.js";
import type { Issue } from "../../src/notice.js";

/** The smallest workload. */
export const shop: WorkloadInput = { id: "shop", replicas: 40, requests: { cpu: 2, memory: "4Gi" } };

/** The smallest brief, with further fields. */
export const briefOf = (fields: { readonly [field: string]: unknown } = {}): BriefInput =>
  ({ asOf: "2026-11-24", workloads: [shop], ...fields }) as BriefInput;

/** The smallest brief with further fields of its workload. */
export const briefWith = (fields: { readonly [field: string]: unknown }): BriefInput =>
  briefOf({ workloads: [{ ...shop, ...fields }] });

export const issuesOf = (input: unknown, known?: Known): readonly Issue[] => {
  const parsed = parseBrief(input, known);
  return parsed.ok ? [] : parsed.issues;
};

/** `code path` of each issue. */
export const codesOf = (input: unknown, known?: Known): readonly string[] =>
  issuesOf(input, known).map(({ code, path }) => `${code} ${path}`);

/** The completed brief; throws with the first issue where there is one. */
export function completed(input: unknown): Brief {
  const parsed = parseBrief(input);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.brief;
}
