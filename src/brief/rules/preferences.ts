import type { Finding } from "../finding.js";
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
  const ends = Object.values(shares);
  const low = ends.reduce((sum, [end]) => sum + end, 0);
  const high = ends.reduce((sum, [, end]) => sum + end, 0);
  const SLACK = 1e-9;
  if (low <= 1 + SLACK && high >= 1 - SLACK) return;
  yield {
    code: "shares-apart",
    path: ["shares"],
    expected: "lowest shares that sum to at most 1 and highest that sum to at least 1",
    received: `sums of ${Number(low.toPrecision(6))} and ${Number(high.toPrecision(6))}`,
  };
}
