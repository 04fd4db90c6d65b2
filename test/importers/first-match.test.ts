import { describe, expect, it } from "vitest";
import { firstMatch, numberIn, textIn } from "../../src/importers/first-match.js";

const lines = ["rate: fast", "a 1 b 2", "a 3 b 4"];

describe("firstMatch", () => {
  it("captures in the first line that fits", () => {
    expect(firstMatch(lines, /^a (\d) b (\d)$/)).toEqual(["1", "2"]);
    expect(firstMatch(lines, /^c (\d)$/)).toEqual([]);
  });

  it.each([
    /^ab*(c)/,
    /^ab?c?(d)/,
    /^ab+(c)/,
    /^ab{0,2}(c)/,
    /^(b|ac)/,
    /^x|^a(c)/,
    /^AC()/i,
    /b(c)/,
    /^a\.?(c)/,
    /^a[bc](c|d|$)/,
    /^(?:abb|a)(c)/,
  ])("finds what the pattern alone finds: %s", (pattern) => {
    for (const line of ["ac", "abbc", "ad", "acd", "b", "bc", "xac", "a.c"]) {
      expect(firstMatch([line], pattern)).toEqual(pattern.exec(line)?.slice(1) ?? []);
    }
  });
});

describe("textIn and numberIn", () => {
  it("give the first capture as text and as a number", () => {
    expect([textIn(lines, /^rate: (\w+)$/), numberIn(lines, /^rate: (\w+)$/)]).toEqual(["fast", undefined]);
    expect(numberIn(lines, /^a \d b (\d)$/)).toBe(2);
  });
});
