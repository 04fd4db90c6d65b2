import type { Information } from "./information.js";
import type { MeasurementOutcome } from "./robustness.js";
import { bestStudy } from "./studies.js";

/** Share of the outcomes of a study in which it must change the answer. */
const A_QUARTER = 0.25;

/**
 * The outcomes whose measurement is worth taking: in at least a quarter of the outcomes of the study that is worth most a
 * challenger would clear the bar, and, where money is known, the study is worth more than it costs. An outcome that no study
 * is known for stays as it is.
 */
export function worthTaking(
  outcomes: readonly MeasurementOutcome[],
  { items }: Pick<Information, "items">,
): readonly MeasurementOutcome[] {
  const studies = new Map(
    items.flatMap(({ paths, studies }) => paths.map((path) => [path, studies] as const)),
  );
  return outcomes.map((outcome) => {
    const best = bestStudy(studies.get(outcome.path) ?? []);
    if (best === undefined || !outcome.carries) return outcome;
    const pays = best.enbs === undefined || best.enbs > 0;
    return { ...outcome, carries: pays && best.clears >= A_QUARTER };
  });
}
