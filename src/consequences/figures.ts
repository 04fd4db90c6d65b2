import type { Figure, From, UnknownFigure } from "../notice.js";
import { knownFigure, unknownFigure } from "../quantity/figure.js";
import type { IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { runStatistic } from "../statistics/run-statistic.js";

/**
 * The figure of a column: median, and 5 % and 95 % quantiles (type 7). An origin with many parents may be given as a
 * function: most figures of a search are never asked where they come from.
 */
export type FigureMaker = (column: Column, unit: string, from: From | (() => From)) => Figure;

interface Spread {
  readonly center: number;
  readonly low: number;
  readonly high: number;
}

/** The median and the 5 % and 95 % quantiles by type 7 of Hyndman and Fan; all equal for one number. */
export function spreadOf(column: Column): Spread {
  if (column.length === 1) {
    const [only = 0] = column;
    return { center: only, low: only, high: only };
  }
  const sorted = Float64Array.from(column).sort();
  const quantile = (share: number): number => runStatistic(sorted, { kind: "quantile", share });
  return { center: quantile(0.5), low: quantile(0.05), high: quantile(0.95) };
}

/** Makes figures and sorts each column once: workloads of one class share theirs. */
export function figureMaker(): FigureMaker {
  const spreads = new Map<Column, Spread>();
  return (column, unit, from) => {
    const known = spreads.get(column) ?? spreadOf(column);
    if (column.length > 1) spreads.set(column, known);
    return typeof from === "function" ? originOnDemand(known, unit, from) : knownFigure(known, unit, from);
  };
}

function originOnDemand({ center, low, high }: Spread, unit: string, originOf: () => From): Figure {
  let origin: From | undefined;
  return {
    ...{ kind: "known", center, low, high, unit },
    get from() {
      return (origin ??= originOf());
    },
  };
}

/** Questions about one figure that are still read. */
const MOST_QUESTIONS = 10;

/** Nobody can say yet: why in one word, and the first ten paths that would make it known. */
export const unknown = (why: string, questions: readonly IdPath[]): UnknownFigure =>
  unknownFigure({ id: `unknown.${why}`, values: {} }, [...new Set(questions)].slice(0, MOST_QUESTIONS));
