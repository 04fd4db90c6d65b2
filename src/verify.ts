import { assess } from "./assess.js";
import { library } from "./assess/library.js";
import type { Extensions } from "./assess/extensions.js";
import type { BriefInput } from "./brief/input/brief.js";
import type { Sentence } from "./notice.js";
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
 * Throws `BriefError` where the brief is wrong.
 */
export function verifyReport(
  report: Report,
  brief: BriefInput,
  { extensions }: { readonly extensions?: Extensions } = {},
): Verification {
  if (report.schema !== reportSchema) return refused("verify.schema", { schema: String(report.schema) });
  const { digest, ...content } = report;
  if (digestOf(content) !== digest) return refused("verify.changed", { digest });
  if (report.library.version !== library.version)
    return refused("verify.version", { report: report.library.version, library: library.version });
  const { seed, draws } = report.run;
  const again = assess(brief, { seed, draws, ...(extensions && { extensions }) });
  return again.digest === digest
    ? { ok: true, reasons: [] }
    : refused("verify.differs", { digest, again: again.digest });
}

const refused = (id: string, values: Sentence["values"]): Verification => ({
  ok: false,
  reasons: [{ id, values }],
});
