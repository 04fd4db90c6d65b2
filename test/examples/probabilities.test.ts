import { describe, expect, it } from "vitest";
import type { KnownFigure } from "../../src/notice.js";
import { assess } from "../../src/assess.js";
import { priced } from "../assess/fixture.js";
import { reports } from "./reports.js";

/** Of `reports`. */
const DRAWS = 64;

function probabilitiesIn(node: unknown): readonly KnownFigure[] {
  if (typeof node !== "object" || node === null) return [];
  const { kind, unit } = node as Partial<KnownFigure>;
  return [
    ...(kind === "known" && unit === "probability" ? [node as KnownFigure] : []),
    ...Object.values(node).flatMap(probabilitiesIn),
  ];
}

/** So near to what is predicted that the draws disagree. */
const close = assess(
  {
    ...priced,
    workloads: priced.workloads.map((workload) =>
      workload.latency?.objective === undefined
        ? workload
        : {
            ...workload,
            latency: { ...workload.latency, objective: { percentile: 0.99, atMost: "18ms" } },
          },
    ),
  },
  { draws: DRAWS },
);

describe("a probability in a report", () => {
  it.each([...reports, ["a close objective", close] as const])(
    "is a share of the draws, not the 0 or 1 of the central world: %s",
    (_, report) => {
      for (const { center, low, high } of probabilitiesIn(report.consequences)) {
        expect([low, high]).toEqual([center, center]);
        // Of twelve months each, where a month is judged.
        const months = center * DRAWS * 12;
        expect(Math.abs(months - Math.round(months))).toBeLessThan(1e-8);
      }
    },
  );

  it("lies between where the draws disagree, although one world only knows met or missed", () => {
    const centers = probabilitiesIn(close.consequences).map(({ center }) => center);
    expect(centers.filter((center) => center > 0 && center < 1)).not.toEqual([]);
    const shares = close.plans.flatMap(({ consequences }) =>
      consequences.flatMap(({ criterion, figure }) =>
        criterion === "latency" && figure.kind === "known" ? [figure.center] : [],
      ),
    );
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.filter((share) => share !== 0 && share !== 1)).toEqual([]);
  });
});
