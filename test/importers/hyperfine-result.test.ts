import { describe, expect, it } from "vitest";
import { hyperfineRun1, hyperfineRun2 } from "../../src/importers/hyperfine-result.js";

describe("hyperfineRun1", () => {
  it("falls back on the mean where a version lists no timings", () => {
    expect(hyperfineRun1({ command: "a", mean: 1.5, user: 1, system: 0.5 }).figures).toMatchObject([
      { metric: "wall-clock-time", sampleKind: "run", value: 1.5 },
      { metric: "user-time", value: 1 },
      { metric: "system-time", value: 0.5 },
    ]);
  });

  it("takes a command that a signal ended for failed", () => {
    const { figures, exitCodes } = hyperfineRun1({ times: [1, 2], exit_codes: [0, null] });
    expect(figures.map(({ failed }) => failed)).toEqual([false, true]);
    expect(exitCodes).toEqual([0, -1]);
  });

  it("reads the peak memory of each timing", () => {
    expect(hyperfineRun1({ times: [1], memory_usage_byte: [4096] }).figures).toMatchObject([
      { unit: "s" },
      { metric: "peak-memory", unit: "B", statistic: "max", value: 4096 },
    ]);
  });

  it("drops parameters with names that plain data cannot have", () => {
    const parameters = JSON.parse('{"__proto__": "1", "constructor": "2", "size": "3"}') as unknown;
    expect(hyperfineRun1({ parameters }).parameters).toEqual({ size: "3" });
  });
});

describe("hyperfineRun2", () => {
  it("reads no value of a unit it does not know", () => {
    const wall = (unit: string) => ({ measurements: [{ time_wall_clock: { value: 2, unit } }] });
    expect(hyperfineRun2(wall("second")).figures).toMatchObject([{ value: 2 }]);
    expect(hyperfineRun2(wall("fortnight")).figures).toEqual([]);
  });
});
