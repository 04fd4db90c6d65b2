import { describe, expect, it } from "vitest";
import { goBenchLine, goUnits, statedUnit } from "../../src/importers/go-bench-line.js";

describe("goBenchLine", () => {
  it("reads name, processors, iterations and every value with its unit", () => {
    expect(goBenchLine("BenchmarkHash/size=64-8 \t 1000\t 16.5 ns/op\t 39.28 MB/s")).toEqual({
      name: "Hash/size=64",
      processors: 8,
      iterations: 1000,
      values: [
        { value: 16.5, unit: "ns/op" },
        { value: 39.28, unit: "MB/s" },
      ],
    });
    expect(goBenchLine("BenchmarkSort 7 2 ns/op")?.processors).toBe(1);
  });

  it.each([
    "BenchmarkSort",
    "BenchmarkSort-2",
    "BenchmarkSort 10",
    "BenchmarkSort 0 1 ns/op",
    "ok pkg 5 s",
    "BenchmarkSort 10 ns/op",
  ])("finds no result in %j", (line) => {
    expect(goBenchLine(line)).toBeUndefined();
  });

  it("leaves out values that are no numbers", () => {
    expect(goBenchLine("BenchmarkSort 10 NaN ns/op +Inf MB/s 5 B/op")?.values).toEqual([
      { value: 5, unit: "B/op" },
    ]);
  });
});

describe("statedUnit", () => {
  it("takes a direction only where it is written", () => {
    expect(statedUnit("Unit items/op better=higher assume=exact")?.[1].direction).toBe("higher");
    expect(statedUnit("Unit items/op assume=exact")).toBeUndefined();
    expect(statedUnit("Unit items/op better=more")).toBeUndefined();
    expect(goUnits.get("items/op")).toBeUndefined();
  });
});
