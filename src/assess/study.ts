import type { Brief } from "../brief/brief.js";
import { runSpreadOf, USUAL_SPREAD } from "../explanation/run-spread.js";
import type { Overhead } from "../overheads/overhead.js";
import type { IdPath } from "../quantity/id-path.js";
import type { StudyOf } from "../robustness/studies.js";
import { quantileOf } from "../statistics/distribution.js";
import { log } from "../statistics/elementary.js";
import { overheadPath } from "../world/draw.js";

/** What a benchmark could tell of an input: of an overhead its log ratio, of a neighbour the log of what it takes. */
export function studyOf(
  path: IdPath,
  { overheads, brief }: { readonly overheads: readonly Overhead[]; readonly brief: Brief },
): StudyOf | undefined {
  const overhead = overheads.find((one) => overheadPath(one) === path);
  if (overhead) return { priorSd: overhead.logSd, runSd: runSpreadOf(brief, overhead.measurements).spread };
  const slowdown = Object.values(brief.defaults).find((one) => one.path === path);
  if (!slowdown || !path.startsWith("defaults.neighbour-slowdown-")) return undefined;
  const [low, middle, high] = [0.05, 0.5, 0.95].map((share) => quantileOf(slowdown.value, share)) as [
    number,
    number,
    number,
  ];
  if (!(low > 0 && high > low)) return undefined;
  // Runs tell 1 + s; on the scale of ln s their spread is as many times wider as 1 + s is larger than s.
  return {
    priorSd: (log(high) - log(low)) / NINETY_PERCENT_WIDTH,
    runSd: (USUAL_SPREAD * (1 + middle)) / middle,
  };
}

/** Standard deviations between the 5 % and the 95 % quantile of a normal. */
const NINETY_PERCENT_WIDTH = 3.2897072539029444;
