import type { DecideInput } from "../../src/decision/decide-input.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { derived, exactFigure, knownFigure, unknownFigure } from "../../src/quantity/figure.js";
import { at } from "../../src/statistics/column.js";
import type { Plan } from "../../src/plans/plan.js";
import type { Robustness, Standing } from "../../src/robustness/robustness.js";
import type { Contribution, Lead, Pair } from "../../src/values/burden.js";
import type { PlanValues } from "../../src/values/criterion.js";
import { briefOf, shop, weighedOf } from "../values/fixture.js";

/** Two workloads, and the platforms `bare-metal` and `vm` of a brief that states none. */
export const brief = briefOf({
  workloads: [
    { ...shop, id: "a" },
    { ...shop, id: "b" },
  ],
});

export const verdictOf = (
  verdict: Verdict["verdict"],
  gate: string,
  workload: string,
  platform: string,
  changes: Partial<Verdict> = {},
): Verdict => ({
  ...{ verdict, gate, workload, platform, conditions: [] },
  ...(verdict === "unknown" && { question: { id: "question.device", values: { path: `hosts[h].${gate}` } } }),
  ...changes,
});

export const planOf = (id: string, a: string, b: string, failures: Plan["failures"] = []): Plan => ({
  ...{ id, aliases: [], forced: [], pooling: "shared", failures },
  assignment: [
    { workload: "a", platform: a },
    { workload: "b", platform: b },
  ],
});

/** Values of a plan in which the named criteria are unknown, each with a question. */
const valuesOf = (plan: string, unknown: readonly string[]): PlanValues => ({
  plan,
  criteria: ["cost", "latency"].map((criterion) => ({
    criterion,
    supported: true,
    figure: unknown.includes(criterion)
      ? unknownFigure({ id: "unknown.no-price", values: {} }, [`prices[${criterion}]`])
      : exactFigure(1, "unit", { kind: "stated", path: criterion }),
  })),
});

export const standingOf = (
  plan: string,
  changes: Partial<Standing> & { readonly unknown?: readonly string[] } = {},
): Standing => {
  const { unknown = [], ...others } = changes;
  const values = valuesOf(plan, unknown);
  return { plan, central: values, drawn: values, cpuMoved: 0, centralValue: 0.5, ...others };
};

export const gainOf = (central: number): Lead["gain"] => ({ central, drawn: Float64Array.of(central) });

export const contributionOf = (criterion: string, changes: Partial<Contribution> = {}): Contribution => {
  const { central = 0.1 } = changes;
  return {
    ...{ criterion, weight: 0.5, setAside: false, unknown: false, central, drawn: Float64Array.of(central) },
    ...{ gain: gainOf(central * 10), materialGain: central > 0 ? 1 : 0, materialLoss: central < 0 ? 1 : 0 },
    isReason: false,
    ...changes,
  };
};

/** With a reason on that criterion. */
export const reasonOf = (criterion: string, changes: Partial<Contribution> = {}): Contribution =>
  contributionOf(criterion, {
    isReason: true,
    reason: { gain: gainOf(2), probability: 0.97 },
    ...changes,
  });

export const pairOf = (challenger: string, changes: Partial<Pair> = {}): Pair => ({
  ...{ challenger, against: "default", central: 0.1, difference: Float64Array.of(0.1), probability: 0.9 },
  ...{ contributions: [reasonOf("cost")], unknownCriteria: [], carries: true },
  ...changes,
});

export const robustnessOf = (changes: Partial<Robustness> = {}): Robustness => ({
  ...{ acceptability: [], pairs: [], probabilityError: 0.01, carriers: [], measurements: [] },
  ...changes,
});

/** Robustness in which one challenger is compared, and taken where it carries. */
export const comparedTo = (pair: Pair, changes: Partial<Robustness> = {}): Robustness =>
  robustnessOf({
    pairs: [pair],
    strongest: pair,
    ...(pair.carries && { carriers: [pair], taken: pair }),
    ...changes,
  });

/** All on VMs by default, all on bare metal as the challenger; nothing is open and nothing speaks for a move. */
export const inputOf = (changes: Partial<DecideInput> = {}): DecideInput => ({
  brief,
  verdicts: [],
  plans: [planOf("default", "vm", "vm"), planOf("bare-metal", "bare-metal", "bare-metal")],
  nowhere: [],
  unplaced: [],
  forced: [],
  standings: [standingOf("default"), standingOf("bare-metal", { cpuMoved: 4 })],
  criteria: [weighedOf("cost"), weighedOf("latency")],
  robustness: comparedTo(pairOf("bare-metal", { carries: false, probability: 0.4 })),
  draws: 1,
  uniformity: [],
  grounds: { measuredShare: 0.6, sellerShare: 0.2 },
  leads: () => [],
  figureOfGain: (criterion, gain) => {
    const center = gain.central;
    return knownFigure(
      { center, low: at(gain.drawn, 0), high: at(gain.drawn, 0) },
      "unit",
      derived("gain", [criterion]),
    );
  },
  ...changes,
});
