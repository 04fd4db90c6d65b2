import type { Brief } from "../brief/brief.js";
import { checkGates } from "../gates/gates.js";
import type { Verdict } from "../gates/verdict.js";
import type { LatencyFunction, SlowdownFunction } from "../overheads/performance.js";
import type { Plan } from "../plans/plan.js";
import { proposePlans } from "../plans/plans.js";
import type { IdPath } from "../quantity/id-path.js";
import { isSameForced, type Answer } from "../robustness/flips.js";
import type { Standing } from "../robustness/robustness.js";
import { withInput } from "../world/draw.js";
import { readingOf } from "../world/reading.js";
import type { World } from "../world/world.js";
import { planNamed } from "./flip-weights.js";
import type { Run } from "./options.js";
import { createOutlook } from "./outlook.js";
import { pairingOf } from "./pairing.js";
import { prospectOf, standingsOf } from "./prospect.js";
import { createValuation } from "./valuation.js";
import { criteriaAnchoredTo, type Weighing } from "./weighing.js";

/** The answers to one brief as an input is moved, over the same plans. */
export interface FlipAnswers {
  readonly base: Answer;
  readonly standings: readonly Standing[];
  /** The inputs that gates or a plan's consequences read. */
  readonly read: ReadonlySet<IdPath>;
  readonly readByGates: ReadonlySet<IdPath>;
  /** With the input at one value in the central world and in every draw. */
  readonly answerAt: (path: IdPath, value: number) => Answer;
  /** What gates force off the default there. */
  readonly forcedAt: (path: IdPath, value: number) => Answer["forced"];
}

/**
 * Looks at the same plans again with one input moved: gates, placement, scales and burden of proof as in a whole
 * assessment, but no search, and weights as they were drawn. Only what reads the input is computed anew.
 */
export function createFlipAnswers(input: {
  readonly brief: Brief;
  readonly run: Run;
  /** The default first. */
  readonly plans: readonly Plan[];
  readonly weighing: Weighing;
  readonly central: World;
  readonly world: World;
  readonly slowdown: SlowdownFunction;
  readonly latency: LatencyFunction;
}): FlipAnswers {
  const { brief, run, plans, weighing, slowdown, latency, world } = input;
  const centres = new WeakMap<World, World>();
  const centralOf = (those: World): World | undefined => centres.get(those);
  const outlook = createOutlook({ brief, central: input.central, slowdown, latency, centralOf });
  const reading = readingOf(input.central);
  const gateReading = readingOf(world);
  const verdictsIn = (those: World): readonly Verdict[] =>
    checkGates({ brief, world: those, latency, extensions: run.extensions.gates });
  const verdicts = verdictsIn(gateReading.world);
  const answerIn = (
    inCentre: World,
    inDraws: World,
    judged: readonly Verdict[],
    forced: readonly string[],
  ) => {
    centres.set(inDraws, inCentre);
    const [standard] = plans;
    const ofStandard = standard && outlook(standard, inCentre);
    const anchored = ofStandard ? criteriaAnchoredTo(brief, ofStandard, run) : [];
    const criteria = isSameChoice(anchored, weighing.criteria) ? anchored : weighing.criteria;
    const valuation = createValuation({
      outlook: (plan, those) =>
        ofStandard && plan === standard && those === inCentre ? ofStandard : outlook(plan, those),
      criteria,
      weightsIn: weighing.weightsIn,
    });
    const failing = new Set(
      judged
        .filter(({ verdict }) => verdict === "fail")
        .map(({ workload, platform }) => JSON.stringify([workload, platform])),
    );
    const allowed = plans.filter(
      ({ assignment }) =>
        !assignment.some(({ workload, platform }) => failing.has(JSON.stringify([workload, platform]))),
    );
    const prospects = allowed.map((plan) => prospectOf(plan, valuation, inCentre, inDraws));
    const standings = standingsOf(prospects, brief, inCentre);
    const { carries } = pairingOf(brief, { ...weighing, criteria }, world.draws);
    return { standings, answer: { plan: planNamed(standings, brief, world.draws, carries), forced } };
  };
  const forcedBy = (judged: readonly Verdict[]): Answer["forced"] =>
    proposePlans({ brief, verdicts: judged }).forced.map(({ workload }) => workload);
  const forced = forcedBy(verdicts);
  const first = answerIn(reading.world, world, verdicts, forced);
  const judgedAt = (path: IdPath, inDraws: World): readonly Verdict[] =>
    gateReading.read.has(path) ? verdictsIn(inDraws) : verdicts;
  const forcedAt = (path: IdPath, value: number): Answer["forced"] =>
    gateReading.read.has(path) ? forcedBy(verdictsIn(withInput(world, path, value))) : forced;
  return {
    base: first.answer,
    standings: first.standings,
    read: new Set([...reading.read, ...gateReading.read]),
    readByGates: gateReading.read,
    forcedAt,
    answerAt: (path, value) => {
      const [inCentre, inDraws] = [withInput(input.central, path, value), withInput(world, path, value)];
      const judged = judgedAt(path, inDraws);
      const own = judged === verdicts ? forced : forcedBy(judged);
      if (!isSameForced(own, forced)) return { plan: "default", forced: own };
      return answerIn(inCentre, inDraws, judged, own).answer;
    },
  };
}

const isSameChoice = (a: Weighing["criteria"], b: Weighing["criteria"]): boolean =>
  a.length === b.length && a.every(({ weighs }, index) => weighs === b[index]?.weighs);
