import { describe, expect, it } from "vitest";
import { messageOf, printable } from "../../src/brief/printable.js";

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

describe("the message of what was thrown", () => {
  it("is that of an error, and else the thing itself, written as asked", () => {
    expect(messageOf(new Error("no meter"))).toBe('"no meter"');
    expect(messageOf(new Error("no meter"), String)).toBe("no meter");
    expect(messageOf({ code: 3 })).toBe('{"code": 3}');
  });

  it("never throws, whatever was thrown", () => {
    const hostile = {
      toString: () => {
        throw new Error("no");
      },
    };
    expect(messageOf(hostile, String)).toBe("an error that throws when it is read");
  });
});
