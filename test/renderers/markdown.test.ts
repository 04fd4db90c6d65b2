import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/renderers/markdown.js";
import { hostileReport, outcomeReports, reportWith } from "./fixture.js";

/** A row of a table with the pipes that separate cells, not those inside them. */
const cellsOf = (row: string) => row.split(/(?<!\\)\|/).length - 2;

describe("the Markdown page", () => {
  it.each(Object.entries(outcomeReports))("of %s starts with title, run and answer", (_, report) => {
    const [title, run, answer] = renderMarkdown(report).split("\n\n");
    expect(title).toBe("# Retail platform");
    expect(run).toBe("as of 2026-11-24 · seed 1, 4,096 draws · sha256:3f9c…3f9c");
    expect(answer).toMatch(/^\*\*[A-Z ,]+/);
  });

  it("says the same in the order of the text page", () => {
    const text = renderMarkdown(outcomeReports["recommended-if"], { level: "full" });
    const headings = [
      "| Where it goes |",
      "## Why",
      "## Against",
      "## Condition",
      "## What would move it most",
      "## Worth measuring first",
      "## What this rests on",
      "- your runs contradict: cpu on vm, of bare metal: 0.905 against 0.97 published",
      "**Open questions:** 1",
      "**Look again:** 2027-02-28",
      "## Plans",
      "## Assumptions",
      "## Warnings",
    ];
    const places = headings.map((heading) => text.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(
      "| cost | net present value: 3.0 M … 3.4 M USD, against 3.4 M … 3.8 M USD | −412 k … −365 k USD | 1.00 |",
    );
  });

  it("keeps hostile ids inert: no HTML, no cell, no link, no line of their own", () => {
    const text = renderMarkdown(hostileReport, { level: "full" });
    expect(text).not.toContain("<");
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    const tables = text.split("\n\n").flatMap((block) => {
      const [head, rule, ...rows] = block.split("\n").filter((line) => line.startsWith("|"));
      return head !== undefined && rule !== undefined ? rows.map((row) => [cellsOf(row), cellsOf(head)]) : [];
    });
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(([cells, heads]) => cells !== heads)).toEqual([]);
  });

  it("leaves out what there is nothing to say of", () => {
    const text = renderMarkdown(reportWith({ measurementPlan: [] }, { against: [] }));
    expect(text).not.toContain("## Against");
    expect(text).not.toContain("## Worth measuring");
  });
});
