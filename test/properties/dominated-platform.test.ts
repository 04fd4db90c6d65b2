import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report/report.js";
import { estate } from "./estate.js";
import { reportOn } from "./support.js";

const [first] = estate().hosts ?? [];

/** The same metal, a tenth dearer: dominated by `metal` whatever the weights. */
const dominated = estate({
  hosts: [{ ...first!, id: "for-dear", price: 15_400 }],
  platforms: [{ id: "metal-dear", kind: "bare-metal", host: "for-dear" }],
});

/** Plans with a known V, best first in the central world. */
const order = (report: Report | undefined) =>
  (report?.plans ?? [])
    .flatMap(({ id, value }) => (value.kind === "known" ? [{ id, value }] : []))
    .sort((a, b) => b.value.center - a.value.center);

describe("adding a dominated platform", () => {
  const [before, after] = [reportOn(estate()), reportOn(dominated)];
  const own = order(before);
  const kept = order(after).filter(({ id }) => own.some((plan) => plan.id === id));

  it("adds plans", () => {
    expect(own.length).toBeGreaterThan(4);
    expect(order(after).length).toBeGreaterThan(own.length);
  });

  it("never reorders the rest, and moves none of their values", () => {
    expect(kept).toEqual(own);
  });

  it("changes nothing about the decision", () => {
    const told = (report: Report | undefined) => [
      report?.decision.outcome,
      report?.decision.plan,
      report?.decision.probability,
    ];
    expect(told(after)).toEqual(told(before));
  });

  it("and never ranks the dominated one above what dominates it", () => {
    const valueOf = (id: string) => order(after).find((plan) => plan.id === id)?.value.center;
    expect(valueOf("metal-dear")).toBeLessThan(valueOf("metal") ?? -Infinity);
  });
});
