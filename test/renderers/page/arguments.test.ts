import { describe, expect, it } from "vitest";
import {
  alsoCounting,
  argumentsAgainst,
  argumentsFor,
  conditionsOf,
  figureOf,
} from "../../../src/renderers/page/arguments.js";
import { viewOf } from "../../../src/renderers/view.js";
import { known, outcomeReports, viewWith } from "../fixture.js";

describe("reasons", () => {
  it("give ranges of both plans, the change with its sign, and the probability that it matters", () => {
    expect(argumentsFor(viewWith({ brief: { currency: "USD", horizonYears: 5 } }))).toEqual([
      {
        label: "cost",
        text: "net present value over 5 years: 3.0 M … 3.4 M USD, against 3.4 M … 3.8 M USD",
        change: "−412 k … −365 k USD",
        probability: "1.00",
      },
    ]);
  });

  it("show what speaks against the plan in the same way", () => {
    expect(argumentsAgainst(viewWith())).toMatchObject([
      { label: "upgrade", change: "+0.4 … +1.1 days", probability: "0.31" },
    ]);
  });

  it("name what else carries the lead, largest first, and leave out what adds little", () => {
    const view = viewWith();
    const added = [
      ["cost", 0.1],
      ["latency", 0.3],
      ["downtime", 0.06],
      ["interference", 0.01],
      ["upgrade", -0.05],
    ] as const;
    const contributions = added.map(([criterion, center]) => ({
      criterion,
      weight: 0.2,
      setAside: false,
      figure: known(center, center - 0.1, center + 0.1, "value"),
    }));
    const plans = view.report.plans.map((plan) => ({ ...plan, contributions }));
    const all = viewOf({ ...view.report, plans }, {});
    expect(alsoCounting(all)).toBe(
      "Also counted in the lead of +0.42, but no reason by itself (too unsure, or only assumed): latency +0.3 and downtime +0.06.",
    );
    expect(alsoCounting(viewWith({}, { plan: "default", outcome: "default-stands" }))).toBe("");
  });

  it("keep the sign of a gain where more is better, and name the base of a percentage", () => {
    const gain = known(0.03, 0.02, 0.04, "share");
    const reasons = [{ id: "reason.criterion", values: { criterion: "latency", gain, probability: 0.97 } }];
    expect(argumentsFor(viewWith({}, { reasons }))).toMatchObject([
      {
        text: "within the latency objective: 96.2 % … 99.1 % of demand, against 96.2 % … 99.1 % of demand",
        change: "+2 % … +4 % of demand",
        probability: "0.97",
      },
    ]);
  });

  it("compare a default that stands with the plan it leads", () => {
    const reasons = [
      {
        id: "reason.criterion",
        values: {
          criterion: "upgrade",
          gain: known(0.7, 0.4, 1.1, "days"),
          probability: 0.99,
          over: "bare-metal+vm",
        },
      },
    ];
    const view = viewWith({}, { outcome: "default-stands", plan: "default", reasons });
    expect(argumentsFor(view)[0]?.text).toBe(
      "calendar time of one Kubernetes round: 1.5 … 2.5 days, against 2.0 … 3.6 days",
    );
  });

  it("tell where a workload is forced to from where it fails", () => {
    const gate = { gate: "untrusted-code", workload: "payment" };
    const reasons = [
      { id: "reason.gate", values: { ...gate, platform: "vm" } },
      { id: "reason.gate", values: { ...gate, platform: "bare-metal" } },
    ];
    expect(argumentsFor(viewWith({}, { reasons })).map(({ text, label }) => [label, text])).toEqual([
      ["gate", "payment cannot stand on the default: foreign code would share a kernel"],
      ["gate", "payment cannot stand on bare metal: foreign code would share a kernel"],
    ]);
  });

  it("fall back to the sentence where a figure is not known", () => {
    const reasons = [
      { id: "reason.hosts", values: { criterion: "hosts", gain: known(2, 1, 3, "hosts"), probability: 1 } },
    ];
    expect(argumentsFor(viewWith({}, { reasons }))).toEqual([
      { label: "hosts", text: "fewer hosts", change: "−3 … −1 hosts", probability: "1.00" },
    ]);
    expect(figureOf("cost", "gone", viewWith())).toBeUndefined();
    expect(figureOf("headroom", "default", viewWith())).toBeUndefined();
    expect(figureOf("hosts", "vm", viewWith())).toMatchObject({ center: 20 });
  });
});

describe("conditions", () => {
  it("name the gate and the path to fill in", () => {
    expect(conditionsOf(viewOf(outcomeReports["recommended-if"]))).toEqual([
      {
        label: "gate",
        text: "web on VMs passes gate objective; to be answered: workloads[web].latency.baseline",
      },
    ]);
  });
});
