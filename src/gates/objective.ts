import type { Brief } from "../brief/brief.js";
import type { Workload } from "../brief/workload.js";
import type { Latency } from "../overheads/performance.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import { at } from "../statistics/column.js";
import { findingOf, holds, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { GateInput } from "./gate.js";
import type { Verdict } from "./verdict.js";

/** Met in no more than this share of the draws, an objective is missed for certain: in at least 95 %. */
const HARDLY_MET = 0.05;
/** That binds where another platform, its other gates passed, meets the objective in at least this share. */
const MOSTLY_MET = 0.8;

/** What is known of a workload's objective on one platform. */
interface Outcome {
  readonly platform: Id;
  readonly predicted: Latency;
  /** Share of the draws in which the objective is met; `undefined` where the latency is not known. */
  readonly met: number | undefined;
}

/**
 * Gate `objective`: a certain miss is not traded against money. A workload that misses its latency objective in at
 * least 95 % of the draws on a platform fails there while on another platform it passes its other gates and meets
 * it in at least 80 %. Judged over all platforms of a workload at once, after the other gates.
 */
export function judgeObjective(input: {
  readonly brief: Brief;
  readonly workload: Workload;
  readonly world: GateInput["world"];
  readonly latency: GateInput["latency"];
  /** The verdicts of all other gates. */
  readonly others: readonly Verdict[];
}): readonly Verdict[] {
  const { brief, workload, world, latency, others } = input;
  if (!workload.latency?.objective) return [];
  const path = childPath(elementPath("workloads", workload.id), "latency");
  const barred = new Set(
    others
      .filter((other) => other.workload === workload.id && other.verdict !== "pass")
      .map(({ platform }) => platform),
  );
  const outcomes = brief.platforms.map((platform): Outcome => {
    const predicted = latency(workload, platform, world);
    return { platform: platform.id, predicted, met: shareMet(predicted, world.draws) };
  });
  return outcomes.map((outcome) => ({
    gate: "objective",
    workload: workload.id,
    platform: outcome.platform,
    ...findingOf(checksOf(outcome, bestElsewhere(outcome, outcomes, barred), path)),
  }));
}

/** The largest share in which the objective is met on another platform on which all other gates pass. */
const bestElsewhere = (
  { platform: own }: Outcome,
  outcomes: readonly Outcome[],
  barred: ReadonlySet<Id>,
): number =>
  outcomes.reduce(
    (best, { platform, met = 0 }) => (platform === own || barred.has(platform) ? best : Math.max(best, met)),
    0,
  );

function checksOf({ predicted, met }: Outcome, elsewhere: number, path: IdPath): readonly Check[] {
  const wanted = { expected: HARDLY_MET, unit: "share" };
  if (predicted.kind === "unknown" || met === undefined) {
    const [asked = path] = predicted.kind === "unknown" ? predicted.questions : [];
    return [notKnown({ ...wanted, actual: "not known" }, questionAt("baseline", asked))];
  }
  const condition = { ...wanted, actual: met, margin: met - HARDLY_MET };
  if (met > HARDLY_MET) return [holds(condition)];
  const isServed = elsewhere >= MOSTLY_MET;
  return [
    holdsIf(!isServed, condition, repairAt("objective", `${path}.objective.atMost`)),
    holds({ expected: "no other platform where it is met", actual: elsewhere, unit: "share" }),
  ];
}

function shareMet(predicted: Latency, draws: number): number | undefined {
  if (predicted.kind === "unknown") return undefined;
  let met = 0;
  for (let draw = 0; draw < draws; draw++)
    if (at(predicted.seconds, draw) <= at(predicted.atMost, draw)) met++;
  return met / draws;
}
