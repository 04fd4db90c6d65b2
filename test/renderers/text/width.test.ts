import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { padded, widthOf, wrapped } from "../../../src/renderers/text/width.js";

describe("the width of a text in a terminal", () => {
  it.each([
    ["abc", 3],
    ["中文", 4],
    ["e\u0301", 1],
    ["🚀", 2],
    ["", 0],
  ])("%s takes %d columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it("pads to columns, not to characters", () => {
    expect(padded("中", 4)).toBe("中  ");
    expect(padded("long", 2)).toBe("long");
  });
});

describe("wrapping", () => {
  it("breaks at blanks and keeps the indent", () => {
    expect(wrapped("  one two three", 9)).toEqual(["  one two", "  three"]);
  });

  it("keeps a number with its unit where both fit", () => {
    expect(wrapped("against 1.50 M USD", 12)).toEqual(["against", "1.50 M USD"]);
    expect(wrapped("12 abcdef", 6)).toEqual(["12", "abcdef"]);
  });

  it("breaks inside a word that is wider than a line", () => {
    expect(wrapped("a abcdefgh b", 4)).toEqual(["a", "abcd", "efgh", "b"]);
    expect(wrapped("", 10)).toEqual([""]);
  });

  it("never makes a line that is too wide and loses no character", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: "grapheme" }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const lines = wrapped(text.trim(), width);
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.trim().replaceAll(" ", ""));
        },
      ),
    );
  });
});
