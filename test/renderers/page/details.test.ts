import { describe, expect, it } from "vitest";
import {
  assumptionDetail,
  consequenceDetail,
  planDetail,
  uniformityDetail,
  warningDetail,
} from "../../../src/renderers/page/details.js";
import { viewWith } from "../fixture.js";

const view = viewWith();

describe("tables below the first page", () => {
  it("hold every plan with its value, lead and criteria; unknown stays unknown", () => {
    const { head, rows } = planDetail(view);
    expect(head).toEqual([
      "plan",
      "value",
      "lead over the default",
      "P(best)",
      "cost",
      "latency (of demand)",
      "upgrade",
      "failure size (of a workload)",
    ]);
    expect(rows[0]).toEqual([
      "default, also vm",
      "0.5 … 0.6",
      "0",
      "0.13",
      "3.4 M … 3.8 M USD",
      "96.2 % … 99.1 %",
      "1.5 … 2.5 days",
      "—",
    ]);
    expect(rows[2]?.slice(0, 4)).toEqual(["bare-metal, not feasible", "—", "—", "—"]);
  });

  it("hold what one platform for everything would bring", () => {
    expect(uniformityDetail(view).rows).toEqual([
      ["vm", "feasible", "3.4 M … 3.8 M USD", "20 hosts", "0.5 … 0.6"],
      ["bare-metal", "not feasible", "—", "18 hosts", "—"],
    ]);
  });

  it("hold assumptions as figures or words", () => {
    expect(assumptionDetail(view).rows).toEqual([
      ["migration hours a workload (defaults.labour-migration)", "4 … 15 hours", "0.012"],
      ["burden.default", "vm", "—"],
    ]);
  });

  it("show no value where nothing weighs", () => {
    const criteria = view.report.criteria.map((criterion) => ({ ...criterion, weighs: false }));
    const unweighed = viewWith({ criteria });
    expect(planDetail(unweighed).rows[0]?.slice(0, 4)).toEqual(["default, also vm", "—", "—", "—"]);
    expect(uniformityDetail(unweighed).rows[0]).toEqual([
      "vm",
      "feasible",
      "3.4 M … 3.8 M USD",
      "20 hosts",
      "—",
    ]);
  });

  it("write warnings as sentences", () => {
    const [warning] = view.report.warnings;
    const warnings = warning
      ? [{ ...warning, message: "labour has no price", remedy: "state team.hourlyRate" }]
      : [];
    expect(warningDetail(viewWith({ warnings })).rows).toEqual([
      ["measurements[0]", "Labour has no price.", "State team.hourlyRate."],
    ]);
  });

  it("hold warnings with their cure, and consequences", () => {
    expect(warningDetail(view).rows).toEqual([
      ["measurements[0]", "3 runs a side carry no interval.", "Run it at least 6 times a side."],
    ]);
    expect(consequenceDetail(view).rows).toEqual([
      ["default", "whole plan", "capacity", "hosts", "20 hosts"],
      ["default", "web", "performance", "headroom", "—"],
    ]);
  });
});
