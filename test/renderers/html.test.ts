import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/renderers/html.js";
import { hostileReport, outcomeReports, reportWith } from "./fixture.js";

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe("the HTML page", () => {
  it.each(Object.entries(outcomeReports))("of %s is one whole page that asks for nothing", (_, report) => {
    const page = renderHtml(report);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(count(page, /<h1>/g)).toBe(1);
    expect(count(page, /<title>/g)).toBe(1);
    expect(page).toContain("Content-Security-Policy");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|@import|\bon[a-z]+=/);
  });

  it("allows inline style and data images alone", () => {
    expect(renderHtml(reportWith())).toContain(
      "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:",
    );
  });

  it("says the same in the order of the text page", () => {
    const page = renderHtml(outcomeReports["recommended-if"]);
    const headings = ["RECOMMENDED IF", "Where it goes", "<h2>Why", "Against", "What makes the difference"];
    const later = [
      "<h2>Condition",
      "What would move it most",
      "What this rests on",
      "Open questions",
      "Look again",
    ];
    const places = [...headings, ...later].map((heading) => page.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("holds everything else below, what is long folded", () => {
    const page = renderHtml(reportWith());
    for (const heading of ["Plans", "One platform for everything", "Warnings"])
      expect(page).toContain(`<h2>${heading}</h2>`);
    for (const heading of ["Requirements", "Consequences", "Published evidence", "Assumptions"])
      expect(page).toContain(`<summary>${heading}</summary>`);
    expect(page).toContain("sells virtualization");
    expect(page).toContain(reportWith().digest);
  });

  it("keeps hostile ids inert", () => {
    const page = renderHtml(hostileReport);
    expect(page).not.toMatch(/<script|<img|<a\b/i);
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });

  it("balances its elements", () => {
    for (const report of [...Object.values(outcomeReports), hostileReport]) {
      const page = renderHtml(report);
      for (const tag of ["section", "table", "tr", "td", "div", "details", "svg", "dl", "ul", "p", "text"])
        expect([tag, count(page, new RegExp(`<${tag}[ >]`, "g"))]).toEqual([
          tag,
          count(page, new RegExp(`</${tag}>`, "g")),
        ]);
    }
  });
});
