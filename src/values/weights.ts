import type { Weights } from "../brief/preference.js";
import type { Id } from "../quantity/id-path.js";
import { childPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import { log } from "../statistics/elementary.js";
import { drawInSimplex } from "../statistics/polytope.js";
import { stratifiedUniforms, type Seed } from "../statistics/random.js";
import { namedCriteria, partOf, proportionsOf } from "./stated-weights.js";

/** The weight of each criterion, centrally and per draw; in every row they add up to 1. */
export interface WeightColumns {
  /** The centroid of the weights that the brief allows. */
  readonly central: ReadonlyMap<Id, number>;
  readonly drawn: ReadonlyMap<Id, Column>;
}

/** Draws that the centroid of a part without a formula is the mean of. */
const CENTRE_DRAWS = 4096;

/**
 * Weights drawn uniformly from the part of the simplex that the brief's statement leaves: one point for `points`,
 * the ordered simplex for `order`, the simplex of what is in proportion for `tradeoffs`, by hit-and-run for `intervals`
 * and `ratios`, else the whole simplex (Dirichlet(1, …, 1): normalised exponentials, never normalised uniforms). Each
 * criterion has its own stream, but under hit-and-run, so that one more criterion moves no other's draws. Trade-offs are
 * read on `lengths`, the distance between the ends of each scale; RangeError where a statement leaves no weights at all.
 */
export function drawWeights(input: {
  readonly weights: Weights;
  readonly criteria: readonly Id[];
  readonly seed: Seed;
  readonly draws: number;
  readonly lengths?: ReadonlyMap<Id, number>;
}): WeightColumns {
  const { weights, criteria, seed, draws, lengths = new Map() } = input;
  if (criteria.length === 0) return { central: new Map(), drawn: new Map() };
  switch (weights.kind) {
    case "points":
      return fixed(criteria, weights.points);
    case "order":
      return ordered(weights.order, criteria, drawSimplex(weights.order.flat(), seed, draws));
    case "intervals":
    case "ratios":
      return bounded(weights, criteria, seed, draws);
    case "tradeoffs":
      return inProportion(weights, criteria, lengths, seed, draws);
    case "unstated": {
      const central = new Map(criteria.map((id) => [id, 1 / criteria.length]));
      return { central, drawn: drawSimplex(criteria, seed, draws) };
    }
  }
}

/** Hit-and-run over all named criteria; those that are not part of V share out their weight in proportion. */
function bounded(
  weights: Extract<Weights, { readonly kind: "intervals" | "ratios" }>,
  criteria: readonly Id[],
  seed: Seed,
  draws: number,
): WeightColumns {
  const named = namedCriteria(weights) ?? [];
  const part = partOf(weights, named);
  const drawnBy = (path: string, count: number): ReadonlyMap<Id, Column> => {
    const columns = drawInSimplex(part, { seed, path, draws: count });
    if (columns === undefined) throw new RangeError("no weights meet what is stated of them");
    return new Map(named.map((id, index) => [id, columns[index] ?? new Float64Array(count)]));
  };
  const kept = named.filter((id) => criteria.includes(id));
  const centre = drawnBy("preferences.weights centre", CENTRE_DRAWS);
  return {
    central: sharedCentre(
      new Map([...centre].map(([id, column]) => [id, column.reduce((sum, weight) => sum + weight, 0)])),
      kept,
    ),
    drawn: shared(drawnBy("preferences.weights", draws), kept),
  };
}

/** The simplex of what is held in proportion, dealt to its members. */
function inProportion(
  weights: Extract<Weights, { readonly kind: "tradeoffs" }>,
  criteria: readonly Id[],
  lengths: ReadonlyMap<Id, number>,
  seed: Seed,
  draws: number,
): WeightColumns {
  const named = namedCriteria(weights) ?? [];
  const proportions = proportionsOf(weights, named, lengths);
  const leading = proportions.map(({ shares }) => [...shares.keys()][0] ?? "");
  const totals = proportions.length > 1 ? drawSimplex(leading, seed, draws) : undefined;
  const [central, drawn] = [new Map<Id, number>(), new Map<Id, Column>()];
  proportions.forEach(({ shares }, index) => {
    const total = totals?.get(leading[index] ?? "") ?? Float64Array.of(1);
    for (const [id, share] of shares) {
      central.set(id, share / proportions.length);
      drawn.set(
        id,
        total.map((whole) => whole * share),
      );
    }
  });
  const kept = named.filter((id) => criteria.includes(id));
  return { central: sharedCentre(central, kept), drawn: shared(drawn, kept) };
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

/** Divides each row by its sum, in place; a row of nothing is shared equally. */
function addUpToOne(columns: readonly Column[]): void {
  const draws = columns[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    for (const column of columns) total += column[draw] ?? 0;
    for (const column of columns) column[draw] = total > 0 ? (column[draw] ?? 0) / total : 1 / columns.length;
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
  return {
    central: sharedCentre(central, kept),
    drawn: shared(foldOntoOrder(groups, ranked, simplex), kept),
  };
}

/** Rank-order centroid: the mean of the place-th largest (from 0) of `count` weights uniform on the simplex. */
function centroidOfPlace(place: number, count: number): number {
  let weight = 0;
  for (let rank = place + 1; rank <= count; rank++) weight += 1 / rank;
  return weight / count;
}

/** The kept ones of central weights, adding up to 1 again; equal where they had nothing. */
function sharedCentre(central: ReadonlyMap<Id, number>, kept: readonly Id[]): ReadonlyMap<Id, number> {
  const total = kept.reduce((sum, id) => sum + (central.get(id) ?? 0), 0);
  return new Map(kept.map((id) => [id, total > 0 ? (central.get(id) ?? 0) / total : 1 / kept.length]));
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
