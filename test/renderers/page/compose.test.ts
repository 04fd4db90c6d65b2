import { describe, expect, it } from "vitest";
import { pageOf } from "../../../src/renderers/page/compose.js";
import { viewOf } from "../../../src/renderers/view.js";
import { outcomeReports, viewWith } from "../fixture.js";

describe("the first page", () => {
  it("is headed by title, date, run and a digest that can be compared by eye", () => {
    expect(pageOf(viewWith())).toMatchObject({
      title: "Retail platform",
      header: ["as of 2026-11-24", "seed 1, 4,096 draws", "sha256:3f9c…3f9c"],
    });
  });

  it("has a title where the brief has none", () => {
    expect(pageOf(viewWith({ brief: {} })).title).toBe("Kubernetes estate");
  });

  it("lists what is missing only where not enough is known", () => {
    expect(pageOf(viewOf(outcomeReports["not-enough-known"])).missing).toHaveLength(1);
    expect(pageOf(viewOf(outcomeReports.recommended)).missing).toEqual([]);
  });

  it("proposes no benchmark where no plan is named", () => {
    expect(pageOf(viewOf(outcomeReports["nothing-feasible"])).measureFirst).toEqual([]);
  });
});
