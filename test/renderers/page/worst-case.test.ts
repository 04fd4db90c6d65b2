import { describe, expect, it } from "vitest";
import { worstCaseOf } from "../../../src/renderers/page/worst-case.js";
import { reportWith, viewWith } from "../fixture.js";

const { robustness } = reportWith();
const { adversary } = robustness;

describe("the strongest case for the plan that is not named", () => {
  it("says with which weights and inputs it would be ahead", () => {
    expect(worstCaseOf(viewWith())).toBe(
      "Strongest case for VMs throughout: with latency weighing 80 %, cost weighing 20 % and price of vcf at 315 USD, it would be ahead of VMs with analytics on bare metal by 0.03.",
    );
  });

  it.each([
    [-0.2, "even with", "it would still be 0.2 behind."],
    [0, "even with", "it would be no better than even."],
  ])("with a lead of %d it says %s … %s", (byBoth, begins, ends) => {
    const lead = { now: -0.3, byWeights: -0.3, byInputs: -0.3, byBoth };
    const said = worstCaseOf(
      viewWith({ robustness: { ...robustness, ...(adversary && { adversary: { ...adversary, lead } }) } }),
    );
    expect(said).toContain(begins);
    expect(said.endsWith(ends)).toBe(true);
  });

  it("is silent where nothing is compared", () => {
    const { adversary: _, ...alone } = robustness;
    expect(worstCaseOf(viewWith({ robustness: alone }))).toBe("");
  });
});
