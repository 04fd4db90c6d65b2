import { describe, expect, it } from "vitest";
import { criterion } from "../../src/importers/criterion.js";
import { expectForeign } from "./damage.js";
import { fixture } from "./fixture.js";

const context = { platform: "vm", params: { benchmark: "hash", vcpus: 2 } };
const files = ["estimates", "old-estimates", "sample", "change"].map(
  (name) => `criterion-written-${name}.json`,
);
const [estimates = "", old = "", sample = "", change = ""] = files.map(fixture);

describe("criterion", () => {
  it("knows its own output alone", () => {
    expect([estimates, old, sample, change].map(criterion.detect)).toEqual([1, 1, 1, 0.7]);
    expectForeign(criterion, "criterion-");
  });

  it("reads mean and median of a run, by the benchmark that the caller names", () => {
    const { measurements, issues } = criterion.read(estimates + estimates, context);
    expect(measurements).toEqual(
      [
        { statistic: "mean", samples: [1500 / 1e9, 1500 / 1e9] },
        { statistic: "median", samples: [1400 / 1e9, 1400 / 1e9] },
      ].map((one) => ({
        ...{ platform: "vm", benchmark: "criterion/hash", metric: "time-per-iteration", unit: "s" },
        ...{ direction: "lower", sampleKind: "run", params: { vcpus: 2 }, tool: { name: "criterion" } },
        ...one,
      })),
    );
    expect(issues).toEqual([]);
    expect(criterion.read(old, context).measurements.map(({ samples }) => samples)).toEqual([
      [2500 / 1e9],
      [2400 / 1e9],
    ]);
  });

  it("takes the benchmark's name from the path, and none from nowhere", () => {
    const at = (source: string) =>
      criterion.read(estimates, { platform: "vm", source }).measurements[0]?.benchmark;
    expect(at("target/criterion/sort/1000/new/estimates.json")).toBe("criterion/sort/1000");
    expect(at("estimates.json")).toBe("criterion/unnamed");
  });

  it("takes batches of one process for iterations", () => {
    const [one, ...others] = criterion.read(sample, context).measurements;
    expect([one?.sampleKind, one?.samples, others]).toEqual([
      "iteration",
      [1500, 1550, 1500].map((ns) => ns / 1e9),
      [],
    ]);
  });

  it("leaves a change against the last run", () => {
    const { measurements, left } = criterion.read(change, context);
    expect([measurements, left.map(({ reason }) => reason)]).toEqual([[], ["no-estimates"]]);
  });
});
