import { writeAmount, writeProbability } from "../format/amount.js";
import type { View } from "../view.js";
import { inputNamed } from "./grounds.js";
import { planNamed } from "./plan-words.js";

/** As many as a sentence holds. */
const [MOST_WEIGHTS, MOST_INPUTS] = [3, 3];

/** The strongest case for the plan that is not named, as one sentence; empty where nothing is compared. */
export function worstCaseOf(view: View): string {
  const { adversary } = view.report.robustness;
  if (adversary === undefined) return "";
  const { favours, over, lead, weights, inputs } = adversary;
  const heaviest = weights
    .filter(({ weight }) => weight >= 0.005)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WEIGHTS)
    .map(({ criterion, weight }) => ({
      name: view.criterion(criterion).name,
      share: writeProbability(Math.round(weight * 100) / 100, view),
    }));
  const moved = inputs
    .slice(0, MOST_INPUTS)
    .map(({ path, value, unit }) => ({ name: inputNamed(path, view), at: writeAmount(value, unit, view) }));
  const ahead = Number(lead.byBoth.toFixed(3));
  return view.locale.words.worstCase({
    plan: planNamed(favours, view),
    over: planNamed(over, view),
    weights: heaviest,
    inputs: moved,
    wins: ahead > 0,
    by: writeAmount(Math.abs(ahead), "value", view),
    isEven: ahead === 0,
  });
}
