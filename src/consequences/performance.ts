import type { Figure } from "../notice.js";
import type { Latency } from "../overheads/performance.js";
import { derived, knownFigure } from "../quantity/figure.js";
import { elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Assigned, Brought, Context } from "./context.js";
import { demandOf, weightedMean } from "./demand.js";
import { unknown } from "./figures.js";

/** No prediction is finer than a nanosecond: keeps the headroom finite. */
const SHORTEST_SECONDS = 1e-9;

type KnownLatency = Extract<Latency, { readonly kind: "known" }>;

/** The workloads with a latency objective. */
export const withObjective = ({ assigned }: Context): readonly Assigned[] =>
  assigned.filter(({ workload }) => workload.latency?.objective !== undefined);

/** 1 in the draws in which the objective is met, else 0. */
export const metColumn = ({ seconds, atMost }: KnownLatency): Column =>
  columnOf([seconds, atMost], (draw) => Number(at(seconds, draw) <= at(atMost, draw)));

/** Why a figure over all objectives is unknown: none is stated, or some lack what predicts them. */
export function silenceOfObjectives(context: Context): Figure | undefined {
  const asked = context.once(withObjective);
  if (asked.length === 0) {
    const questions = context.assigned.map(({ path }) => `${path}.latency.objective`);
    return unknown("no-latency-objective", questions);
  }
  const silent = asked.flatMap((one) => {
    const predicted = context.alone(one);
    return predicted.kind === "unknown" ? predicted.questions : [];
  });
  return silent.length > 0 ? unknown("no-latency-prediction", silent) : undefined;
}

/**
 * The share of demand that meets its latency objective (MODEL §3), over the workloads that have one, in each draw; of
 * one workload it is met or missed, so its centre, which comes from the central world (MODEL §1), is 0 or 1.
 * Beside each such workload: the probability that it does, whose centre and ends are the share of the draws (unit
 * `probability`), and its headroom, objective ÷ predicted, 0 where it saturates. Supported where a prediction rests on
 * more than defaults.
 */
export function performanceOf(context: Context): Brought {
  const { plan, figure, read } = context;
  const of = { plan: plan.id, concern: "performance" } as const;
  const asked = context.once(withObjective);
  const parts: { readonly weight: Column; readonly value: Column }[] = [];
  let supported = false;
  const beside = asked.flatMap((one): readonly Consequence[] => {
    const predicted = context.alone(one);
    const workload = one.workload.id;
    if (predicted.kind === "unknown") {
      const { why, questions } = predicted;
      return ["latency-met", "headroom"].map((measure) => ({
        ...of,
        workload,
        measure,
        figure: { kind: "unknown", why, questions },
      }));
    }
    supported ||= predicted.supported;
    const met = metColumn(predicted);
    parts.push({ weight: demandOf(one.workload, read), value: met });
    const { seconds, atMost, inputs } = predicted;
    const headroom = columnOf(
      [seconds, atMost],
      (draw) => at(atMost, draw) / Math.max(at(seconds, draw), SHORTEST_SECONDS),
    );
    return [
      { ...of, workload, measure: "latency-met", figure: probabilityOf(met, inputs), column: met },
      {
        ...of,
        workload,
        measure: "headroom",
        figure: figure(headroom, "ratio", derived("performance.headroom", inputs)),
        column: headroom,
      },
    ];
  });
  const silence = context.once(silenceOfObjectives);
  if (silence !== undefined)
    return { consequences: [{ ...of, measure: "latency", figure: silence }, ...beside] };
  const column = weightedMean(parts);
  const table = elementPath("consequences", plan.id);
  const from = derived(
    "performance.demand-met",
    asked.flatMap(({ workload }) => [
      `${elementPath(table, workload.id)}.latency-met`,
      workload.demand?.path ?? workload.requests.cpu.path,
    ]),
  );
  return {
    consequences: [
      { ...of, measure: "latency", figure: figure(column, "share", from), column, supported },
      ...beside,
    ],
  };
}

function probabilityOf(met: Column, inputs: readonly IdPath[]): Figure {
  const share = met.reduce((sum, one) => sum + one, 0) / met.length;
  return knownFigure(
    { center: share, low: share, high: share },
    "probability",
    derived("performance.probability-met", inputs),
  );
}
