import type { Brief } from "../brief/brief.js";
import { informationOf, type Challenger, type Information } from "../robustness/information.js";
import type { Robustness, Standing } from "../robustness/robustness.js";
import type { StudyCost } from "../robustness/studies.js";
import { at, type Column } from "../statistics/column.js";
import { medianOf } from "../statistics/distribution.js";
import type { Pair } from "../values/burden.js";
import { lengthOf } from "../values/scale.js";
import { groupsOf, weightGroup, type Looked } from "./information-groups.js";
import type { Weighing } from "./weighing.js";

interface Informing extends Looked {
  readonly standings: readonly Standing[];
  readonly robustness: Robustness;
  readonly weighing: Weighing;
}

/** Beside the plan that stands. */
const MOST_CHALLENGERS = 2;

/**
 * What knowing more would be worth to the choice between the default, the challenger that the decision speaks of, and the
 * other that leads most on average, by the differences that the burden of proof looks at; where the default cannot be
 * placed, between the best by V.
 */
export function informing(input: Informing): Information {
  const { brief, run, weighing } = input;
  const { standing, challengers, pair } = contenders(input);
  const moneyPerValue = pair && exchangeRate(pair, weighing);
  const cost = studyCost(brief);
  return informationOf({
    ...{ standing, challengers, cost, burden: brief.burden, draws: run.draws },
    groups: [
      ...groupsOf(input, [standing, ...challengers.map(({ plan }) => plan)]),
      ...weightGroup(weighing),
    ],
    ...(moneyPerValue !== undefined && { moneyPerValue }),
  });
}

function contenders({ robustness, standings, run }: Informing) {
  const mean = (column: Column): number => column.reduce((sum, value) => sum + value, 0) / column.length;
  const best = <T extends { readonly average: number }>(those: readonly T[]): readonly T[] =>
    [...those].sort((a, b) => b.average - a.average);
  const first = robustness.taken ?? robustness.strongest;
  const others = best(
    robustness.pairs
      .filter(({ challenger }) => challenger !== first?.challenger)
      .map((pair) => ({ pair, average: mean(pair.difference) })),
  );
  const chosen = [...(first ? [first] : []), ...others.map(({ pair }) => pair)].slice(0, MOST_CHALLENGERS);
  if (chosen.length > 0)
    return {
      standing: chosen[0]?.against ?? "default",
      challengers: chosen.map(({ challenger, difference }): Challenger => ({
        plan: challenger,
        lead: difference,
      })),
      pair: chosen[0],
    };
  const valued = standings.flatMap(({ plan, value }) =>
    value ? [{ plan, value, average: mean(value) }] : [],
  );
  const [ahead, ...behind] = best(valued);
  const challengers = behind.slice(0, MOST_CHALLENGERS).map(({ plan, value }): Challenger => ({
    plan,
    lead: Float64Array.from({ length: run.draws }, (_, draw) => at(value, draw) - at(ahead!.value, draw)),
  }));
  return { standing: ahead?.plan ?? "default", challengers };
}

/** Money that one unit of the pair's value buys: the length of cost's scale ÷ its weight; none where it has no weight. */
function exchangeRate(pair: Pair, { criteria }: Weighing): number | undefined {
  const weight = pair.contributions.find(({ criterion }) => criterion === "cost")?.weight ?? 0;
  const cost = criteria.find(({ criterion }) => criterion.id === "cost");
  if (!cost || !(weight > 0)) return undefined;
  const rate = lengthOf(cost.scale) / weight;
  return Number.isFinite(rate) ? rate : undefined;
}

/** What a run costs as stated; else its hours at the team's rate, where there is one. */
function studyCost({ measuring, team }: Brief): StudyCost {
  const hoursPerRun = medianOf(measuring.hoursPerRun.value);
  const costPerRun = measuring.costPerRun
    ? medianOf(measuring.costPerRun.value)
    : team?.hourlyRate && hoursPerRun * medianOf(team.hourlyRate.value);
  return { hoursPerRun, ...(costPerRun !== undefined && { costPerRun }) };
}
