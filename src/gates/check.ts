import type { Sentence } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";
import type { Finding } from "./gate.js";
import type { Condition } from "./verdict.js";

type Compared = Omit<Condition, "repair">;

/** One comparison of a gate and its answer: a failure names its repair, an unknown asks its question. */
export type Check =
  | { readonly answer: "pass"; readonly condition: Compared }
  | { readonly answer: "fail"; readonly condition: Compared; readonly repair: Sentence }
  | { readonly answer: "unknown"; readonly condition: Compared; readonly question: Sentence };

export const holds = (condition: Compared): Check => ({ answer: "pass", condition });

/** Passes or fails; `repair` is the cheapest change of the brief that makes it pass. */
export const holdsIf = (isMet: boolean, condition: Compared, repair: Sentence): Check =>
  isMet ? holds(condition) : { answer: "fail", condition, repair };

/** Nobody has said; `question` names the path to fill in. */
export const notKnown = (condition: Compared, question: Sentence): Check => ({
  answer: "unknown",
  condition,
  question,
});

/** What to set, and where. */
export const repairAt = (what: string, path: IdPath, value?: string | number): Sentence => ({
  id: `repair.${what}`,
  values: { path, ...(value !== undefined && { value }) },
});

/** What to fill in, and where. */
export const questionAt = (what: string, path: IdPath): Sentence => ({
  id: `question.${what}`,
  values: { path },
});

/** One finding of all its checks: fails where one fails, else is unknown where one is, else passes. */
export function findingOf(
  checks: readonly Check[],
  about: Pick<Finding, "clause" | "source" | "date" | "readAs"> = {},
): Finding {
  const conditions = checks.map((check): Condition =>
    check.answer === "fail" ? { ...check.condition, repair: check.repair } : check.condition,
  );
  if (checks.some(({ answer }) => answer === "fail")) return { ...about, verdict: "fail", conditions };
  const open = checks.find((check) => check.answer === "unknown");
  return open
    ? { ...about, verdict: "unknown", conditions, question: open.question }
    : { ...about, verdict: "pass", conditions };
}
