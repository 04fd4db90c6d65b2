import { causesOf } from "./diff-causes.js";
import { figureChangesOf } from "./diff-figures.js";
import { leadChangeOf } from "./diff-lead.js";
import { sentencesOf } from "./diff-sentences.js";
import type { ReportDiff, VerdictChange } from "./difference.js";
import type { Report } from "./report.js";

/**
 * What changed from one report to another, figure by figure, each attributed to the causes that its trail of origins
 * leads to. Where a trail leads to none of them, all causes are named and `traced` is false: the only cause is then
 * still the right one, of several it is left open. A change of the seed moves the ends of figures, not their centres.
 */
export function diffReports(a: Report, b: Report): ReportDiff {
  const causes = causesOf(a, b);
  const { changes: figures, added, gone } = figureChangesOf(a, b, causes);
  const lead = leadChangeOf(a, b);
  const diff = {
    same: a.digest === b.digest,
    digests: { before: a.digest, after: b.digest },
    causes,
    outcome: { before: a.decision.outcome, after: b.decision.outcome },
    plan: { before: a.decision.plan, after: b.decision.plan },
    probability: { before: a.decision.probability, after: b.decision.probability },
    ...(lead && { lead }),
    verdicts: verdictChangesOf(a, b),
    ...{ figures, added, gone },
  };
  return { ...diff, sentences: sentencesOf(diff) };
}

type Verdict = Report["gates"][number];

const keyOf = ({ gate, workload, platform, plan }: Verdict): string =>
  JSON.stringify([gate, workload, platform, plan ?? ""]);

function verdictChangesOf(a: Report, b: Report): readonly VerdictChange[] {
  const before = new Map(a.gates.map((verdict) => [keyOf(verdict), verdict]));
  const after = new Map(b.gates.map((verdict) => [keyOf(verdict), verdict]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly VerdictChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const named = is ?? was;
    if (!named || was?.verdict === is?.verdict) return [];
    const { gate, workload, platform, plan } = named;
    return [
      {
        ...{ gate, workload, platform, ...(plan !== undefined && { plan }) },
        ...{ before: was?.verdict ?? "absent", after: is?.verdict ?? "absent" },
      },
    ];
  });
}
