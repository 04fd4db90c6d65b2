import type { Issue, Warning } from "../notice.js";
import type { Brief } from "./brief.js";
import { checkSchema } from "./check-schema.js";
import { completeBrief } from "./complete/brief.js";
import { newFindings, type Finding, type Findings } from "./finding.js";
import type { BriefInput } from "./input/brief.js";
import { issueWriter, moreIssues } from "./issue.js";
import { plainCopy } from "./plain-data.js";
import type { Known, Named, RuleContext } from "./rules/rule.js";
import { checkRules } from "./rules/rules.js";
import { isId } from "./schema/scalar.js";
import { warningsOf } from "./warnings.js";

/** A brief, or everything that is wrong with it. */
export type ParsedBrief =
  | { readonly ok: true; readonly brief: Brief; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The completed brief of any input, or every issue at once: at most 1,000, then one that counts the rest. Never
 * throws. `known` holds the names that extensions bring.
 */
export function parseBrief(input: unknown, known: Known = {}): ParsedBrief {
  try {
    return parse(input, known);
  } catch {
    const expected = "plain data that can be read";
    const message =
      "The brief could not be read: it is not plain data, or larger than this machine can hold.";
    return {
      ok: false,
      issues: [{ code: "unreadable", path: "", expected, received: "data that cannot be read", message }],
    };
  }
}

function parse(input: unknown, known: Known): ParsedBrief {
  const findings = newFindings();
  const { value, isWhole } = plainCopy(input, findings.add);
  if (!isWhole) return failed(findings, value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (findings.count() === 0) {
      findings.add({ code: "wrong-type", path: [], expected: "an object with asOf and workloads" });
    }
    return failed(findings, value);
  }
  const report = unlessReported(findings);
  const stated = value as { readonly [key: string]: unknown };
  const brief = checkSchema(stated, report);
  checkRules({ brief, ids: idsOf(stated), known }, report);
  if (findings.count() > 0) return failed(findings, value);
  const completed = completeBrief(value as BriefInput);
  return { ok: true, brief: completed, warnings: warningsOf(completed) };
}

/** What is not data stands as null in the copy, and is reported once. */
function unlessReported(findings: Findings): (finding: Finding) => void {
  const reported = new Set(findings.kept.map(({ path }) => JSON.stringify(path)));
  if (reported.size === 0) return findings.add;
  return (finding) => {
    if (!reported.has(JSON.stringify(finding.path))) findings.add(finding);
  };
}

function failed(findings: Findings, input: unknown): ParsedBrief {
  const listed = findings.kept.map(issueWriter(input));
  const rest = findings.count() - listed.length;
  return { ok: false, issues: rest > 0 ? [...listed, moreIssues(rest)] : listed };
}

function idsOf(stated: { readonly [key: string]: unknown }): RuleContext["ids"] {
  const evidence = stated["evidence"] as { readonly add?: unknown } | undefined;
  return {
    tenants: idsIn(stated["tenants"]),
    workloads: idsIn(stated["workloads"]),
    hosts: idsIn(stated["hosts"]),
    platforms: idsIn(stated["platforms"]),
    prices: idsIn(stated["prices"]),
    records: idsIn(evidence?.add),
  };
}

function idsIn(list: unknown): readonly Named[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((element: unknown, index) => {
    const id = typeof element === "object" && element !== null && "id" in element ? element.id : undefined;
    return isId(id) ? [{ index, id }] : [];
  });
}
