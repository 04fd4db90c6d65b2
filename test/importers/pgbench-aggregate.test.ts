import { describe, expect, it } from "vitest";
import { isPgbenchAggregate, pgbenchAggregate } from "../../src/importers/pgbench-aggregate.js";

describe("pgbenchAggregate", () => {
  it("weighs the mean by transactions", () => {
    const run = pgbenchAggregate([
      "1345828501 10 1000 100000 50 200",
      "1345828502 30 9000 900000 60 700",
      "",
    ]);
    expect(run).toMatchObject({
      requests: 40,
      errors: 0,
      loop: "closed",
      takenAt: "2012-08-24",
      latencies: [
        { statistic: "mean", seconds: 250e-6 },
        { statistic: "max", seconds: 700e-6 },
      ],
    });
  });

  it("counts skipped and failed transactions, and knows a schedule by its lag", () => {
    const row = "1345828501 10 1000 100000 50 200 40 400 1 9 2 0 0 3 4";
    expect(pgbenchAggregate([row, ""])).toMatchObject({ errors: 9, loop: "open" });
  });

  it("has no mean of no transaction", () => {
    expect(pgbenchAggregate(["1345828501 0 0 0 0 0", ""]).latencies[0]?.seconds).toBeUndefined();
  });
});

describe("isPgbenchAggregate", () => {
  it("knows rows that begin with a time", () => {
    expect(isPgbenchAggregate(["1345828501 10 1000 100000 50 200", ""])).toBe(true);
    expect(isPgbenchAggregate(["0 199 2241 0 1175850568 995598", ""])).toBe(false);
  });
});
