import type { Weights } from "../brief/preference.js";
import type { Id } from "../quantity/id-path.js";
import { childPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { log } from "../statistics/elementary.js";
import { stratifiedUniforms, type Seed } from "../statistics/random.js";

/** The weight of each criterion, centrally and per draw; in every row they add up to 1. */
export interface WeightColumns {
  /** The centroid of the weights that the brief allows. */
  readonly central: ReadonlyMap<Id, number>;
  readonly drawn: ReadonlyMap<Id, Column>;
}

/**
 * Weights drawn uniformly from the part of the simplex that the brief's statement leaves: one point for `points`,
 * the ordered simplex for `order`, else the whole simplex (Dirichlet(1, …, 1): normalised exponentials, never
 * normalised uniforms). Each criterion has its own stream, so that one more criterion moves no other's draws.
 */
export function drawWeights(input: {
  readonly weights: Weights;
  readonly criteria: readonly Id[];
  readonly seed: Seed;
  readonly draws: number;
}): WeightColumns {
  const { weights, criteria, seed, draws } = input;
  if (criteria.length === 0) return { central: new Map(), drawn: new Map() };
  if (weights.kind === "points") return fixed(criteria, weights.points);
  if (weights.kind === "order")
    return ordered(weights.order, criteria, drawSimplex(weights.order.flat(), seed, draws));
  const central = new Map(criteria.map((id) => [id, 1 / criteria.length]));
  return { central, drawn: drawSimplex(criteria, seed, draws) };
}

function fixed(
  criteria: readonly Id[],
  points: readonly { readonly criterion: Id; readonly points: number }[],
): WeightColumns {
  const stated = new Map(points.map((entry) => [entry.criterion, entry.points]));
  const total = criteria.reduce((sum, id) => sum + (stated.get(id) ?? 0), 0);
  const central = new Map(criteria.map((id) => [id, total > 0 ? (stated.get(id) ?? 0) / total : 0]));
  return { central, drawn: new Map([...central].map(([id, weight]) => [id, Float64Array.of(weight)])) };
}

function drawSimplex(criteria: readonly Id[], seed: Seed, draws: number): ReadonlyMap<Id, Column> {
  const columns = criteria.map((id) => {
    const column = stratifiedUniforms(seed, childPath("preferences.weights", id), draws);
    for (let draw = 0; draw < draws; draw++) column[draw] = -log(column[draw] ?? 1);
    return column;
  });
  addUpToOne(columns);
  return new Map(criteria.map((id, index) => [id, columns[index] ?? new Float64Array(draws)]));
}

/** Divides each row by its sum, in place. */
function addUpToOne(columns: readonly Column[]): void {
  const draws = columns[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    for (const column of columns) total += column[draw] ?? 0;
    for (const column of columns) column[draw] = (column[draw] ?? 0) / total;
  }
}

/**
 * The uniform simplex folded onto the order: sorted, largest first, and dealt to the groups in their order; inside
 * a group in the order of its members' own draws. The centroid gives place k of n the weight (1/n) Σ_{i ≥ k} 1/i,
 * and members of a group the mean of their places. Criteria of the order that are not part of V share out their
 * weight in proportion.
 */
function ordered(
  groups: readonly (readonly Id[])[],
  criteria: readonly Id[],
  simplex: ReadonlyMap<Id, Column>,
): WeightColumns {
  const ranked = groups.flat();
  const central = new Map<Id, number>();
  let first = 0;
  for (const group of groups) {
    const places = group.map((_, offset) => centroidOfPlace(first + offset, ranked.length));
    const share = places.reduce((sum, place) => sum + place, 0) / group.length;
    for (const id of group) central.set(id, share);
    first += group.length;
  }
  const kept = ranked.filter((id) => criteria.includes(id));
  const total = kept.reduce((sum, id) => sum + (central.get(id) ?? 0), 0);
  return {
    central: new Map(kept.map((id) => [id, (central.get(id) ?? 0) / total])),
    drawn: shared(foldOntoOrder(groups, ranked, simplex), kept),
  };
}

/** Rank-order centroid: the mean of the place-th largest (from 0) of `count` weights uniform on the simplex. */
function centroidOfPlace(place: number, count: number): number {
  let weight = 0;
  for (let rank = place + 1; rank <= count; rank++) weight += 1 / rank;
  return weight / count;
}

/** The kept ones of drawn weights, adding up to 1 again. */
function shared(drawn: ReadonlyMap<Id, Column>, kept: readonly Id[]): ReadonlyMap<Id, Column> {
  const columns = kept.flatMap((id) => drawn.get(id) ?? []);
  if (columns.length === drawn.size) return drawn;
  addUpToOne(columns);
  return new Map(kept.flatMap((id, index) => (columns[index] ? [[id, columns[index]] as const] : [])));
}

function foldOntoOrder(
  groups: readonly (readonly Id[])[],
  ranked: readonly Id[],
  simplex: ReadonlyMap<Id, Column>,
): ReadonlyMap<Id, Column> {
  const own = ranked.map((id) => simplex.get(id) ?? new Float64Array(1));
  const folded = own.map((column) => new Float64Array(column.length));
  const draws = folded[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw++) {
    const largestFirst = own.map((column) => column[draw] ?? 0).sort((a, b) => b - a);
    let first = 0;
    for (const group of groups) {
      const members = group
        .map((_, offset) => first + offset)
        .sort((a, b) => (own[b]?.[draw] ?? 0) - (own[a]?.[draw] ?? 0));
      members.forEach((member, place) => {
        const column = folded[member];
        if (column) column[draw] = largestFirst[first + place] ?? 0;
      });
      first += group.length;
    }
  }
  return new Map(ranked.map((id, index) => [id, folded[index] ?? new Float64Array(draws)]));
}

/** The criteria that a statement of weights names; `undefined` where the table of what is asked for decides. */
export function namedCriteria(weights: Weights): readonly Id[] | undefined {
  switch (weights.kind) {
    case "points":
      return weights.points.filter((entry) => entry.points > 0).map((entry) => entry.criterion);
    case "order":
      return weights.order.flat();
    default:
      return undefined;
  }
}
