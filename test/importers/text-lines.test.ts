import { describe, expect, it } from "vitest";
import { cells, textLines, withoutLongLines } from "../../src/importers/text-lines.js";

describe("textLines", () => {
  it("drops lines that no tool prints", () => {
    expect(
      textLines(`a\n${"x".repeat(10_001)}\n${"y".repeat(10_000)}\n`).map(({ length }) => length),
    ).toEqual([1, 10_000, 0]);
  });
});

describe("withoutLongLines", () => {
  it("is the text of those lines", () => {
    const long = "x".repeat(10_001);
    const full = "y".repeat(10_000);
    const texts = [
      "",
      "a",
      long,
      full,
      `${full}\n`,
      `${full}\n${long}`,
      `a\n${long}\nb\n${full}\n`,
      `${long}\n\n`,
    ];
    for (const text of texts) expect(withoutLongLines(text)).toBe(textLines(text).join("\n"));
    const usual = "a line\n".repeat(5000);
    expect(withoutLongLines(usual)).toBe(usual);
  });
});

describe("cells", () => {
  it("parts by runs of spaces and tabs", () => {
    expect(cells("  a \t b  ")).toEqual(["a", "b"]);
    expect(cells("   ")).toEqual([]);
  });
});
