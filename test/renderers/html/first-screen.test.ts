import { describe, expect, it } from "vitest";
import * as screen from "../../../src/renderers/html/first-screen.js";
import { pageOf } from "../../../src/renderers/page/compose.js";
import { viewOf } from "../../../src/renderers/view.js";
import { outcomeReports, viewWith } from "../fixture.js";

const view = viewWith();
const page = pageOf(view);

describe("the first screen", () => {
  it("has one heading and the answer under it", () => {
    const { markup } = screen.answer(page);
    expect(markup.match(/<h1>/g)).toHaveLength(1);
    expect(markup).toContain('<p class="plan">Use VMs, and put analytics on bare metal</p>');
  });

  it("shows reasons against in the table of the reasons for", () => {
    const { markup } = screen.reasoning(page, view);
    expect(markup.match(/<table>/g)).toHaveLength(1);
    expect(markup).toMatch(/cost[\s\S]*Against[\s\S]*upgrade/);
    expect(screen.reasoning({ ...page, reasons: [], against: [] }, view).markup).toBe("");
  });

  it("folds many questions and shows few", () => {
    expect(screen.closing(page, view).markup).not.toContain("<details");
    const many = { ...page, questions: Array.from({ length: 9 }, String) };
    expect(screen.closing(many, view).markup).toContain("<details");
  });

  it("leaves out what there is nothing to say of", () => {
    const bare = { ...page, places: [], collisions: [], missing: [], moves: { of: "", inputs: [] } };
    const parts = [screen.places, screen.collisions, screen.missing, screen.moves];
    expect(parts.map((part) => part(bare, view).markup).join("")).toBe("");
    expect(screen.labelled("Conditions", []).markup).toBe("");
  });

  it("names what collides and what is missing", () => {
    const nothing = viewOf(outcomeReports["nothing-feasible"]);
    expect(screen.collisions(pageOf(nothing), nothing).markup).toContain("no hypervisor");
    const little = viewOf(outcomeReports["not-enough-known"]);
    expect(screen.missing(pageOf(little), little).markup).toContain("<li>What latency");
  });

  it("says what the answer rests on", () => {
    const { markup } = screen.grounds(page, view);
    expect(markup).toContain("<dt>confidence</dt><dd>medium: little is measured</dd>");
    expect(markup).toContain(
      "<dt>your runs contradict</dt><dd>cpu on vm, of bare metal: 0.905 against 0.97 published (studies: 4)</dd>",
    );
  });
});
