import { describe, expect, it } from "vitest";
import { cells, textLines } from "../../src/importers/text-lines.js";

describe("textLines", () => {
  it("drops lines that no tool prints", () => {
    expect(
      textLines(`a\n${"x".repeat(10_001)}\n${"y".repeat(10_000)}\n`).map(({ length }) => length),
    ).toEqual([1, 10_000, 0]);
  });
});

describe("cells", () => {
  it("parts by runs of spaces and tabs", () => {
    expect(cells("  a \t b  ")).toEqual(["a", "b"]);
    expect(cells("   ")).toEqual([]);
  });
});
