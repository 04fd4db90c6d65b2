import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { measurementJobs } from "../../src/report/jobs/measurement-jobs.js";
import type { Report } from "../../src/report/report.js";
import { contributionGap, unfinite, unreconciled } from "../properties/support.js";
import { exampleOf } from "./reports.js";

const reportOf = (name: string, change: (brief: BriefInput) => BriefInput): Report =>
  assess(change(exampleOf(name)), { draws: 256 });

/** The brief with the latency objectives of these workloads set to another time. */
const withObjectives =
  (atMost: string, ...ids: readonly string[]) =>
  (brief: BriefInput): BriefInput => ({
    ...brief,
    workloads: brief.workloads.map((workload) =>
      workload.latency?.objective && ids.includes(workload.id)
        ? {
            ...workload,
            latency: { ...workload.latency, objective: { ...workload.latency.objective, atMost } },
          }
        : workload,
    ),
  });

const whole = new Map(
  ["trading", "saas-tenants", "mixed", "too-close-measure-first"].map((name) => [name, assess(exampleOf(name), { draws: 1024 })]),
);
const named = (name: string): Report => {
  const report = whole.get(name);
  if (!report) throw new Error(`no example ${name}`);
  return report;
};
const platformOf = (report: Report, workload: string) =>
  report.plans
    .find(({ id }) => id === report.decision.plan)
    ?.assignment.find((one) => one.workload === workload)?.platform;

describe("every millisecond", () => {
  it("forces engine and gateways off the default, and nothing else", () => {
    const { outcome, plan, forced } = named("trading").decision;
    expect([outcome, plan]).toEqual(["recommended", "bare-metal"]);
    expect(forced.map(({ workload, gates }) => [workload, ...gates])).toEqual([
      ["engine", "objective"],
      ["gateways", "objective"],
    ]);
  });

  it("leaves the estate to VMs where no microsecond counts", () => {
    const loose = withObjectives("1ms", "engine", "gateways");
    const { outcome, forced } = reportOf("trading", loose).decision;
    expect([outcome, forced]).toEqual(["default-stands", []]);
  });
});

describe("customers' own code", () => {
  it("may stand on no kernel of a host, and goes into sandboxes by cost", () => {
    const report = named("saas-tenants");
    for (const workload of ["functions", "build-jobs"]) {
      const verdicts = report.gates.filter(
        (one) => one.gate === "untrusted-code" && one.workload === workload && one.plan === undefined,
      );
      expect(verdicts.map(({ platform, verdict }) => [platform, verdict])).toEqual([
        ["bare-metal", "fail"],
        ["sandboxed", "pass"],
        ["vm", "pass"],
      ]);
      expect(platformOf(report, workload)).toBe("sandboxed");
    }
    expect(report.decision.reasons.map(({ values }) => values["criterion"])).toContain("cost");
  });
});

describe("unequal parts", () => {
  it("are placed each by its own reason: the farm by cost, the suite by its contract", () => {
    const report = named("mixed");
    expect(report.decision).toMatchObject({ outcome: "recommended", plan: "bare-metal+vm" });
    expect(["farm", "suite", "shop", "orders"].map((workload) => platformOf(report, workload))).toEqual([
      ...["bare-metal", "vm", "vm", "vm"],
    ]);
    const metal = report.decision.uniformity.find(({ platform }) => platform === "bare-metal");
    expect(metal?.feasible).toBe(false);
  });
});

describe("too close", () => {
  it("says to measure, what, and that it pays", () => {
    const report = named("too-close-measure-first");
    expect(report.decision).toMatchObject({ outcome: "too-close-measure-first", plan: "default" });
    expect(report.measurementPlan[0]).toMatchObject({ dimension: "tail-latency", decides: true });
    expect(measurementJobs(report).sides.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["cyclictest-bare-metal", "cyclictest-vm"]),
    );
  });

  it("is the default's where the objective leaves room", () => {
    const { outcome } = reportOf("too-close-measure-first", withObjectives("20ms", "ledger")).decision;
    expect(outcome).toBe("default-stands");
  });
});

it.each([...whole])("%s adds up", (_, report) => {
  expect(unfinite(report)).toEqual([]);
  expect(unreconciled(report)).toEqual([]);
  for (const plan of report.plans.filter(({ contributions }) => contributions.length > 0))
    expect(contributionGap(plan)).toBeLessThan(1e-9);
});
