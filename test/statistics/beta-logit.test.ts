import { describe, expect, it } from "vitest";
import { betaLogitAt, betaLogitTable, REACH } from "../../src/statistics/beta-logit.js";
import { regularisedBetaInverse } from "../../src/statistics/incomplete-beta.js";
import { normalCdf } from "../../src/statistics/special-functions.js";

const exactLogit = (z: number, alpha: number, beta: number): number => {
  if (z > 0) return -exactLogit(-z, beta, alpha);
  const x = regularisedBetaInverse(normalCdf(z), alpha, beta);
  return Math.log(x) - Math.log1p(-x);
};

describe("betaLogitTable", () => {
  it.each([
    [1, 5],
    [1.2, 4.8],
    [2, 4],
    [3, 3],
    [4.9, 1.1],
    [5, 1],
  ])("holds the logit of the beta(%d, %d) quantile within 1e-9", (alpha, beta) => {
    const table = betaLogitTable(alpha, beta);
    for (let step = -74; step < 75; step++) {
      const z = step / 10;
      expect(Math.abs(betaLogitAt(table, z) - exactLogit(z, alpha, beta))).toBeLessThan(1e-9);
    }
  });

  it("is exact to rounding at its knots, to the ends of its reach", () => {
    const table = betaLogitTable(1.5, 4.5);
    for (const z of [-REACH, -3, 0, 2.5, 7]) {
      expect(Math.abs(betaLogitAt(table, z) - exactLogit(z, 1.5, 4.5))).toBeLessThan(1e-10);
    }
  });
});
