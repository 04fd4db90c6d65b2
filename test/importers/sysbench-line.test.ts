import { describe, expect, it } from "vitest";
import { rate, read, size, word } from "../../src/importers/sysbench-line.js";

describe("what lines of sysbench hold", () => {
  it("is absent where nothing or no number is captured", () => {
    expect(read("a: 1", /b: (\d+)/)).toBeUndefined();
    expect(read("a: 1.2.3", /a: ([\d.]+)/)).toBeUndefined();
    expect(rate("r", "1/s", undefined)).toEqual([]);
    expect([word("w", undefined), size("s", undefined), size("s", "1X")]).toEqual([{}, {}, {}]);
  });

  it("is no rate where 0.00 is printed, and sizes are in bytes", () => {
    expect(rate("r", "1/s", 0)).toEqual([]);
    expect([size("s", "16Kb"), size("s", "1024KiB"), size("s", "1K")]).toEqual([
      { s: 16_384 },
      { s: 1_048_576 },
      { s: 1024 },
    ]);
  });
});
