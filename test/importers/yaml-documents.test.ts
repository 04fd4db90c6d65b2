import { describe, expect, it } from "vitest";
import { yamlDocuments } from "../../src/importers/yaml-documents.js";

describe("yamlDocuments", () => {
  it("reads several documents as plain data", () => {
    expect(yamlDocuments("a: 1\nb: [x, 2]\n---\nc: '#1 SMP'\n...\n")).toEqual([
      { a: 1, b: ["x", 2] },
      { c: "#1 SMP" },
    ]);
    expect(yamlDocuments("")).toEqual([]);
  });

  it("unfolds no aliases, and refuses depth and length", () => {
    expect(yamlDocuments("a: &x [1]\nb: [*x, *x]\n")).toBeUndefined();
    expect(yamlDocuments("[".repeat(500_000))).toBeUndefined();
    expect(yamlDocuments("a: 1\n".repeat(300_000))).toBeUndefined();
  });

  it("leaves the prototype of everything as it was", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    yamlDocuments("__proto__:\n  polluted: 1\nconstructor: x\n");
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
