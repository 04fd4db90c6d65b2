import type { Weights } from "../brief/preference.js";
import type { Id } from "../quantity/id-path.js";
import type { AtMost } from "../statistics/linear-program.js";
import type { SimplexPart } from "../statistics/polytope.js";

type Bounded = Extract<Weights, { readonly kind: "intervals" | "ratios" }>;

/** The criteria that a statement of weights names; `undefined` where the table of what is asked for decides. */
export function namedCriteria(weights: Weights): readonly Id[] | undefined {
  switch (weights.kind) {
    case "points":
      return weights.points.filter((entry) => entry.points > 0).map((entry) => entry.criterion);
    case "order":
      return weights.order.flat();
    case "intervals":
      return weights.shares.filter(({ high }) => high > 0).map(({ criterion }) => criterion);
    case "ratios":
      return distinct(weights.ratios.flatMap(({ more, less }) => [more, less]));
    case "tradeoffs":
      return distinct(weights.tradeoffs.flatMap(({ gain, worth }) => [gain.criterion, worth.criterion]));
    case "unstated":
      return undefined;
  }
}

const distinct = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)].sort();

/** The part of the simplex over the named criteria, in their order, that intervals or ratios leave. */
export function partOf(weights: Bounded, named: readonly Id[]): SimplexPart {
  const place = new Map(named.map((id, index) => [id, index]));
  const row = (entries: readonly (readonly [Id, number])[]): number[] => {
    const coefficients = new Array<number>(named.length).fill(0);
    for (const [id, value] of entries) {
      const index = place.get(id);
      if (index !== undefined) coefficients[index] = value;
    }
    return coefficients;
  };
  const constraints: readonly AtMost[] =
    weights.kind === "intervals"
      ? weights.shares.flatMap(({ criterion, low, high }) => [
          ...(low > 0 ? [{ coefficients: row([[criterion, -1]]), limit: -low }] : []),
          ...(high < 1 ? [{ coefficients: row([[criterion, 1]]), limit: high }] : []),
        ])
      : weights.ratios.flatMap(({ more, less, atLeast, atMost }) => [
          {
            coefficients: row([
              [less, atLeast],
              [more, -1],
            ]),
            limit: 0,
          },
          ...(atMost === undefined
            ? []
            : [
                {
                  coefficients: row([
                    [more, 1],
                    [less, -atMost],
                  ]),
                  limit: 0,
                },
              ]),
        ]);
  return { dimensions: named.length, constraints };
}

/** Criteria whose weights trade-offs hold in one proportion: the shares within, adding up to 1. */
export interface Proportion {
  readonly shares: ReadonlyMap<Id, number>;
}

/**
 * The proportions that trade-offs leave: what is gained and what it is worth are equal, w · |by| ÷ length of the scale. A
 * criterion whose scale has no length takes part in none. Where a trade-off repeats what others say, the others count.
 */
export function proportionsOf(
  { tradeoffs }: Extract<Weights, { readonly kind: "tradeoffs" }>,
  named: readonly Id[],
  lengths: ReadonlyMap<Id, number>,
): readonly Proportion[] {
  const links = tradeoffs.flatMap(({ gain, worth }) => {
    const [gained, given] = [gain, worth].map(
      ({ criterion, by }) => Math.abs(by) / (lengths.get(criterion) ?? 0),
    );
    const ratio = (gained ?? 0) / (given ?? 0);
    if (!(ratio > 0 && ratio < Infinity)) return [];
    return [
      { from: gain.criterion, to: worth.criterion, ratio },
      { from: worth.criterion, to: gain.criterion, ratio: 1 / ratio },
    ];
  });
  const proportions: Proportion[] = [];
  const seen = new Set<Id>();
  for (const first of named) {
    if (seen.has(first)) continue;
    seen.add(first);
    const parts = new Map<Id, number>([[first, 1]]);
    for (const [id, part] of parts)
      for (const { from, to, ratio } of links) {
        if (from !== id || seen.has(to)) continue;
        seen.add(to);
        parts.set(to, part * ratio);
      }
    const whole = [...parts.values()].reduce((sum, part) => sum + part, 0);
    proportions.push({ shares: new Map([...parts].map(([id, part]) => [id, part / whole])) });
  }
  return proportions;
}

/**
 * The part of the simplex over those criteria that any statement leaves, with the criteria in its order: of points their
 * point, of trade-offs the weights in proportion, where nothing is stated the whole.
 */
export function allowedWeights(
  weights: Weights,
  criteria: readonly Id[],
  lengths: ReadonlyMap<Id, number>,
): { readonly criteria: readonly Id[]; readonly part: SimplexPart } {
  const named = namedCriteria(weights) ?? criteria;
  const over = (ratios: Extract<Weights, { readonly kind: "ratios" }>["ratios"]): SimplexPart =>
    partOf({ kind: "ratios", ratios }, named);
  const exactly = (parts: ReadonlyMap<Id, number>) => {
    const [first, ...others] = [...parts].filter(([, part]) => part > 0);
    return first
      ? others.map(([more, part]) => ({
          more,
          less: first[0],
          atLeast: part / first[1],
          atMost: part / first[1],
        }))
      : [];
  };
  switch (weights.kind) {
    case "unstated":
      return { criteria: named, part: { dimensions: named.length, constraints: [] } };
    case "intervals":
    case "ratios":
      return { criteria: named, part: partOf(weights, named) };
    case "points":
      return {
        criteria: named,
        part: over(exactly(new Map(weights.points.map(({ criterion, points }) => [criterion, points])))),
      };
    case "order":
      return {
        criteria: named,
        part: over(
          weights.order.flatMap((group, place) =>
            (weights.order[place + 1] ?? []).flatMap((less) =>
              group.map((more) => ({ more, less, atLeast: 1 })),
            ),
          ),
        ),
      };
    case "tradeoffs":
      return {
        criteria: named,
        part: over(proportionsOf(weights, named, lengths).flatMap(({ shares }) => exactly(shares))),
      };
  }
}
