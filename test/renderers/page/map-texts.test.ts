import { describe, expect, it } from "vitest";
import { mapTexts } from "../../../src/renderers/page/map-texts.js";

describe("mapTexts", () => {
  it("reaches every text and nothing else", () => {
    const data = { a: "x", b: ["y", { c: "z" }], n: 3, yes: true, none: null };
    expect(mapTexts(data, (text) => `<${text}>`)).toEqual({
      a: "<x>",
      b: ["<y>", { c: "<z>" }],
      n: 3,
      yes: true,
      none: null,
    });
  });
});
