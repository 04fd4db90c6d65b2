import type { Brief } from "../brief/brief.js";
import { dimensions } from "../brief/vocabulary.js";
import type { Warning } from "../notice.js";
import { isBareMetal } from "./baseline.js";
import { besideNeighbourWarnings } from "./beside-neighbour.js";
import { metalOverhead, overheadOf } from "./cell.js";
import { joinRuns } from "./join.js";
import { compareRuns, measuredRatioOf } from "./measured.js";
import { oneSidedWarning } from "./one-sided.js";
import type { MeasuredPercentile, Overhead } from "./overhead.js";
import { measuredPercentiles } from "./percentiles.js";
import { ratioPath } from "./ratio.js";
import { sourcesOf } from "./sources.js";

/** What the stage needs of a brief. */
export type OverheadBrief = Pick<Brief, "asOf" | "workloads" | "platforms" | "measurements" | "evidence">;

export interface Overheads {
  /** One a platform and dimension, in the order of the brief's platforms and of the dimensions. */
  readonly overheads: readonly Overhead[];
  /** Objectives' own percentiles, where runs measured them. */
  readonly percentiles: readonly MeasuredPercentile[];
  readonly warnings: readonly Warning[];
}

/**
 * What every platform costs in every dimension: published prediction × the asker's own runs, by precision. Bare metal
 * and machines rented whole are exactly 1, unless runs compare them with the baseline: then the runs alone speak.
 */
export function estimateOverheads({ brief }: { readonly brief: OverheadBrief }): Overheads {
  const sources = sourcesOf(brief);
  const { joins, warnings: joining } = joinRuns(brief);
  const { comparisons, warnings: comparing } = compareRuns(joins);
  const { percentiles, warnings: setAside } = measuredPercentiles(brief, comparisons);
  const overheads = brief.platforms.flatMap((platform) =>
    dimensions.map((dimension) => {
      const own = comparisons.filter((one) => one.platform === platform.id && one.dimension === dimension);
      const cell = { platform, dimension, measured: measuredRatioOf(own) };
      return isBareMetal(platform) ? metalOverhead(cell) : overheadOf({ ...cell, sources, asOf: brief.asOf });
    }),
  );
  const conflicts = overheads.flatMap(conflictWarning);
  const oneSided = oneSidedWarning({ ...brief, joins });
  return {
    overheads,
    percentiles,
    warnings: [
      ...[...sources.warnings, ...joining, ...comparing, ...setAside, ...conflicts, ...oneSided],
      ...besideNeighbourWarnings(brief.measurements),
    ],
  };
}

/** Said only against literature: runs that disagree with a mere assumption are what an assumption is for. */
function conflictWarning({
  platform,
  dimension,
  conflict,
  published,
  measurements,
}: Overhead): readonly Warning[] {
  if (conflict === undefined || published === undefined) return [];
  return [
    {
      code: "measurement-conflicts-with-evidence",
      message: `The runs on ${platform} and the published ${dimension} findings disagree; the runs stand alone.`,
      about: ratioPath({ platform, dimension }),
      remedy:
        "Check what is unusual here (caches, drivers, a neighbour, a mistake of set-up), or repeat the runs.",
      values: { platform, dimension, measurements: measurements.length, studies: published.studies },
    },
  ];
}
