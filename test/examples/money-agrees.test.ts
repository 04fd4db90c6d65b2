import { describe, expect, it } from "vitest";
import { costTotals } from "../../src/consequences/cost/table.js";
import { netPresentValue } from "../../src/quantity/money.js";
import type { Report } from "../../src/report/report.js";
import { reports } from "./reports.js";

const CENT = 0.01;

/** The centre of a stated rate, or of the default 6 to 10 %: the median of a lognormal. */
function rateOf({ brief }: Report): number {
  const rate = (brief as { readonly discountRate?: unknown }).discountRate;
  if (typeof rate === "number") return rate;
  const { low, high } = (rate ?? { low: 0.06, high: 0.1 }) as { readonly low: number; readonly high: number };
  return Math.sqrt(low * high);
}

const centerOf = ({ consequences }: Report, plan: string, measure: string): number | undefined => {
  const found = consequences.find(
    (one) => one.plan === plan && one.measure === measure && one.workload === undefined,
  );
  return found?.figure.kind === "known" ? found.figure.center : undefined;
};

/** Amounts of a report are rounded to 12 digits. */
const slack = (amount: number): number => CENT / 2 + Math.abs(amount) * 1e-11;

const priced = [...reports].filter(([, report]) =>
  report.plans.some(({ id }) => centerOf(report, id, "cost") !== undefined),
);

describe("the decimal table and the double draws", () => {
  it("are compared on several reports", () => expect(priced.length).toBeGreaterThan(1));

  it.each(priced)("agree to the cent at the centre: %s", (_, report) => {
    for (const { id } of report.plans) {
      const cost = centerOf(report, id, "cost");
      if (cost === undefined) continue;
      const { byYear, total } = costTotals(report.costs, id);
      const value = Number(netPresentValue(byYear, rateOf(report)));
      expect(Math.abs(value - cost)).toBeLessThan(slack(cost));
      const spent = centerOf(report, id, "cost-spent") ?? Number.NaN;
      expect(Math.abs(Number(total) - spent)).toBeLessThan(slack(spent));
      byYear.forEach((amount, year) => {
        const told = centerOf(report, id, `cost-in-year-${year}`) ?? Number.NaN;
        expect(Math.abs(Number(amount) - told)).toBeLessThan(slack(told));
      });
    }
  });

  it.each(priced)("split the cost of a plan by line and by workload without a rest: %s", (_, report) => {
    for (const { id } of report.plans) {
      const cost = centerOf(report, id, "cost");
      if (cost === undefined) continue;
      const sumOf = (wanted: (measure: string) => boolean) =>
        report.consequences
          .filter(({ plan, measure }) => plan === id && wanted(measure))
          .reduce((sum, { figure }) => sum + (figure.kind === "known" ? figure.center : Number.NaN), 0);
      expect(Math.abs(sumOf((measure) => measure.startsWith("line:")) - cost)).toBeLessThan(slack(cost));
      expect(Math.abs(sumOf((measure) => measure === "cost-of-workload") - cost)).toBeLessThan(slack(cost));
    }
  });
});
