import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import type { Figure } from "../../src/notice.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { performanceOf } from "../../src/overheads/performances.js";
import { checkPlacement } from "../../src/placement/checker.js";
import { loadOf } from "../../src/placement/load-of.js";
import { place } from "../../src/placement/place.js";
import { renderText } from "../../src/renderers/index.js";
import type { Report } from "../../src/report/report.js";
import { centralWorld } from "../../src/world/draw.js";
import { contributionGap, unfinite, unreconciled } from "../properties/support.js";
import { retailBrief, retailMeasurements } from "./retail.js";

const brief = retailBrief();
const report = assess(brief);

const centre = (figure: Figure | undefined): number =>
  figure?.kind === "known" ? figure.center : Number.NaN;
const plan = (id: string): Report["plans"][number] => {
  const found = report.plans.find((one) => one.id === id || one.aliases.includes(id));
  if (found === undefined) throw new Error(`no plan ${id}`);
  return found;
};
const onPlan = (id: string, criterion: string): number =>
  centre(plan(id).consequences.find((one) => one.criterion === criterion)?.figure);
const told = (id: string, measure: string, workload?: string): number =>
  centre(
    report.consequences.find(
      (one) => one.plan === plan(id).id && one.measure === measure && one.workload === workload,
    )?.figure,
  );
const lines = (id: string, line: string) =>
  report.costs.filter((one) => one.plan === plan(id).id && one.line === line);

describe("the retail brief", () => {
  it("has no issues", () => {
    expect(parseBrief(brief)).toMatchObject({ ok: true });
  });

  it("brings the runs of ninety files, alone and beside both neighbours", () => {
    const { files, measurements } = retailMeasurements();
    expect(files).toBe(90);
    const neighbours = new Set(
      measurements.map(({ neighbour }) => neighbour && `${neighbour.resource} ${neighbour.enforcement}`),
    );
    expect([...neighbours].sort()).toEqual(
      [
        ...["cpu none", "cpu shared", "memory-bandwidth none", "memory-bandwidth shared"],
        ...["network none", "network shared", "storage none", "storage shared", undefined],
      ].sort(),
    );
    expect(new Set(measurements.map(({ platform }) => platform))).toEqual(new Set(["bare-metal"]));
  });
});

describe("the answer", () => {
  it("splits the estate: builds of foreign code stay on VMs, database, search and analytics go to bare metal", () => {
    const { outcome, plan: chosen, default: standard, forced } = report.decision;
    expect({ outcome, chosen, standard, forced }).toEqual({
      outcome: "recommended",
      chosen: "bare-metal+vm",
      standard: "vm",
      forced: [],
    });
    const { assignment } = plan("bare-metal+vm");
    const on = Object.fromEntries(assignment.map(({ workload, platform }) => [workload, platform]));
    expect(on).toMatchObject({
      ...{ ci: "vm", payment: "vm" },
      ...{ analytics: "bare-metal", postgres: "bare-metal", search: "bare-metal" },
    });
  });

  it("names cost as the reason, material beyond doubt", () => {
    const criteria = report.decision.reasons.map(({ values }) => values["criterion"]);
    expect(criteria).toContain("cost");
    expect(report.decision.probability).toBeGreaterThan(0.9);
  });

  it("lists every single platform, what stands today, and the best of each mixture", () => {
    expect(report.plans.map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ["default", "today", "vm"],
      ["bare-metal"],
      ["vm-tuned"],
      ["bare-metal+vm"],
      ["bare-metal+vm+vm-tuned"],
      ["bare-metal+vm-tuned"],
      ["vm+vm-tuned"],
    ]);
  });

  it("keeps the builds off bare metal: their code would share a kernel with other zones", () => {
    expect(plan("bare-metal")).toMatchObject({
      feasible: false,
      failures: [{ gate: "untrusted-code", workload: "ci", platform: "bare-metal" }],
    });
  });

  it("says that no hypervisor was measured", () => {
    expect(report.warnings.map(({ code }) => code)).toContain("hypervisor-not-measured");
    expect(report.rests.measured).toBe(0);
    expect(renderText(report, { level: "full" })).toContain("published");
  });
});

describe("figures that a hand can check", () => {
  it("licences: 64 cores of every host that runs the hypervisor, at 350", () => {
    const hosts = (id: string) =>
      report.placements
        .find((one) => one.plan === plan(id).id)
        ?.hosts.filter(({ platforms }) => platforms.includes("vm"))
        .reduce((sum, { count }) => sum + count, 0) ?? Number.NaN;
    expect(hosts("vm")).toBe(10);
    expect(lines("vm", "vcf")[0]).toMatchObject({ year: 1, quantity: "640", cost: "224000" });
    expect(hosts("bare-metal+vm")).toBe(4);
    expect(lines("bare-metal+vm", "vcf")[0]).toMatchObject({ year: 1, quantity: "256", cost: "89600" });
    expect(lines("bare-metal", "vcf")).toEqual([]);
  });

  it("hosts at the start: ten at 16,500", () => {
    expect(lines("vm", "hosts")[0]).toMatchObject({ year: 0, quantity: "10", cost: "165000" });
  });

  it("disks: (3 × 2 TiB + 5 × 4 TiB) = 26,624 GiB for twelve months at 0.05", () => {
    expect(lines("vm", "storage:nvme")[0]).toMatchObject({ quantity: "319488", cost: "15974.4" });
  });

  it("electricity: √(420 × 640) W × √(1.4 × 1.6) × 8,760 h = 6,797.40 kWh a host and year", () => {
    const perHost = Math.sqrt(420 * 640) * Math.sqrt(1.4 * 1.6) * 8.76;
    expect(perHost).toBeCloseTo(6797.4, 1);
    expect(Number(lines("vm", "electricity")[0]?.quantity)).toBeCloseTo(10 * perHost, 6);
  });

  it("people: √(4 × 16) = 8 hours a workload that moves, at 85 an hour, and six courses", () => {
    const moved = plan("bare-metal+vm").assignment.filter(({ platform }) => platform !== "vm").length;
    expect(lines("bare-metal+vm", "labour-migration")[0]).toMatchObject({
      quantity: `${8 * moved}`,
      cost: `${8 * 85 * moved}`,
    });
    expect(lines("bare-metal+vm", "training")[0]).toMatchObject({ quantity: "6", cost: "16800" });
    expect(lines("vm", "labour-migration")).toEqual([]);
  });

  it("net present value: every line of the table discounted at √(6 % × 10 %), to the cent", () => {
    const rate = Math.sqrt(0.06 * 0.1);
    for (const { id } of report.plans) {
      const value = report.costs
        .filter((one) => one.plan === id)
        .reduce((sum, { year, cost }) => sum + Number(cost) / (1 + rate) ** year, 0);
      expect(Math.abs(value - onPlan(id, "cost"))).toBeLessThan(0.01);
    }
  });

  it("a lost host takes one of three databases, one of five brokers, one of six caches", () => {
    expect(told("vm", "failure-size", "postgres")).toBeCloseTo(1 / 3, 12);
    expect(told("vm", "failure-size", "events")).toBeCloseTo(1 / 5, 12);
    expect(told("vm", "failure-size", "cache")).toBeCloseTo(1 / 6, 12);
  });

  it("latency on bare metal: every objective is as far off as its baseline says", () => {
    expect(told("bare-metal", "headroom", "web")).toBeCloseTo(200 / 80, 12);
    expect(told("bare-metal", "headroom", "postgres")).toBeCloseTo(11 / 6, 11);
    expect(told("bare-metal", "headroom", "cache")).toBeCloseTo(3 / 0.9, 11);
    expect(onPlan("bare-metal", "latency")).toBe(1);
  });

  it("latency as it is today: all demand but the database's, (64 + 24 + 16) ÷ (64 + 48 + 24 + 16)", () => {
    expect(onPlan("vm", "latency")).toBeCloseTo(104 / 152, 11);
  });

  it("exposure on bare metal alone: zones with kernels of their own reach no other", () => {
    expect(onPlan("bare-metal", "exposure")).toBe(0);
    expect(onPlan("vm", "exposure")).toBeGreaterThan(0);
  });
});

describe("the report adds up", () => {
  it("without a figure that is NaN, infinite or out of range", () => {
    expect(unfinite(report)).toEqual([]);
    expect(JSON.stringify(report)).not.toContain("unknown.out-of-range");
  });

  it("contributions to the difference, to 1e-9", () => {
    const compared = report.plans.filter(({ contributions }) => contributions.length > 0);
    expect(compared.length).toBe(5);
    for (const one of compared) expect(contributionGap(one)).toBeLessThan(1e-9);
  });

  it("quantity × unit price to the cost of every line", () => {
    expect(report.costs.length).toBeGreaterThan(300);
    expect(unreconciled(report)).toEqual([]);
  });

  it("and every placement keeps its limits, recomputed by code that placed nothing", () => {
    const parsed = parseBrief(brief);
    if (!parsed.ok) throw new Error("issues");
    for (const { id, assignment } of report.plans)
      for (const pooling of ["shared", "per-trust-zone"] as const)
        expect(violationsOf(parsed.brief, { id, assignment, pooling })).toEqual([]);
  });
});

function violationsOf(
  completed: Brief,
  chosen: {
    readonly id: string;
    readonly assignment: Report["plans"][number]["assignment"];
    readonly pooling: "shared" | "per-trust-zone";
  },
) {
  const { overheads, percentiles } = estimateOverheads({ brief: completed });
  const world = centralWorld({ brief: completed, overheads: [...overheads, ...percentiles], seed: 1 });
  const { slowdown } = performanceOf({ brief: completed, overheads, percentiles });
  const one = { ...chosen, aliases: [], forced: [], failures: [] };
  const load = loadOf({ brief: completed, plan: one, world, slowdown });
  const placement = place({ brief: completed, plan: one, load, world });
  return checkPlacement({ brief: completed, plan: one, load, placement });
}
