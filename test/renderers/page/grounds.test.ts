import { describe, expect, it } from "vitest";
import { groundsOf, inputNamed } from "../../../src/renderers/page/grounds.js";
import { viewWith } from "../fixture.js";

describe("what the answer rests on", () => {
  it("gives shares with the part of sellers, the weakest ground, assumptions and what nobody asked", () => {
    expect(groundsOf(viewWith())).toEqual({
      shares: ["measured 38 %", "published 34 % (67 % of it by sellers)", "stated 19 %", "assumed 9 %"],
      confidence: "medium: little is measured",
      contradictions: ["cpu on vm, of bare metal: 0.905 against 0.97 published (studies: 4)"],
      assumptions: ["migration hours a workload"],
      notAsked: [
        "failure size (would need an availability objective or topology spread, for more than one replica)",
      ],
    });
  });

  it("names no contradiction where runs and studies agree, or only an assumption was corrected", () => {
    const [overhead] = viewWith().report.overheads;
    if (overhead?.conflict === undefined) throw new Error("no conflict to take away");
    const { conflict, ...agreed } = overhead;
    expect(groundsOf(viewWith({ overheads: [agreed] })).contradictions).toEqual([]);
    const assumed = { ...conflict, id: "overhead.conflict-with-assumption" };
    expect(groundsOf(viewWith({ overheads: [{ ...agreed, conflict: assumed }] })).contradictions).toEqual([]);
  });

  it("says nothing of shares where nothing moves", () => {
    const rests = { measured: 0, published: 0, stated: 0, assumed: 0, sellers: 0 };
    expect(groundsOf(viewWith({ rests })).shares).toEqual([]);
  });

  it("names defaults, overheads and prices in words and other inputs by their path", () => {
    const view = viewWith();
    expect(inputNamed("defaults.pue", view)).toBe("power usage effectiveness");
    expect(inputNamed("defaults.from-the-future", view)).toBe("defaults.from-the-future");
    expect(inputNamed("overheads[vm].cpu", view)).toBe("cpu on vm, of bare metal");
    expect(inputNamed("prices[vcf].unitPrice", view)).toBe("price of vcf");
    expect(inputNamed("hosts[a].price", view)).toBe("price of host a");
    const latency = "workloads[shop].latency";
    expect(inputNamed(`${latency}.objective.atMost`, view)).toBe("latency objective of shop");
    expect(inputNamed(`${latency}.baseline.value`, view)).toBe("measured latency of shop");
    expect(inputNamed(`${latency}.hops`, view)).toBe(`${latency}.hops`);
    expect(inputNamed("hosts[a].watts", view)).toBe("hosts[a].watts");
    expect(inputNamed("not a path", view)).toBe("not a path");
  });
});
