import { describe, expect, it } from "vitest";
import { readDocuments, readEachDocument } from "../../src/importers/documents.js";

describe("readDocuments", () => {
  it("has nothing to say about whole documents", () => {
    expect(readDocuments('{"a":1}')).toEqual({ documents: [{ a: 1 }], around: "", left: [], issues: [] });
  });

  it("leaves lines around them and calls damage an issue", () => {
    const found = readDocuments('note\n{"a":1}\n{"a":');
    expect(found.left.map(({ reason }) => reason)).toEqual(["not-json"]);
    expect(found.issues.map(({ code }) => code)).toEqual(["incomplete-json"]);
  });

  it("reads the first 10,000 and says so", () => {
    const found = readDocuments(`[${Array(10_001).fill("1").join(",")}]`);
    expect(found.documents).toHaveLength(10_000);
    expect(found.issues).toMatchObject([{ code: "too-many-runs", received: "10001" }]);
  });
});

describe("readEachDocument", () => {
  it("gives the documents away with their indices, at most 10,000", () => {
    const seen: (readonly [unknown, number])[] = [];
    const beside = readEachDocument('{"a":1}\nnote\n{"a":2}', (document, index) =>
      seen.push([document, index]),
    );
    expect(seen).toEqual([
      [{ a: 1 }, 0],
      [{ a: 2 }, 1],
    ]);
    expect([beside.around, beside.issues]).toEqual(["note", []]);
    let count = 0;
    readEachDocument("[]\n".repeat(5) + `[${Array(10_002).fill("1").join(",")}]`, () => (count += 1));
    expect(count).toBe(10_000);
  });
});
