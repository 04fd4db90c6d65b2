import type { Brief } from "../brief/brief.js";
import { isKnown } from "../quantity/figure.js";
import type { Id } from "../quantity/id-path.js";
import { at, type Column } from "../statistics/column.js";
import { criteria, hosts } from "../values/criteria.js";
import type { Criterion, Reference, WeighedCriterion } from "../values/criterion.js";
import { lengthOf } from "../values/scale.js";
import { weighCriteria, weightId } from "../values/weigh.js";
import { drawWeights } from "../values/weights.js";
import type { World } from "../world/world.js";
import type { Run } from "./options.js";
import type { Outlook } from "./outlook.js";

/** What V is made of in one assessment, constant for all of its plans and worlds. */
export interface Weighing {
  readonly criteria: readonly WeighedCriterion[];
  readonly weights: { readonly central: ReadonlyMap<Id, number>; readonly drawn: ReadonlyMap<Id, Column> };
  readonly weightsIn: (world: World) => ReadonlyMap<Id, Column>;
}

/** Anchors the scales to the provisional default plan in the central world, and draws the weights. */
export function weighingOf(brief: Brief, standard: Outlook, run: Run): Weighing {
  const weighed = criteriaAnchoredTo(brief, standard, run);
  const inValue = weighed.filter(({ weighs }) => weighs).map(({ criterion }) => criterion.id);
  const { central, drawn } = drawWeights({
    weights: brief.preferences.weights,
    criteria: inValue.map(weightId),
    lengths: new Map(weighed.map(({ criterion, scale }) => [criterion.id, lengthOf(scale)])),
    seed: run.seed,
    draws: run.draws,
  });
  const byCriterion = <T>(weights: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> =>
    new Map(
      inValue.flatMap((id) => {
        const weight = weights.get(weightId(id));
        return weight === undefined ? [] : [[id, weight] as const];
      }),
    );
  const weights = { central: byCriterion(central), drawn: byCriterion(drawn) };
  const centralColumns = new Map([...weights.central].map(([id, weight]) => [id, Float64Array.of(weight)]));
  return {
    criteria: weighed,
    weights,
    weightsIn: (world) => (world.draws === 1 ? centralColumns : weights.drawn),
  };
}

/** The criteria with their scales anchored to a default plan in the central world. */
export function criteriaAnchoredTo(
  brief: Brief,
  standard: Outlook,
  { extensions }: Pick<Run, "extensions">,
): readonly WeighedCriterion[] {
  const isKnownFor = (criterion: Criterion): boolean => {
    const found = criterion.measure(standard.brought.consequences);
    return found !== undefined && found.column !== undefined && isKnown(found.figure);
  };
  return weighCriteria({
    context: { brief, reference: referenceOf(standard) },
    criteria: [...criteria, ...extensions.criteria],
    isKnown: isKnownFor,
  });
}

function referenceOf({ brought: { consequences } }: Outlook): Reference {
  const valueOf = (criterion: Criterion | undefined): number | undefined => {
    const column = criterion?.measure(consequences)?.column;
    return column && at(column, 0);
  };
  const cost = valueOf(criteria.find(({ id }) => id === "cost"));
  return { hosts: valueOf(hosts) ?? 0, ...(cost !== undefined && { cost }) };
}
