import { explaining } from "./assess/explaining.js";
import { flipsOf } from "./assess/flipping.js";
import { library } from "./assess/library.js";
import { informing } from "./assess/informing.js";
import { measurablePaths } from "./assess/measurable.js";
import { completeOptions, extensionNames, type AssessOptions, type Progress } from "./assess/options.js";
import { createOutlook } from "./assess/outlook.js";
import { pairingOf } from "./assess/pairing.js";
import {
  measurementOutcomes,
  placedVerdicts,
  prospectOf,
  standingsOf,
  unplacedOf,
  type Prospect,
} from "./assess/prospect.js";
import { rechecking } from "./assess/recheck.js";
import { restingOf } from "./assess/resting.js";
import { statedBrief } from "./assess/stated-brief.js";
import { supporting } from "./assess/supporting.js";
import { toldPlan } from "./assess/told.js";
import { uniformityOf } from "./assess/uniformity.js";
import { bestPooled, createEvaluation, createValuation } from "./assess/valuation.js";
import { weighingOf } from "./assess/weighing.js";
import { briefWrittenOut } from "./brief/as-stated.js";
import type { BriefInput } from "./brief/input/brief.js";
import { decide } from "./decision/decide.js";
import { checkGates } from "./gates/gates.js";
import { limitWarnings } from "./gates/limit-warnings.js";
import { obligationsOf } from "./gates/obligations.js";
import { ownGateWarnings } from "./gates/own-gate.js";
import { disabledWarnings, waiverWarnings } from "./gates/waivers.js";
import { estimateOverheads } from "./overheads/overheads.js";
import { performanceOf } from "./overheads/performances.js";
import { sourcesOf } from "./overheads/sources.js";
import { loadOf } from "./placement/load-of.js";
import { proposePlans } from "./plans/plans.js";
import { assembleReport } from "./report/assemble.js";
import type { Report } from "./report/report.js";
import { robustnessOf } from "./robustness/robustness.js";
import { worthTaking } from "./robustness/worth-taking.js";
import { centralWorld, drawWorld } from "./world/draw.js";

/**
 * Should this estate stand on bare metal, on virtual machines, or on some of each, and why? Pure: the same brief,
 * seed and version give the same bytes. Throws `BriefError` with every issue of a brief that is wrong, and
 * `RangeError` for options outside their range.
 */
export function assess(brief: BriefInput, options: AssessOptions = {}): Report {
  const steps = assessment(brief, options);
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
    options.onProgress?.(value);
  }
}

/** The whole pipeline, a line a stage. Yields between plans, so that long work can report and be cancelled. */
export function* assessment(input: BriefInput, options: AssessOptions): Generator<Progress, Report, void> {
  const run = completeOptions(options);
  const { brief, warnings: ofBrief } = statedBrief(input, run);
  const { overheads, percentiles, warnings: ofOverheads } = estimateOverheads({ brief });
  const ratios = [...overheads, ...percentiles];
  const world = drawWorld({ brief, overheads: ratios, ...run });
  const central = centralWorld({ brief, overheads: ratios, ...run });
  const { slowdown, latency } = performanceOf({ brief, overheads, percentiles });

  yield { stage: "gates", done: 0, total: 1 };
  const verdicts = checkGates({ brief, world, latency, extensions: run.extensions.gates });

  const outlook = createOutlook({ brief, central, slowdown, latency });
  const provisional = proposePlans({ brief, verdicts });
  const weighing = weighingOf(brief, outlook(provisional.standard, central), run);
  const valuation = createValuation({ outlook, ...weighing });

  yield { stage: "plans", done: 0, total: 1 };
  const evaluate = createEvaluation(valuation, bestPooled(brief, provisional.standard, valuation, central));
  const { plans, forced, nowhere } = proposePlans({ brief, verdicts, evaluate, world: central });
  const prospects: Prospect[] = [];
  for (const plan of plans) {
    yield { stage: "draws", done: prospects.length, total: plans.length };
    prospects.push(prospectOf(bestPooled(brief, plan, valuation, central), valuation, central, world));
  }

  yield { stage: "decision", done: 0, total: 1 };
  const { carries, leads, figureOfGain } = pairingOf(brief, weighing, run.draws);
  const standings = standingsOf(prospects, brief, central);
  const measurable = measurablePaths(overheads);
  const found = robustnessOf({
    standings,
    burden: brief.burden,
    draws: run.draws,
    carries,
    measure: (closest) =>
      measurementOutcomes({
        closest,
        prospects,
        measurable,
        valuation,
        central,
        world,
        carries,
        margin: brief.burden.margin,
      }),
  });
  const information = informing({
    ...{ brief, run, overheads, prospects, standings, weighing, valuation, central, world },
    robustness: found,
  });
  const robustness = { ...found, measurements: worthTaking(found.measurements, information) };
  const { records } = sourcesOf(brief);
  const { recheck, warnings: ofRecheck } = rechecking(brief, prospects, () => ({
    gates: (asked) => checkGates({ brief: asked, world, latency, extensions: run.extensions.gates }),
    outlook: createOutlook({ brief, central, slowdown, latency }),
    load: (plan) => loadOf({ brief, plan, world: central, slowdown }),
    central,
  }));
  const judged = [...verdicts, ...prospects.flatMap(placedVerdicts)];
  const decision = decide({
    ...{
      brief,
      verdicts: judged,
      plans,
      nowhere,
      forced,
      standings,
      robustness,
      leads,
      figureOfGain,
      recheck,
    },
    criteria: weighing.criteria,
    draws: run.draws,
    unplaced: unplacedOf(prospects[0]),
    uniformity: uniformityOf(brief, prospects, weighing.criteria),
    grounds: restingOf(brief, overheads, records),
  });

  yield { stage: "report", done: 0, total: 1 };
  const pair = robustness.pairs.find(({ challenger }) => challenger === decision.challenger);
  const explanation = explaining({
    ...{ brief, overheads, verdicts: judged, records, prospects, pair, weighing, valuation, central },
    outcomes: robustness.measurements,
  });
  const flips = flipsOf({
    ...{ brief, run, overheads, prospects, robustness, weighing, valuation, central, world, slowdown },
    ...{ latency, forced, pair, swings: explanation.sensitivity },
  });
  const supported = supporting({
    ...{ brief, run, standings, robustness, weighing, prospects, valuation, central, decision },
    sensitivity: explanation.sensitivity,
  });
  return assembleReport({
    ...{
      library,
      flips,
      brief,
      decision,
      verdicts,
      overheads,
      robustness,
      information,
      supported,
      explanation,
    },
    run: { seed: run.seed, draws: run.draws, extensions: extensionNames(run.extensions) },
    obligations: obligationsOf(brief),
    stated: briefWrittenOut(brief),
    plans: prospects.map(toldPlan),
    criteria: weighing.criteria,
    weights: weighing.weights,
    warnings: [
      ...ofBrief,
      ...disabledWarnings(brief),
      ...waiverWarnings(brief, verdicts),
      ...ownGateWarnings(verdicts),
      ...limitWarnings(brief),
      ...ofOverheads,
      ...world.warnings,
      ...ofRecheck(),
    ],
  });
}
