import { assess } from "./assess.js";
import { library } from "./assess/library.js";
import type { Extensions } from "./assess/extensions.js";
import type { BriefInput } from "./brief/input/brief.js";
import type { Sentence } from "./notice.js";
import { leavesOf, shown } from "./report/diff-causes.js";
import { digestOf } from "./report/digest.js";
import { reportSchema, type Report } from "./report/report.js";

export interface Verification {
  readonly ok: boolean;
  /** Why not, where it does not hold. */
  readonly reasons: readonly Sentence[];
}

/**
 * Whether a report is whole (its digest covers its content) and follows from a brief: the same library version
 * assesses the brief again with the report's seed, draws and extensions and must arrive at the same digest.
 * Where it does not, the first places that differ are named.
 * Throws `BriefError` where the brief is wrong.
 */
export function verifyReport(
  report: Report,
  brief: BriefInput,
  { extensions }: { readonly extensions?: Extensions } = {},
): Verification {
  if (report.schema !== reportSchema) return refused("verify.schema", { schema: String(report.schema) });
  const { digest, ...content } = report;
  const isWhole = digestOf(content) === digest;
  if (report.library.version !== library.version)
    return isWhole
      ? refused("verify.version", { report: report.library.version, library: library.version })
      : refused("verify.changed", { digest });
  const { seed, draws } = report.run;
  const { digest: own, ...derived } = assess(brief, { seed, draws, ...(extensions && { extensions }) });
  if (isWhole && own === digest) return { ok: true, reasons: [] };
  const differing = leavesOf(content, derived, "").slice(0, MOST_NAMED);
  return {
    ok: false,
    reasons: [
      isWhole
        ? { id: "verify.differs", values: { digest, again: own } }
        : { id: "verify.changed", values: { digest } },
      ...differing.map(({ path, before, after }) => ({
        id: "verify.figure",
        values: { path, stored: shown(before), derived: shown(after) },
      })),
    ],
  };
}

/** Places that are named; more of them say no more. */
const MOST_NAMED = 10;

const refused = (id: string, values: Sentence["values"]): Verification => ({
  ok: false,
  reasons: [{ id, values }],
});
