import { beforeAll, describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { contributionGap, generatedBriefs, reportOn, unfinite, unreconciled } from "./support.js";

const COUNT = 500;

interface Finding {
  readonly at: number;
  readonly what: unknown;
}

describe("on five hundred generated briefs", () => {
  const briefs = generatedBriefs(COUNT);
  const reports: { readonly at: number; readonly report: Report }[] = [];
  const thrown: Finding[] = [];

  beforeAll(() => {
    briefs.forEach((brief: BriefInput, at) => {
      try {
        const report = reportOn(brief);
        if (report) reports.push({ at, report });
      } catch (error) {
        thrown.push({ at, what: error instanceof Error ? error.stack : error });
      }
    });
  }, 900_000);

  const found = (look: (report: Report) => readonly unknown[]): readonly Finding[] =>
    reports.flatMap(({ at, report }) => look(report).map((what) => ({ at, what })));

  it("nothing is thrown but the issues of a brief", () => {
    expect(thrown.slice(0, 3)).toEqual([]);
  });

  it("nearly all of them are assessed, and to more than one outcome", () => {
    expect(reports.length).toBeGreaterThan(0.95 * COUNT);
    expect(new Set(reports.map(({ report }) => report.decision.outcome)).size).toBeGreaterThan(3);
  });

  it("no figure is NaN or infinite, nor was left out because it was", () => {
    expect(found(unfinite)).toEqual([]);
    expect(found((report) => JSON.stringify(report).match(/"unknown\.out-of-range"/g) ?? [])).toEqual([]);
  });

  it("ranks are shares of the draws and add up to 1 where a plan has any", () => {
    const off = found(({ plans }) =>
      plans
        .filter(({ ranks }) => ranks.length > 0)
        .map(({ id, ranks }) => ({ id, sum: ranks.reduce((sum, share) => sum + share, 0) }))
        .filter(({ sum }) => Math.abs(sum - 1) > 1e-9),
    );
    expect(off).toEqual([]);
  });

  it("contributions add up to the difference, to 1e-9", () => {
    const gaps = found(({ plans }) =>
      plans
        .map((plan) => ({ plan: plan.id, gap: contributionGap(plan) ?? 0 }))
        .filter(({ gap }) => !(gap <= 1e-9)),
    );
    expect(gaps).toEqual([]);
    const compared = reports.flatMap(({ report }) =>
      report.plans.filter((plan) => plan.contributions.length > 0),
    );
    expect(compared.length).toBeGreaterThan(COUNT);
  });

  it("quantity × unit price is the cost of every line, in decimal", () => {
    expect(found(unreconciled)).toEqual([]);
    expect(reports.reduce((sum, { report }) => sum + report.costs.length, 0)).toBeGreaterThan(COUNT);
  });

  it("intervals are the right way up, and probabilities and shares lie in [0, 1]", () => {
    const figures = ({ plans, consequences }: Report) => [
      ...plans.flatMap((plan) => [
        plan.value,
        plan.difference,
        ...plan.consequences.map(({ figure }) => figure),
      ]),
      ...consequences.map(({ figure }) => figure),
    ];
    expect(
      found((report) => figures(report).filter((one) => one.kind === "known" && one.low > one.high)),
    ).toEqual([]);
    expect(
      found((report) =>
        figures(report).filter(
          (one) => one.kind === "known" && one.unit === "share" && !(one.low >= 0 && one.high <= 1 + 1e-12),
        ),
      ),
    ).toEqual([]);
    expect(
      found(({ decision }) => (decision.probability >= 0 && decision.probability <= 1 ? [] : [decision])),
    ).toEqual([]);
  });

  it("a plan that is recommended is feasible and leaves no workload out", () => {
    expect(
      found(({ decision, plans, brief }) => {
        if (decision.plan === null) return [];
        const plan = plans.find(({ id }) => id === decision.plan);
        const workloads = (brief["workloads"] as readonly unknown[]).length;
        return plan?.feasible && plan.assignment.length === workloads ? [] : [{ plan: decision.plan }];
      }),
    ).toEqual([]);
  });
});
