import { describe, expect, it } from "vitest";
import { loadDocuments, numbersOf, scaled } from "../../src/importers/load-documents.js";

describe("loadDocuments", () => {
  it("names the documents that hold no run, and those that are damaged", () => {
    const { measurements, left, issues } = loadDocuments(
      '{"a": 1}\n{"b": ',
      { platform: "vm" },
      "tool",
      () => ({}),
    );
    expect(measurements).toEqual([]);
    expect(left.map(({ path, reason }) => [path, reason])).toContainEqual([
      "documents[0]",
      "not-of-this-tool",
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["incomplete-json"]);
  });

  it("keeps a document's own reason alone", () => {
    const own = { path: "x", reason: "own", message: "Own." };
    expect(loadDocuments("{}", { platform: "vm" }, "tool", () => ({ left: [own] })).left).toEqual([own]);
  });
});

describe("scaled", () => {
  it("divides a number, and has nothing of anything else", () => {
    expect([scaled({ a: 5 }, "a", 1000), scaled({ a: "5" }, "a", 1), scaled({ a: -1 }, "a", 1)]).toEqual([
      0.005,
      undefined,
      undefined,
    ]);
  });
});

describe("numbersOf", () => {
  it("keeps what is a number", () => {
    expect(numbersOf({ a: 1, b: "2", c: 0 }, ["a", "b", "c", "d"])).toEqual({ a: 1, c: 0 });
  });
});
