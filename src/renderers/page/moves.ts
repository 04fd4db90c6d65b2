import { writeAmount, writeRange } from "../format/amount.js";
import type { View } from "../view.js";
import { inputNamed } from "./grounds.js";
import { worthOfRuns } from "./information.js";
import type { Labelled, Moves } from "./page.js";
import { planNamed } from "./plan-words.js";

/** As many as a reader keeps in mind. */
const MOST_MOVES = 3;

/** The inputs that move the central answer most between their ends, with the lead at both ends. */
export function movesOf(view: View): Moves {
  const { sensitivity, decision } = view.report;
  if (sensitivity.length === 0 || decision.challenger === null) return { of: "", inputs: [] };
  const margin = writeAmount(decision.margin, "value", view);
  const difference = view.plan(decision.challenger)?.difference;
  const lead =
    difference?.kind === "known" ? writeAmount(rounded(difference.center), "value", view, true) : undefined;
  return {
    of: view.locale.words.movesOf({ challenger: planNamed(decision.challenger, view), lead, margin }),
    inputs: sensitivity.slice(0, MOST_MOVES).map(({ path, low, high, unit, atLow, atHigh }) => ({
      input: inputNamed(path, view),
      range: writeRange({ low, high }, unit, view),
      lead: writeTurn(atLow, atHigh, view),
    })),
  };
}

/** From the low end to the high end of the input: the first may be the larger. */
function writeTurn(atLow: number, atHigh: number, view: View): string {
  const [low, high] = [atLow, atHigh].map((lead) => writeAmount(rounded(lead), "value", view, true));
  return `${low ?? ""}${view.locale.to}${high ?? ""}`;
}

/** Value differences below a thousandth say nothing. */
const rounded = (lead: number): number => Number(lead.toFixed(3));

/** The benchmarks worth running, largest effect first, with what they are expected to bring. */
export const worthMeasuring = (view: View): readonly Labelled[] =>
  view.report.measurementPlan
    .slice(0, MOST_MOVES)
    .map(({ benchmark, platform, dimension, runsPerSide, path }) => ({
      label: dimension,
      text:
        view.locale.words.runs({ benchmark, platform, runs: String(runsPerSide) }) +
        worthOfRuns(path, runsPerSide, view),
    }));
