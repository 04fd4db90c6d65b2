import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, eachDocument, elements, field, jsonDocuments, words } from "../../src/importers/json.js";

describe("jsonDocuments", () => {
  it("finds documents one after the other, with and without lines between them", () => {
    const found = jsonDocuments('warning: slow\n{"a": 1}{"a": 2}\n\n  {"a": 3}\nbye\n');
    expect(found.documents).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(found.around).toBe("warning: slow\nbye");
    expect(found.broken).toBe(0);
  });

  it("counts an array at the top as its elements", () => {
    expect(jsonDocuments('[{"a": 1}, {"a": 2}]').documents).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("is not misled by brackets and quotes inside strings", () => {
    const document = { text: 'a "quoted" } ] { [ \\ end' };
    expect(jsonDocuments(`${JSON.stringify(document)}\n${JSON.stringify(document)}`).documents).toEqual([
      document,
      document,
    ]);
  });

  it("takes a bracket within a line for text, not for a document", () => {
    const found = jsonDocuments('fio: setting {x}\n{"a": 1}');
    expect(found.documents).toEqual([{ a: 1 }]);
    expect(found.broken).toBe(0);
  });

  it("reports a document that ends early and still reads the ones before it", () => {
    const found = jsonDocuments('{"a": 1}\n{"a": [1, 2');
    expect(found.documents).toEqual([{ a: 1 }]);
    expect(found.broken).toBe(1);
  });

  it("reads documents that are printed otherwise than those before them", () => {
    const texts = [
      '{"a": 1}',
      '{\n"a": {\n}\n}',
      '{"a":\n2} {"a": [3]}',
      '[{"a": 4},\n{"a": 5}\n]',
      "{}",
      "{\n}",
    ];
    expect(jsonDocuments(texts.join("\n"))).toEqual({
      documents: [{ a: 1 }, { a: {} }, { a: 2 }, { a: [3] }, { a: 4 }, { a: 5 }, {}, {}],
      around: "",
      broken: 0,
    });
  });

  it("is linear in documents that share one line", () => {
    const found = jsonDocuments('{"a":[1]} '.repeat(200_000));
    expect([found.documents.length, found.broken]).toEqual([200_000, 0]);
  });

  it("gives each document away before it parses the next", () => {
    const seen: unknown[] = [];
    const beside = eachDocument('{"a": 1}\nnote\n[{"a": 2}, 3]\n{"a":', (document) => seen.push(document));
    expect(seen).toEqual([{ a: 1 }, { a: 2 }, 3]);
    expect(beside).toEqual({ around: 'note\n{"a":', broken: 1 });
  });

  it("gives up after some broken starts, so that reading stays linear", () => {
    const text = "{\n".repeat(1_000_000);
    expect(jsonDocuments(text)).toMatchObject({ documents: [], broken: 8 });
  });

  it("survives nesting deeper than any stack", () => {
    const text = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    expect(() => jsonDocuments(text)).not.toThrow();
  });

  it("finds again what was written, whatever the values", () => {
    const documents = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 });
    const between = fc.constantFrom("", " ", "\n", "\n\n \t");
    const indent = fc.array(fc.constantFrom(0, 2, 4), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(documents, between, indent, (written, between, spaces) => {
        const text = written
          .map((document, index) => JSON.stringify(document, undefined, spaces[index]))
          .join(between);
        expect(jsonDocuments(text)).toEqual({
          documents: written.map((document) => JSON.parse(JSON.stringify(document)) as unknown),
          around: "",
          broken: 0,
        });
      }),
    );
  });
});

describe("reading what was parsed", () => {
  it("sees own members alone", () => {
    expect(field({ a: 1 }, "a")).toBe(1);
    expect(field({}, "constructor")).toBeUndefined();
    expect(field([1], "length")).toBeUndefined();
    expect(field(null, "a")).toBeUndefined();
    expect(field("text", "length")).toBeUndefined();
  });

  it("takes finite numbers that are not negative for amounts, and nothing else", () => {
    expect([0, 1.5, -1, Infinity, NaN, "1", null].map(amount)).toEqual([
      ...[0, 1.5],
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it("gives no elements and no words for other kinds", () => {
    expect(elements({ 0: "a" })).toEqual([]);
    expect(words(7)).toBe("");
    expect(words("x".repeat(300))).toHaveLength(200);
  });
});
