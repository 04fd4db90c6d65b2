import { describe, expect, it } from "vitest";
import { printable } from "../../src/brief/printable.js";

describe("printable", () => {
  it.each([
    [undefined, "nothing"],
    [null, "null"],
    ["4GB", '"4GB"'],
    ["\u001b[31m\n", '"\\u001b[31m\\n"'],
    [NaN, "NaN"],
    [1e308, "1e+308"],
    [10n, "a BigInt"],
    [() => 1, "a function"],
    [Symbol("s"), "a symbol"],
    [[1], "[1]"],
    [[], "[]"],
    [[1, 2, 3, 4, 5], "a list of 5 elements"],
    [[{}], "a list of 1 element"],
    [{ a: {} }, 'an object with "a"'],
    [{}, "{}"],
    [{ low: 1, high: 2 }, '{"low": 1, "high": 2}'],
    [
      Object.fromEntries("abcdef".split("").map((key) => [key, 1])),
      'an object with "a", "b", "c", "d", "e" and more',
    ],
  ])("%# says what was given", (given, said) => {
    expect(printable(given)).toBe(said);
  });

  it("shortens", () => {
    expect(printable("x".repeat(1_000_000)).length).toBeLessThan(90);
  });
});
