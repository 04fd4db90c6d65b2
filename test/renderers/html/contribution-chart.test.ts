import { describe, expect, it } from "vitest";
import { contributionChart } from "../../../src/renderers/html/contribution-chart.js";
import { plan, viewWith } from "../fixture.js";

describe("the picture of contributions", () => {
  const { markup } = contributionChart(viewWith());

  it("has a role, a title, a description and the same as a table", () => {
    expect(markup).toMatch(/<svg role="img" aria-labelledby="contributions-title contributions-description"/);
    expect(markup).toContain(
      '<title id="contributions-title">What makes the difference: VMs with analytics on bare metal, against VMs throughout</title>',
    );
    expect(markup).toContain('<desc id="contributions-description">');
    expect(markup).toContain('<td class="figure">+0.07 … +0.15</td>');
    expect(markup).toContain("set aside: no material difference");
  });

  it("draws gains and losses to opposite sides of zero", () => {
    const bars = [...markup.matchAll(/<rect class="(\w+)" x="([\d.]+)" width="([\d.]+)"/g)].map(
      ([, kind, x, width]) => ({ kind, x: Number(x), width: Number(width) }),
    );
    const zero = Number(/<line class="zero" x1="([\d.]+)"/.exec(markup)?.[1]);
    expect(bars.map(({ kind }) => kind)).toEqual(["favour", "aside", "opposed", "favour"]);
    expect(bars[0]?.x).toBeCloseTo(zero, 1);
    expect((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0)).toBeCloseTo(zero, 0);
    // widths as 0.11 to 0.02 to 0.09
    expect((bars[0]?.width ?? 0) / (bars[2]?.width ?? 1)).toBeCloseTo(5.5, 1);
  });

  it("cuts no label at the right edge", () => {
    const labels = contributionChart(viewWith({}, { margin: 5 })).markup.matchAll(
      /<text class="small"[^>]* x="([\d.]+)"/g,
    );
    expect(Math.max(...[...labels].map(([, x]) => Number(x)))).toBeLessThanOrEqual(448);
  });

  it("is left out where no plan was compared", () => {
    expect(contributionChart(viewWith({}, { challenger: null })).markup).toBe("");
    expect(contributionChart(viewWith({ plans: [plan("default", ["vm"])] })).markup).toBe("");
  });
});
