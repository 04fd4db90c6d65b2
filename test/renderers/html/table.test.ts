import { describe, expect, it } from "vitest";
import { collapsed, section, table } from "../../../src/renderers/html/table.js";
import { viewWith } from "../fixture.js";

const detail = { title: "Plans", note: "", head: ["plan", "value"], numeric: [1], rows: [["<a>", "1"]] };

describe("a table of many columns", () => {
  const written = (columns: number) =>
    table({ caption: "c", head: Array.from({ length: columns }, () => "h"), rows: [] }).markup;

  it("is set smaller", () => {
    expect(written(9)).toContain('<table class="many">');
    expect(written(8)).toContain("<table>");
  });
});

describe("tables in HTML", () => {
  it("head rows and columns for those who hear them, and align figures", () => {
    const { markup } = table({
      caption: "Plans",
      head: ["plan", "value"],
      numeric: [1],
      rows: [["<a>", "1"]],
    });
    expect(markup).toContain('<th scope="col" class="figure">value</th>');
    expect(markup).toContain('<th scope="row">&lt;a&gt;</th><td class="figure">1</td>');
    expect(markup).toContain("<caption");
  });

  it("mark a sum and head groups", () => {
    expect(table({ caption: "", head: ["a"], rows: [["1"], ["2"]], hasTotal: true }).markup).toMatch(
      /<tr><th scope="row">1<\/th><\/tr>\s*<tr class="total">/,
    );
    expect(table({ caption: "", head: ["a", "b"], groups: [{ heading: "G", rows: [] }] }).markup).toContain(
      'scope="rowgroup" colspan="2">G<',
    );
  });

  it("stop at 400 rows and say so", () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [String(index), ""]);
    const { markup } = section({ ...detail, rows }, viewWith());
    expect(markup.match(/<tr>/g)).toHaveLength(401);
    expect(markup).toContain("600 more rows");
  });

  it("are left out without rows", () => {
    expect(section({ ...detail, rows: [] }, viewWith()).markup).toBe("");
    expect(collapsed({ ...detail, rows: [] }, viewWith()).markup).toBe("");
    expect(collapsed(detail, viewWith()).markup).toContain("<details><summary>Plans</summary>");
  });
});
