import { describe, expect, it } from "vitest";
import { hanging, tableLines } from "../../../src/renderers/text/table.js";

describe("tables of text", () => {
  it("wrap every cell in its own column", () => {
    expect(tableLines([["a", "one two three", "x"]], [3, 7, 1])).toEqual(["a    one two  x", "     three"]);
  });

  it("leave cells that are not there empty, and no blanks at the end", () => {
    expect(tableLines([["a"], ["", "b"]], [3, 3])).toEqual(["a", "     b"]);
  });

  it("hang the later lines of a paragraph", () => {
    const lines = hanging("word ".repeat(30).trim(), 4);
    expect(lines[0]?.startsWith("word")).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith("    word"))).toBe(true);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });
});
