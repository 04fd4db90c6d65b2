/** w_more ≥ factor × w_less, as a statement says it. */
export interface AtLeast {
  readonly more: string;
  readonly less: string;
  readonly factor: number;
  /** Place of the statement in its list. */
  readonly place: number;
}

/** Statements that agree but for rounding do not contradict one another. */
const ROUNDING = 1e-6;

/**
 * The places of the fewest statements that no positive weights meet together, ascending: a circle along which a weight would
 * have to be larger than itself. Empty where there is none. By the largest product over walks of 1, 2, … statements.
 */
export function smallestContradiction(statements: readonly AtLeast[]): readonly number[] {
  const names = [...new Set(statements.flatMap(({ more, less }) => [more, less]))].sort();
  if (names.length > MOST_CRITERIA) return [];
  const strictest = strictestOf(statements);
  let shortest: readonly AtLeast[] | undefined;
  for (const start of names) {
    let reached = new Map<string, Walk>([[start, { product: 1, steps: [] }]]);
    for (let length = 1; length <= names.length && length < (shortest?.length ?? Infinity); length++) {
      reached = extended(reached, strictest);
      const back = reached.get(start);
      if (back && back.product > 1 + ROUNDING) shortest = back.steps;
    }
  }
  return [...new Set((shortest ?? []).map(({ place }) => place))].sort((a, b) => a - b);
}

/** No estate is judged by more: the unknown ones among so many have an issue each. */
const MOST_CRITERIA = 64;

/** Of statements on the same two weights the one that asks for most, the first of equal ones. */
function strictestOf(statements: readonly AtLeast[]): readonly AtLeast[] {
  const strictest = new Map<string, AtLeast>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.more, statement.less]);
    if (statement.factor > (strictest.get(key)?.factor ?? 0)) strictest.set(key, statement);
  }
  return [...strictest.values()];
}

interface Walk {
  /** How many times the first weight the last must at least be. */
  readonly product: number;
  readonly steps: readonly AtLeast[];
}

function extended(reached: ReadonlyMap<string, Walk>, statements: readonly AtLeast[]): Map<string, Walk> {
  const next = new Map<string, Walk>();
  for (const step of statements) {
    const walk = reached.get(step.less);
    if (!walk) continue;
    const product = walk.product * step.factor;
    if (product > (next.get(step.more)?.product ?? 0))
      next.set(step.more, { product, steps: [...walk.steps, step] });
  }
  return next;
}

type Ratios = readonly {
  readonly more: string;
  readonly less: string;
  readonly atLeast: number;
  readonly atMost?: number;
}[];

export const statementsOfRatios = (ratios: Ratios): readonly AtLeast[] =>
  ratios.flatMap(({ more, less, atLeast, atMost = Infinity }, place) =>
    // What is wrong by itself has an issue of its own.
    more === less || atMost < atLeast
      ? []
      : [
          { more, less, factor: atLeast, place },
          { more: less, less: more, factor: 1 / atMost, place },
        ].filter(({ factor }) => factor > 0),
  );

interface Change {
  readonly criterion: string;
  readonly by: number;
}

/** Of equal worth: the lengths of scales, by which weights differ too, drop out around a circle. */
export const statementsOfTradeoffs = (
  tradeoffs: readonly { readonly gain: Change; readonly worth: Change }[],
): readonly AtLeast[] =>
  tradeoffs.flatMap(({ gain, worth }, place) => {
    const ratio = Math.abs(gain.by / worth.by);
    if (gain.criterion === worth.criterion || !(ratio > 0 && ratio < Infinity)) return [];
    return [
      { more: worth.criterion, less: gain.criterion, factor: ratio, place },
      { more: gain.criterion, less: worth.criterion, factor: 1 / ratio, place },
    ];
  });

/**
 * The criteria of the fewest shares that cannot hold together: lowest ends that add up to more than 1, largest first. All of
 * them where even the highest ends do not reach 1; none where shares can hold.
 */
export function sharesApart(
  shares: readonly (readonly [criterion: string, low: number, high: number])[],
): readonly string[] {
  const byLow = [...shares].sort((a, b) => b[1] - a[1]);
  let sum = 0;
  for (const [index, [, low]] of byLow.entries()) {
    sum += low;
    if (sum > 1 + ROUNDING) return byLow.slice(0, index + 1).map(([criterion]) => criterion);
  }
  const most = shares.reduce((total, [, , high]) => total + high, 0);
  return most < 1 - ROUNDING ? shares.map(([criterion]) => criterion) : [];
}
