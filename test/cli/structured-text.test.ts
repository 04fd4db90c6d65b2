import { describe, expect, it } from "vitest";
import { parseStructured, parseValue } from "../../src/cli/structured-text.js";

describe("texts of briefs", () => {
  it.each([
    ['{"a": [1, null]}', { a: [1, null] }],
    ['\ufeff{"a": 1}', { a: 1 }],
    ["{a: 1, b: [x, y]}", { a: 1, b: ["x", "y"] }],
    ["a: 2026-11-24\nb: 4Gi\n", { a: "2026-11-24", b: "4Gi" }],
    ["null", null],
    ["", null],
  ])("%j is read", (text, data) => {
    expect(parseStructured(text, "brief")).toEqual(data);
  });

  it("says where it is neither YAML nor JSON, without a stack trace", () => {
    expect(() => parseStructured("a: [1,\nb: }", "brief.yaml")).toThrow(
      /brief\.yaml is neither YAML nor JSON: .* line \d/,
    );
    expect(() => parseStructured('{"a": 1', "brief.json")).toThrow(/brief\.json is neither/);
  });

  it.each([
    ['{ "a": 1 // one\n}', 1],
    ['{\n  "a": "x // y", /* one */ "b": 2 }', 2],
    ['// a brief\n{ "a": 1 }', 1],
  ])("says that %j has a comment, which JSON has not", (text, line) => {
    expect(() => parseStructured(text, "brief.json")).toThrow(`line ${line} has a comment`);
  });

  it("takes an address in YAML for no comment", () => {
    expect(parseStructured("{ a: http://x/y }", "brief.yaml")).toEqual({ a: "http://x/y" });
  });

  it("does not unfold a bomb of aliases", () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(",")}]`,
    );
    const bomb = `l0: &l0 [x]\n${levels.join("\n")}`;
    expect(() => parseStructured(bomb, "bomb.yaml")).toThrow(/bomb\.yaml is neither/);
  });

  it("keeps hostile keys as data and pollutes nothing", () => {
    for (const text of ['{"__proto__": {"polluted": 1}}', "__proto__: { polluted: 1 }"]) {
      expect(Object.keys(parseStructured(text, "x") as object)).toEqual(["__proto__"]);
      expect(({} as { readonly polluted?: number }).polluted).toBeUndefined();
    }
  });

  it("reads values of the command line as YAML does", () => {
    expect(["40", "4Gi", "{ low: 1, high: 2 }", "true", ""].map((text) => parseValue(text, "--set"))).toEqual(
      [40, "4Gi", { low: 1, high: 2 }, true, null],
    );
  });
});
