import type { Brief } from "../brief/brief.js";
import type { Verdict } from "../gates/verdict.js";
import type { Plan } from "../plans/plan.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import { at } from "../statistics/column.js";
import { quantileOf } from "../statistics/distribution.js";
import type { MeasurementOutcome, Standing } from "../robustness/robustness.js";
import type { Contender, Pair } from "../values/burden.js";
import type { ValuationFunction, Valued } from "./valuation.js";
import type { World } from "../world/world.js";
import { withInput } from "../world/draw.js";
import { readingOf } from "../world/reading.js";

/** A plan looked at twice with the same code: in the central world and in the draws. */
export interface Prospect {
  readonly plan: Plan;
  readonly central: Valued;
  readonly drawn: Valued;
  /** Passes its gates and can be placed. */
  readonly feasible: boolean;
}

/** Looks at one plan in both worlds. */
export function prospectOf(plan: Plan, valuation: ValuationFunction, central: World, world: World): Prospect {
  const [inCentre, inDraws] = [valuation(plan, central), valuation(plan, world)];
  const feasible = plan.failures.length === 0 && inCentre.outlook.isPlaced;
  return { plan, central: inCentre, drawn: inDraws, feasible };
}

/** The prospect of that plan. */
export const prospectNamed = (prospects: readonly Prospect[], id: Id | undefined): Prospect | undefined =>
  prospects.find(({ plan }) => plan.id === id);

/** What the packing of a plan says of its workloads. */
export const placedVerdicts = ({ central }: Prospect): readonly Verdict[] =>
  central.outlook.placement.verdicts;

/** What fails where a prospect cannot be placed. */
export const unplacedOf = (prospect: Prospect | undefined): readonly Verdict[] =>
  prospect ? placedVerdicts(prospect).filter(({ verdict }) => verdict === "fail") : [];

/** How the feasible prospects stand in robustness: their values, and the CPU that each moves off the default plan. */
export function standingsOf(
  prospects: readonly Prospect[],
  brief: Brief,
  central: World,
): readonly Standing[] {
  const standard = prospectNamed(prospects, "default")?.plan.assignment ?? [];
  const stays = new Map(standard.map(({ workload, platform }) => [workload, platform]));
  const cores = new Map(
    brief.workloads.map(({ id, replicas, requests }) => [
      id,
      replicas.max * at(central.columns.get(requests.cpu.path) ?? NOTHING, 0),
    ]),
  );
  const moved = ({ assignment }: Plan): number =>
    assignment
      .filter(({ workload, platform }) => stays.get(workload) !== platform)
      .reduce((sum, { workload }) => sum + (cores.get(workload) ?? 0), 0);
  return prospects
    .filter(({ feasible }) => feasible)
    .map(({ plan, central: inCentre, drawn }) => ({
      plan: plan.id,
      central: inCentre.values,
      drawn: drawn.values,
      cpuMoved: moved(plan),
      ...(drawn.value && { value: drawn.value }),
      ...(inCentre.value && { centralValue: at(inCentre.value, 0) }),
    }));
}

const NOTHING = Float64Array.of(0);

/**
 * What one plan leads another by in a world of one row, under the weights of their pair: Σ w_j · (v_j − v_j). With no
 * weights in the pair it is 0.
 */
export function leadOf(
  valuation: (plan: Plan, world: World) => Pick<Valued, "values">,
  challenger: Plan,
  standard: Plan,
  pair: Pair,
): (world: World) => number {
  const weights = pair.contributions.filter(({ weight }) => weight > 0);
  const valuesOf = (plan: Plan, world: World): ReadonlyMap<Id, number> =>
    new Map(
      valuation(plan, world).values.criteria.flatMap(({ criterion, value }) =>
        value ? [[criterion, at(value, 0)] as const] : [],
      ),
    );
  return (world) => {
    const [ahead, behind] = [valuesOf(challenger, world), valuesOf(standard, world)];
    return weights.reduce(
      (lead, { criterion, weight }) =>
        lead + weight * ((ahead.get(criterion) ?? 0) - (behind.get(criterion) ?? 0)),
      0,
    );
  };
}

/** Challengers that are asked what a measurement could bring; those behind them need more than one input to change. */
const CLOSEST = 3;
const QUARTERS = [
  ["25 %", 0.25],
  ["75 %", 0.75],
] as const;

/**
 * Whether a challenger would carry the burden were one measurable input at its 25 % or 75 % quantile: asked of the
 * draws only where the pair reaches the margin in the central world.
 */
export function measurementOutcomes(input: {
  readonly closest: readonly Id[];
  readonly prospects: readonly Prospect[];
  readonly measurable: readonly IdPath[];
  readonly valuation: ValuationFunction;
  readonly central: World;
  readonly world: World;
  readonly carries: (challenger: Contender, against: Contender) => Pair;
  readonly margin: number;
}): readonly MeasurementOutcome[] {
  const { prospects, valuation, central, world, carries } = input;
  const find = (id: Id): Prospect | undefined => prospectNamed(prospects, id);
  const standard = find("default");
  if (!standard) return [];
  const asIs = ({ plan, central: inCentre, drawn }: Prospect): Contender => ({
    plan: plan.id,
    central: inCentre.values,
    drawn: drawn.values,
  });
  const worlds = new Map<string, World>();
  const centralAt = (path: IdPath, value: number): World => {
    const key = `${value} ${path}`;
    const known = worlds.get(key) ?? withInput(central, path, value);
    worlds.set(key, known);
    return known;
  };
  const valued = new WeakMap<World, Map<Plan, Pick<Valued, "values">>>();
  const inCentre = (plan: Plan, those: World): Pick<Valued, "values"> => {
    const plans = valued.get(those) ?? new Map<Plan, Pick<Valued, "values">>();
    valued.set(those, plans);
    const known = plans.get(plan) ?? { values: valuation(plan, those).values };
    plans.set(plan, known);
    return known;
  };
  const contender = (plan: Plan, path: IdPath, value: number): Contender => ({
    plan: plan.id,
    central: inCentre(plan, centralAt(path, value)).values,
    drawn: valuation(plan, withInput(world, path, value)).values,
  });
  const readBy = ({ plan }: Prospect): ReadonlySet<IdPath> => {
    const reading = readingOf(central);
    valuation(plan, reading.world);
    return reading.read;
  };
  const readByStandard = readBy(standard);
  const defaults = new Map<string, Contender>();
  const standardAt = (path: IdPath, value: number): Contender => {
    const key = `${value} ${path}`;
    const known = defaults.get(key) ?? contender(standard.plan, path, value);
    defaults.set(key, known);
    return known;
  };
  return input.closest.slice(0, CLOSEST).flatMap((id) => {
    const challenger = find(id);
    if (!challenger) return [];
    const pair = carries(asIs(challenger), asIs(standard));
    const lead = leadOf(inCentre, challenger.plan, standard.plan, pair);
    const leadAsIs = lead(central);
    const readByChallenger = readBy(challenger);
    return input.measurable.flatMap((path) =>
      QUARTERS.flatMap(([name, share]): readonly MeasurementOutcome[] => {
        const column = world.columns.get(path);
        if (!column || column.length === 1) return [];
        const value = quantileOf({ samples: [...column] }, share);
        const outcome = { path, at: name, value, challenger: id };
        // What neither plan reads moves nothing: the pair stays as it is.
        if (!readByChallenger.has(path) && !readByStandard.has(path))
          return leadAsIs < input.margin ? [] : [{ ...outcome, carries: pair.carries }];
        if (lead(centralAt(path, value)) < input.margin) return [];
        const moved = carries(contender(challenger.plan, path, value), standardAt(path, value));
        return [{ ...outcome, carries: moved.carries }];
      }),
    );
  });
}
