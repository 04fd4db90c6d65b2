import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Latency } from "../overheads/performance.js";
import type { Id } from "../quantity/id-path.js";
import { elementPath } from "../quantity/id-path.js";
import { at } from "../statistics/column.js";
import type { GateInput } from "./gate.js";
import type { Verdict } from "./verdict.js";

/** Missed in this share of the draws is a certain miss … */
const CERTAIN_MISS = 0.95;
/** … which binds where another platform, its other gates passed, meets the objective in this share. */
const MOSTLY_MET = 0.8;

/**
 * Gate `objective`: a certain miss is not traded against money. A workload that misses its latency objective in at
 * least 95 % of the draws on a platform fails there while it passes its other gates on another platform and meets
 * it there in at least 80 %. Judged over all platforms of a workload at once, after the other gates.
 */
export function judgeObjective(input: {
  readonly brief: Brief;
  readonly workload: Workload;
  readonly world: GateInput["world"];
  readonly latency: GateInput["latency"];
  readonly others: readonly Verdict[];
}): readonly Verdict[] {
  const { brief, workload, world, latency, others } = input;
  const objective = workload.latency?.objective;
  if (!objective) return [];
  const judged = brief.platforms.map((platform) => ({
    platform,
    predicted: latency(workload, platform, world),
  }));
  const met = new Map(
    judged.map(({ platform, predicted }) => [platform.id, shareMet(predicted, world.draws)]),
  );
  const passesOthers = (id: Id): boolean =>
    others.every(
      ({ workload: w, platform, verdict }) => w !== workload.id || platform !== id || verdict === "pass",
    );
  const servedElsewhere = (platform: Platform): boolean =>
    brief.platforms.some(
      ({ id }) => id !== platform.id && (met.get(id) ?? 0) >= MOSTLY_MET && passesOthers(id),
    );
  return judged.map(({ platform, predicted }): Verdict => {
    const who = { gate: "objective", workload: workload.id, platform: platform.id };
    const path = `${elementPath("workloads", workload.id)}.latency`;
    const share = met.get(platform.id);
    if (predicted.kind === "unknown" || share === undefined) {
      const question = predicted.kind === "unknown" ? (predicted.questions[0] ?? path) : path;
      return {
        ...who,
        verdict: "unknown",
        conditions: [],
        question: { id: "question.baseline", values: { path: question } },
      };
    }
    const failed = 1 - share >= CERTAIN_MISS && servedElsewhere(platform);
    const repair = { id: "repair.objective", values: { path: `${path}.objective.atMost` } };
    const condition = {
      expected: 1 - CERTAIN_MISS,
      actual: share,
      unit: "share",
      margin: share - (1 - CERTAIN_MISS),
    };
    return {
      ...who,
      verdict: failed ? "fail" : "pass",
      conditions: [failed ? { ...condition, repair } : condition],
    };
  });
}

/** Share of the draws in which the objective is met; `undefined` where the latency is unknown. */
function shareMet(predicted: Latency, draws: number): number | undefined {
  if (predicted.kind === "unknown") return undefined;
  let met = 0;
  for (let draw = 0; draw < draws; draw++)
    if (at(predicted.seconds, draw) <= at(predicted.atMost, draw)) met++;
  return met / draws;
}
