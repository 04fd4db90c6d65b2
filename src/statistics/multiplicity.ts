/** How the p-values of a family are adjusted; what each keeps below the level, and under what dependence, is told beside `adjustPValues`. */
export type AdjustmentMethod = "holm" | "hochberg" | "benjamini-hochberg" | "benjamini-yekutieli";

/**
 * Adjusted p-values in the order given: a member of the family differs at a level where its own is no larger than the level.
 * `holm` (default; Holm 1979) keeps the chance of a single false difference at the level, however the metrics depend on one another.
 * `hochberg` (1988) does so for independent or positively dependent metrics, and finds no less. `benjamini-hochberg` (1995) keeps the
 * expected share of false differences among those found, under the same dependence, `benjamini-yekutieli` (2001) under any. Each is
 * at least the p-value itself and at most 1. Of nothing, nothing. Throws a RangeError for a value outside 0 to 1.
 */
export function adjustPValues(
  pValues: readonly number[],
  { method = "holm" }: { readonly method?: AdjustmentMethod } = {},
): readonly number[] {
  const steps = new Map(Object.entries(adjustments)).get(method);
  if (steps === undefined)
    throw new RangeError(`\`adjustPValues\` knows no method ${JSON.stringify(method)}`);
  const stranger = pValues.find((value) => !(value >= 0 && value <= 1));
  if (stranger !== undefined) throw new RangeError(`a p-value is a share from 0 to 1, got ${stranger}`);
  const count = pValues.length;
  const order = pValues
    .map((_, index) => index)
    .sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const factors = order.map((_, index) => steps.factor(index + 1, count));
  const adjusted = pValues.map(() => 1);
  const places = steps.up ? order.map((_, index) => count - 1 - index) : order.map((_, index) => index);
  let reached = steps.up ? 1 : 0;
  for (const place of places) {
    const index = order[place] as number;
    const scaled = (factors[place] as number) * (pValues[index] as number);
    reached = steps.up ? Math.min(reached, scaled) : Math.max(reached, Math.min(1, scaled));
    adjusted[index] = reached;
  }
  return adjusted;
}

interface Steps {
  /** From the largest p-value down, no value above the one before it; else from the smallest up, none below. */
  readonly up: boolean;
  readonly factor: (rank: number, count: number) => number;
}

const adjustments: Readonly<Record<AdjustmentMethod, Steps>> = {
  holm: { up: false, factor: (rank, count) => count - rank + 1 },
  hochberg: { up: true, factor: (rank, count) => count - rank + 1 },
  "benjamini-hochberg": { up: true, factor: (rank, count) => count / rank },
  "benjamini-yekutieli": { up: true, factor: (rank, count) => (count / rank) * harmonic(count) },
};

function harmonic(count: number): number {
  let total = 0;
  for (let term = 1; term <= count; term += 1) total += 1 / term;
  return total;
}
