import type { Finding } from "../finding.js";
import {
  sharesApart,
  smallestContradiction,
  statementsOfRatios,
  statementsOfTradeoffs,
} from "./contradiction.js";
import type { AtLeast } from "./contradiction.js";
import type { WeightsInput } from "../input/preference.js";
import type { RuleContext } from "./rule.js";

/** Weights can be met by at least one set of weights, and scales bend between their ends. */
export function* preferences({ brief }: RuleContext): Iterable<Finding> {
  const { weights, scales = {} } = brief.whole.preferences ?? {};
  for (const [criterion, { worst, best, midpoint }] of Object.entries(scales)) {
    if (midpoint === undefined || (midpoint > Math.min(worst, best) && midpoint < Math.max(worst, best)))
      continue;
    const expected = `between worst, ${worst}, and best, ${best}`;
    yield { code: "out-of-range", path: ["preferences", "scales", criterion, "midpoint"], expected };
  }
  if (weights === undefined) return;
  for (const finding of contradictions(weights)) {
    yield { ...finding, path: ["preferences", "weights", ...finding.path] };
  }
}

function* contradictions(weights: WeightsInput): Iterable<Finding> {
  if (weights.kind === "points") {
    const sum = Object.values(weights.points).reduce((total, points) => total + points, 0);
    if (sum > 0) return;
    yield { code: "no-weight", path: ["points"], expected: "points above 0 for one criterion at least" };
  }
  if (weights.kind === "intervals") yield* intervalsApart(weights.shares);
  if (weights.kind === "order") {
    const named = weights.order.flatMap((group): readonly string[] =>
      typeof group === "string" ? [group] : group,
    );
    if (named.length === 0) yield { code: "empty", path: ["order"], expected: "one criterion at least" };
    const repeated = named.find((criterion, place) => named.indexOf(criterion) < place);
    if (repeated === undefined) return;
    const problem = `names the criterion ${JSON.stringify(repeated)} twice`;
    yield { code: "duplicate-criterion", path: ["order"], expected: "each criterion once", problem };
  }
  if (weights.kind === "ratios") {
    if (weights.ratios.length === 0)
      yield { code: "empty", path: ["ratios"], expected: "one ratio at least" };
    yield* contradiction("ratios", statementsOfRatios(weights.ratios));
    for (const [place, { more, less, atLeast, atMost }] of weights.ratios.entries()) {
      if (more === less) {
        yield {
          code: "self-reference",
          path: ["ratios", place, "less"],
          expected: "another criterion than more",
        };
      }
      if (atMost !== undefined && atMost < atLeast) {
        const remedy = `write atLeast: ${atMost}, atMost: ${atLeast}`;
        yield { code: "interval-upside-down", path: ["ratios", place], expected: "atLeast ≤ atMost", remedy };
      }
    }
  }
  if (weights.kind === "tradeoffs") {
    if (weights.tradeoffs.length === 0)
      yield { code: "empty", path: ["tradeoffs"], expected: "one trade-off at least" };
    yield* contradiction("tradeoffs", statementsOfTradeoffs(weights.tradeoffs));
    for (const [place, { gain, worth }] of weights.tradeoffs.entries()) {
      if (gain.criterion === worth.criterion) {
        const expected = "another criterion than the one that is gained";
        yield { code: "self-reference", path: ["tradeoffs", place, "worth", "criterion"], expected };
      }
      for (const [side, { by }] of Object.entries({ gain, worth })) {
        if (by === 0)
          yield {
            code: "out-of-range",
            path: ["tradeoffs", place, side, "by"],
            expected: "a change other than 0",
          };
      }
    }
  }
}

/** Weights sum to 1: the lowest shares must leave room for it, the highest must reach it. */
function* intervalsApart(shares: {
  readonly [criterion: string]: readonly [number, number];
}): Iterable<Finding> {
  const stated = Object.entries(shares).map(([criterion, [low, high]]) => [criterion, low, high] as const);
  const apart = sharesApart(stated);
  if (stated.length > 0 && apart.length === 0) return;
  const low = stated.reduce((sum, [, end]) => sum + end, 0);
  const high = stated.reduce((sum, [, , end]) => sum + end, 0);
  yield {
    code: "shares-apart",
    path: ["shares"],
    expected: "lowest shares that sum to at most 1 and highest that sum to at least 1",
    received: `sums of ${Number(low.toPrecision(6))} and ${Number(high.toPrecision(6))}`,
    ...(apart.length > 0 && { values: { criteria: apart.join(", ") } }),
    ...(apart.length > 0 && { remedy: `change one of ${apart.join(", ")}` }),
  };
}

/** The smallest set of statements that no weights meet together, named by their places. */
function* contradiction(list: "ratios" | "tradeoffs", statements: readonly AtLeast[]): Iterable<Finding> {
  const places = smallestContradiction(statements);
  if (places.length === 0) return;
  const paths = places.map((place) => `preferences.weights.${list}[${place}]`).join(", ");
  yield {
    code: "contradictory-preferences",
    path: [list],
    expected: "statements that some weights meet together",
    received: paths,
    problem: `contradicts itself: no weights meet ${paths} together`,
    remedy: "change or leave out one of these",
    values: { statements: paths },
  };
}
