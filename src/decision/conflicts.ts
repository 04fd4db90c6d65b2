import type { Verdict } from "../gates/verdict.js";
import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Conflict } from "./decision.js";

/** Sets of more requirements than this are not searched: no reader would call them the cause. */
const LARGEST_SET = 4;

/**
 * Why a workload passes nowhere: every smallest set of gates of which each platform fails at least one (minimal
 * hitting sets, by size up to 4), with the repairs that its failures name.
 */
export function conflictsOf(workload: Id, verdicts: readonly Verdict[]): readonly Conflict[] {
  const failures = verdicts.filter((verdict) => verdict.workload === workload && verdict.verdict === "fail");
  const platforms = [
    ...new Set(verdicts.filter((verdict) => verdict.workload === workload).map(({ platform }) => platform)),
  ];
  const failedOn = platforms.map(
    (platform) => new Set(failures.filter((failure) => failure.platform === platform).map(requirementKey)),
  );
  const requirements = [...new Set(failures.map(requirementKey))].sort();
  const minimal: (readonly string[])[] = [];
  for (let size = 1; size <= Math.min(LARGEST_SET, requirements.length); size++) {
    for (const candidate of combinations(requirements, size)) {
      const contains = minimal.some((smaller) => smaller.every((key) => candidate.includes(key)));
      if (!contains && failedOn.every((failed) => candidate.some((key) => failed.has(key))))
        minimal.push(candidate);
    }
  }
  return minimal.map((keys) => ({
    workload,
    requirements: keys.map((key) => requirementOf(failures, key)),
    relax: keys.flatMap((key) => repairsOf(failures, key)),
  }));
}

const requirementKey = (verdict: Verdict): string => JSON.stringify([verdict.gate, verdict.clause ?? ""]);

function requirementOf(failures: readonly Verdict[], key: string): Conflict["requirements"][number] {
  const failure = failures.find((verdict) => requirementKey(verdict) === key);
  return { gate: failure?.gate ?? key, ...(failure?.clause !== undefined && { clause: failure.clause }) };
}

/** One repair a requirement: the first that any platform's failure names. */
function repairsOf(failures: readonly Verdict[], key: string): readonly Sentence[] {
  const repairs = failures
    .filter((verdict) => requirementKey(verdict) === key)
    .flatMap(({ conditions }) => conditions.flatMap(({ repair }) => (repair ? [repair] : [])));
  return repairs.slice(0, 1);
}

function* combinations(items: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index++)
    for (const rest of combinations(items, size - 1, index + 1)) yield [items[index] ?? "", ...rest];
}
