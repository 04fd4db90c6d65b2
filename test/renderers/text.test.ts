import { describe, expect, it } from "vitest";
import { renderText } from "../../src/renderers/text.js";
import { widthOf } from "../../src/renderers/text/width.js";
import { hostileReport, outcomeReports, reportWith } from "./fixture.js";

const tooWide = (text: string) => text.split("\n").filter((line) => widthOf(line) > 80);
const everyReport = Object.entries({ ...outcomeReports, hostile: hostileReport });

describe("the text page", () => {
  it.each(everyReport)("of %s is at most 80 columns wide at both levels", (_, report) => {
    expect(tooWide(renderText(report))).toEqual([]);
    expect(tooWide(renderText(report, { level: "full" }))).toEqual([]);
  });

  it.each(everyReport)("of %s answers in the first line that is not a header", (outcome, report) => {
    const [, answer = ""] = renderText(report).split("\n\n");
    expect(answer).toMatch(/^[A-Z ,]{10,}(?: IF \d+ conditions? holds?)?: /);
    expect(outcome === "hostile" || answer.length < 400).toBe(true);
  });

  it("has its sections in the order of the page", () => {
    const text = renderText(outcomeReports["recommended-if"]);
    const headings = [
      "Retail platform",
      "RECOMMENDED IF",
      "Where it goes",
      "\nWhy",
      "\nAgainst",
      "\nCondition",
      "What would move it most",
      "Worth measuring first",
      "What this rests on",
      "your runs contradict    cpu on vm, of bare metal: 0.905 against 0.97 published",
      "largest assumptions",
      "not asked for",
      "Open questions: 1 (--level full)",
      "Look again: 2027-02-28",
    ];
    const places = headings.map((heading) => text.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("prints reasons as columns", () => {
    expect(renderText(reportWith())).toContain(
      [
        "Why                                                change            P(material)",
        "  cost          net present value: 3.0 M … 3.4 M   −412 k … −365 k   1.00",
      ].join("\n"),
    );
  });

  it("asks what is missing where not enough is known, and names what collides where nothing fits", () => {
    expect(renderText(outcomeReports["not-enough-known"])).toContain(
      "What is missing\n  What latency does it have today",
    );
    expect(renderText(outcomeReports["nothing-feasible"])).toContain("What collides\n  payment");
  });

  it("shows control characters of ids instead of obeying them", () => {
    const text = renderText(hostileReport, { level: "full" });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/u);
    expect(text).toContain("\\u001b[2J");
    expect(text).toContain("\\u202e");
  });

  it("ends with one line end", () => {
    expect(renderText(reportWith())).toMatch(/[^\n]\n$/);
  });
});
