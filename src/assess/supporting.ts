import type { Brief } from "../brief/brief.js";
import type { Decision } from "../decision/decision.js";
import type { Swing } from "../explanation/explanation.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import { adversaryOf, type Adversary } from "../robustness/adversary.js";
import type { Robustness, Standing } from "../robustness/robustness.js";
import { stabilityOf } from "../robustness/stability.js";
import type { Supported } from "../robustness/supported.js";
import { supportOf, winningOf } from "../robustness/support.js";
import { at } from "../statistics/column.js";
import { cost, hosts } from "../values/criteria.js";
import { lengthOf } from "../values/scale.js";
import { allowedWeights } from "../values/stated-weights.js";
import { weightId } from "../values/weigh.js";
import { withInput } from "../world/draw.js";
import type { World } from "../world/world.js";
import type { Run } from "./options.js";
import { prospectNamed, type Prospect } from "./prospect.js";
import type { ValuationFunction } from "./valuation.js";
import type { Weighing } from "./weighing.js";

interface SupportingInput {
  readonly brief: Brief;
  readonly run: Run;
  readonly standings: readonly Standing[];
  readonly robustness: Robustness;
  readonly weighing: Weighing;
  readonly prospects: readonly Prospect[];
  readonly valuation: ValuationFunction;
  readonly central: World;
  readonly decision: Decision;
  readonly sensitivity: readonly Swing[];
}

/** Support of the plans that stand, who beats whom, the strongest case for the runner-up, and whether the draws are enough. */
export function supporting(input: SupportingInput): Supported {
  const { run, standings, robustness, weighing, brief } = input;
  const valued = standings.flatMap(({ plan, value, drawn }) =>
    value
      ? [
          {
            ...{ plan, value },
            values: new Map(
              drawn.criteria.flatMap(({ criterion, value: own }) => (own ? [[criterion, own] as const] : [])),
            ),
          },
        ]
      : [],
  );
  const adversary = strongestCase(input);
  return {
    plans: supportOf(valued, weighing.weights.drawn, run.draws),
    pairwise: winningOf(valued, run.draws),
    ...(adversary && { adversary }),
    stability: stabilityOf({
      probability: robustness.strongest?.probability ?? 0,
      error: robustness.strongest ? robustness.probabilityError : 0,
      required: brief.burden.probability,
      draws: run.draws,
    }),
  };
}

function strongestCase(input: SupportingInput): Adversary | undefined {
  const { brief, robustness, weighing, prospects, valuation, central, decision, sensitivity } = input;
  const pair = robustness.pairs.find(({ challenger }) => challenger === decision.challenger);
  const find = (id: Id | undefined): Prospect | undefined => prospectNamed(prospects, id);
  const [challenger, standard] = [find(pair?.challenger), find(pair?.against)];
  if (!pair || !challenger || !standard || decision.plan === null) return undefined;
  const isAhead = decision.plan === pair.challenger;
  const [favoured, other] = isAhead ? [standard, challenger] : [challenger, standard];
  const standsIn = weighing.criteria.some(({ criterion, weighs }) => criterion.id === hosts.id && weighs);
  const lengths = new Map(weighing.criteria.map(({ criterion, scale }) => [criterion.id, lengthOf(scale)]));
  const inValue = [...weighing.weights.central.keys()].map(weightId);
  const allowed = allowedWeights(brief.preferences.weights, inValue, lengths);
  const valuesIn = (prospect: Prospect, world: World): ReadonlyMap<Id, number> =>
    new Map(
      valuation(prospect.plan, world).values.criteria.flatMap(({ criterion, value }) =>
        value ? [[criterion, at(value, 0)] as const] : [],
      ),
    );
  return adversaryOf({
    ...{ favours: favoured.plan.id, over: other.plan.id, sign: isAhead ? -1 : 1 },
    counting: pair.contributions
      .filter(({ setAside, unknown }) => !setAside && !unknown)
      .map(({ criterion }) => criterion),
    now: weighing.weights.central,
    part: allowed.part,
    criteria: allowed.criteria.map((id) => (id === cost.id && standsIn ? hosts.id : id)),
    movements: sensitivity,
    leadsAt: (moved: ReadonlyMap<IdPath, number>) => {
      const world = [...moved].reduce((those, [path, value]) => withInput(those, path, value), central);
      const [own, against] = [valuesIn(favoured, world), valuesIn(other, world)];
      return new Map([...own].map(([id, value]) => [id, value - (against.get(id) ?? value)]));
    },
  });
}
