import { describe, expect, it } from "vitest";
import { markdownTable } from "../../../src/renderers/markdown/table.js";

describe("tables in Markdown", () => {
  it("have a head, a rule and rows", () => {
    expect(markdownTable(["a", "b"], [["1", ""]], [1])).toEqual(["| a | b |", "| --- | ---: |", "| 1 |   |"]);
  });

  it("are left out without rows", () => {
    expect(markdownTable(["a"], [])).toEqual([]);
  });
});
