import type { Finding } from "../finding.js";
import type { RuleContext } from "./rule.js";

/** Lists that go together are equally long, and the bounds of buckets rise. */
export function* measurements({ brief }: RuleContext): Iterable<Finding> {
  for (const { index, whole } of brief.measurements) {
    if (whole === undefined) continue;
    const { samples, pairs, histogram } = whole;
    if (pairs !== undefined && pairs.length !== samples.length) {
      yield {
        code: "length-mismatch",
        path: ["measurements", index, "pairs"],
        expected: `a label for each of the ${samples.length} samples`,
      };
    }
    if (histogram === undefined) continue;
    const { upperBounds, counts } = histogram;
    const at = ["measurements", index, "histogram"] as const;
    if (upperBounds.length !== counts.length) {
      const expected = `a count for each of the ${upperBounds.length} buckets`;
      yield { code: "length-mismatch", path: [...at, "counts"], expected };
    }
    const fall = upperBounds.findIndex(
      (bound, place) => place > 0 && bound <= (upperBounds[place - 1] ?? -1),
    );
    if (fall > 0) {
      const expected = `above the bound before it, ${upperBounds[fall - 1]}`;
      yield { code: "out-of-order", path: [...at, "upperBounds", fall], expected };
    }
  }
}
