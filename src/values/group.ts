import { completePreferences } from "../brief/complete/preference.js";
import type { WeightsInput } from "../brief/input/preference.js";
import type { Id } from "../quantity/id-path.js";
import { at } from "../statistics/column.js";
import { quantileFunction } from "../statistics/distribution.js";
import type { Seed } from "../statistics/random.js";
import { judgedPlans, type Judged } from "./judged.js";
import { lengthOf } from "./scale.js";
import { drawWeights } from "./weights.js";

export interface Stakeholder {
  readonly id: Id;
  readonly weights: WeightsInput;
}

/** One of a group: what weighs how much, and which plan that makes the best. */
export interface StakeholderView {
  readonly id: Id;
  /** Central weight, and the 5 % and 95 % quantile of what the statement leaves. */
  readonly weights: readonly {
    readonly criterion: Id;
    readonly center: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** The plan of highest mean value; null without plans. */
  readonly best: Id | null;
  /** Mean value, share of the weights under which it is best (ties go to the first), and mean loss against the best. */
  readonly plans: readonly {
    readonly plan: Id;
    readonly value: number;
    readonly first: number;
    readonly regret: number;
  }[];
}

export interface GroupPreferences {
  readonly stakeholders: readonly StakeholderView[];
  /** Criteria on which the ranges of all weights overlap. */
  readonly agree: readonly Id[];
  /** Criteria on which two ranges are apart, by how far, widest first. */
  readonly differ: readonly {
    readonly criterion: Id;
    readonly gap: number;
    readonly most: Id;
    readonly least: Id;
  }[];
  /** The plan that is best for all; null where there is none. */
  readonly unanimous: Id | null;
  /** The plan that whoever regrets it most regrets least, and who that is; null without plans. */
  readonly leastRegretted: { readonly plan: Id; readonly regret: number; readonly by: Id } | null;
}

const DRAWS = 2048;

/**
 * Several people's weights side by side over the plans of one report, in the central world: where they agree, and which plan
 * nobody regrets most (minimax of expected regret over the weights that each statement leaves). RangeError without people,
 * and where a statement leaves no weights.
 */
export function comparePreferences(input: {
  readonly report: Judged;
  readonly stakeholders: readonly Stakeholder[];
  readonly seed?: Seed;
}): GroupPreferences {
  const { report, stakeholders, seed = 1 } = input;
  if (stakeholders.length === 0) throw new RangeError("a group has at least one stakeholder");
  const judged = judgedPlans(report);
  const views = stakeholders.map((one) => viewOf(one, judged, seed));
  const gaps = judged.criteria.map(({ id }, index) => {
    const ranges = views.map((view) => ({ id: view.id, ...view.weights[index]! }));
    const most = ranges.reduce((top, next) => (next.low > top.low ? next : top));
    const least = ranges.reduce((low, next) => (next.high < low.high ? next : low));
    return { criterion: id, gap: most.low - least.high, most: most.id, least: least.id };
  });
  const [first] = views;
  const worst = judged.plans.map(({ plan }, index) =>
    views
      .map(({ id, plans }) => ({ plan, by: id, regret: plans[index]!.regret }))
      .reduce((top, next) => (next.regret > top.regret ? next : top)),
  );
  return {
    stakeholders: views,
    agree: gaps.filter(({ gap }) => gap <= 0).map(({ criterion }) => criterion),
    differ: gaps.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap),
    unanimous: first && views.every(({ best }) => best === first.best) ? first.best : null,
    leastRegretted:
      worst.length === 0 ? null : worst.reduce((low, next) => (next.regret < low.regret ? next : low)),
  };
}

function viewOf(
  { id, weights }: Stakeholder,
  judged: ReturnType<typeof judgedPlans>,
  seed: Seed,
): StakeholderView {
  const { criteria, plans } = judged;
  const { central, drawn } = drawWeights({
    weights: completePreferences({ weights }).weights,
    criteria: criteria.map((criterion) => criterion.id),
    lengths: new Map(criteria.map(({ id: criterion, scale }) => [criterion, lengthOf(scale)])),
    ...{ seed, draws: DRAWS },
  });
  const columns = criteria.map((criterion) => drawn.get(criterion.id) ?? Float64Array.of(0));
  const totals = plans.map(() => ({ value: 0, first: 0, regret: 0 }));
  for (let draw = 0; draw < DRAWS; draw++) {
    const values = plans.map((plan) =>
      plan.values.reduce((sum, own, index) => sum + own * at(columns[index]!, draw), 0),
    );
    const best = Math.max(...values);
    values.forEach((value, plan) => {
      const total = totals[plan]!;
      total.value += value / DRAWS;
      total.regret += (best - value) / DRAWS;
      if (values.indexOf(best) === plan) total.first += 1 / DRAWS;
    });
  }
  const rated = plans.map(({ plan }, index) => ({ plan, ...totals[index]! }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (top, next) => (top && top.value >= next.value ? top : next),
    undefined,
  );
  return {
    id,
    weights: criteria.map((criterion, index) => {
      const quantile = quantileFunction({ samples: [...columns[index]!] });
      return {
        criterion: criterion.id,
        center: central.get(criterion.id) ?? 0,
        low: quantile(0.05),
        high: quantile(0.95),
      };
    }),
    best: best?.plan ?? null,
    plans: rated,
  };
}
