import { describe, expect, it } from "vitest";
import { isPgbenchLog, pgbenchLog } from "../../src/importers/pgbench-log.js";

/** 1,000 transactions of 1 to 1,000 microseconds. */
const rows = Array.from({ length: 1000 }, (_, index) => `0 ${index + 1} ${index + 1} 0 1412881037 912698`);

describe("pgbenchLog", () => {
  it("takes percentiles of type 7 of all transactions", () => {
    const run = pgbenchLog([...rows, ""]);
    const seconds = new Map(run.latencies.map(({ statistic, seconds: value }) => [statistic, value]));
    expect(seconds.get("mean")).toBeCloseTo(500.5e-6, 12);
    expect(seconds.get("max")).toBe(1e-3);
    // (n − 1) p = 999 × 0.99 = 989.01 → 990 + 0.01 × (991 − 990) = 990.01
    expect(seconds.get("p99")).toBeCloseTo(990.01e-6, 12);
    expect(run).toMatchObject({ requests: 1000, errors: 0, loop: "closed", takenAt: "2014-10-09" });
  });

  it("counts what failed or was skipped, and gives it no time", () => {
    const others = ["0 1 skipped 0 1412881037 914578 5217", "0 2 failed 0 1412881037 914579 0"];
    expect(pgbenchLog([...rows, ...others, ""])).toMatchObject({
      requests: 1000,
      errors: 2,
      loop: "unknown",
    });
    expect(pgbenchLog(["0 2 10 0 1412881037 914579 0 1", ""]).loop).toBe("open");
    expect(pgbenchLog([...others, ""])).toMatchObject({ requests: 0, latencies: [] });
  });

  it("does not read a last line that is cut", () => {
    expect(pgbenchLog(rows.slice(0, 3)).requests).toBe(2);
  });

  it("names several scripts", () => {
    expect(pgbenchLog(["0 1 10 0 1412881037 1", "0 2 10 1 1412881037 2", ""]).params).toEqual({ scripts: 2 });
  });
});

describe("isPgbenchLog", () => {
  it("knows rows of six to eight columns", () => {
    expect(isPgbenchLog([rows[0] ?? "", rows[1] ?? "", ""])).toBe(true);
    expect(isPgbenchLog(["1345828501 5601 1542744 483552416 61 2573", ""])).toBe(false);
  });
});
