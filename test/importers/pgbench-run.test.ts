import { describe, expect, it } from "vitest";
import { lockContention, pgbenchRuns } from "../../src/importers/pgbench-run.js";
import { fixture } from "./fixture.js";

const linesOf = (file: string): readonly string[] => fixture(file).split("\n");

describe("pgbenchRuns", () => {
  it("reads the colon of 9.5", () => {
    const lines = ["transaction type: TPC-B (sort of)", "latency average: 2.500 ms"];
    expect(pgbenchRuns(lines)[0]?.latencies).toEqual([{ statistic: "mean", seconds: 0.0025 }]);
  });

  it("takes each run's version from the line before it", () => {
    const lines = [...linesOf("pgbench-written-13.txt"), ...linesOf("pgbench-time.txt")];
    expect(pgbenchRuns(lines).map(({ tool }) => tool.version)).toEqual([undefined, "15.18"]);
  });

  it("says that an aborted run ended early", () => {
    const lines = [
      ...linesOf("pgbench-time.txt"),
      "pgbench: error: Run was aborted; the above results are incomplete.",
    ];
    expect(pgbenchRuns(lines)[0]?.ends).toBe("tps");
  });
});

describe("lockContention", () => {
  it("tells of TPC-B with more clients than branches alone", () => {
    const contended = (file: string) => lockContention(pgbenchRuns(linesOf(file))).length;
    expect(["pgbench-time.txt", "pgbench-two-runs.txt", "pgbench-written-13.txt"].map(contended)).toEqual([
      1, 0, 0,
    ]);
  });
});
