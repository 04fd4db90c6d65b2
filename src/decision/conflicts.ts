import type { Verdict } from "../gates/verdict.js";
import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Conflict } from "./decision.js";
import { minimalHittingSets } from "./hitting-sets.js";

/** So many sets a workload are listed, smallest first: no reader gains from more. */
const MOST_LISTED = 24;

/**
 * Why a workload passes nowhere: every smallest set of requirements of which each platform fails at least one
 * (minimal hitting sets of the platforms' failures), each once, smallest first, and the cheapest way out of it.
 */
export function conflictsOf(workload: Id, verdicts: readonly Verdict[]): readonly Conflict[] {
  const own = verdicts.filter((verdict) => verdict.workload === workload && verdict.plan === undefined);
  const platforms = [...new Set(own.map(({ platform }) => platform))];
  const failures = own.filter(({ verdict }) => verdict === "fail");
  const failedOn = platforms.map((platform) => failures.filter((failure) => failure.platform === platform));
  const sets = minimalHittingSets(
    failedOn.map((failed) => new Set(failed.map(requirementKey))),
    MOST_LISTED,
  );
  const easiest = [...failedOn].sort((a, b) => requirementsIn(a) - requirementsIn(b)).flat();
  return sets.map((keys) => ({
    workload,
    requirements: keys.flatMap((key) => requirementOf(failures.find((one) => requirementKey(one) === key))),
    relax: relaxationOf(easiest.find((failure) => keys.includes(requirementKey(failure)))),
  }));
}

/** Clauses of one gate are requirements of their own. */
const requirementKey = ({ gate, clause, source }: Verdict): string =>
  JSON.stringify([gate, source ?? "", clause ?? ""]);

const requirementsIn = (failures: readonly Verdict[]): number => new Set(failures.map(requirementKey)).size;

function requirementOf(failure: Verdict | undefined): Conflict["requirements"] {
  if (failure === undefined) return [];
  const { gate, clause, source, readAs } = failure;
  const isContract = readAs === "stated" && source !== undefined;
  return [{ gate, ...(isContract && { contract: source }), ...(clause !== undefined && { clause }) }];
}

/**
 * To loosen the one requirement that stands in the way on the platform with the fewest failures: its repair there,
 * else a waiver of it.
 */
function relaxationOf(failure: Verdict | undefined): Sentence {
  const repair = failure?.conditions.find((condition) => condition.repair)?.repair;
  return repair ?? { id: "relax.waive", values: { gate: failure?.gate ?? "" } };
}
