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
      "latency",
      "upgrade",
      "failure size",
    ]);
    expect(rows[0]).toEqual([
      "default, also vm",
      "0.5 … 0.6",
      "0",
      "0.13",
      "3.4 M … 3.8 M USD",
      "96.2 % … 99.1 % of demand",
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
