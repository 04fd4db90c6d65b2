import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  sortedByContent,
  sortedById,
  sortedEntries,
  sortedTexts,
} from "../../src/brief/order.js";

describe("the door's order", () => {
  it("is by code unit, not by language", () => {
    expect(sortedTexts(["b", "é", "Z", "a", "z", "a"])).toEqual(["Z", "a", "b", "z", "é"]);
    expect(sortedById([{ id: "b" }, { id: "B" }, { id: "10" }, { id: "9" }]).map(({ id }) => id)).toEqual([
      "10",
      "9",
      "B",
      "b",
    ]);
  });

  it("is by content where there are no ids, whatever the order of keys", () => {
    const one = sortedByContent([
      { b: 1, a: 2 },
      { a: 1, b: 2 },
    ]);
    const other = sortedByContent([
      { b: 2, a: 1 },
      { a: 2, b: 1 },
    ]);
    expect(one.map(canonicalJson)).toEqual(other.map(canonicalJson));
    expect(canonicalJson({ b: [1, "é"], a: 1e21 })).toBe('{"a":1e+21,"b":[1,"é"]}');
  });

  it("is by key for objects of the asker's own keys", () => {
    expect(sortedEntries({ b: 1, a: 2 })).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
    expect(sortedEntries(undefined)).toEqual([]);
  });
});
