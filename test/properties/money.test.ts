import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Figure } from "../../src/notice.js";
import type { Report } from "../../src/report/report.js";
import { Exact, generatedBriefs, rebuilt, reportOn, SEED } from "./support.js";

const FACTOR = 100;

/** Fields that are money wherever they stand. */
const moneyFields = [
  ...["price", "supportPerYear", "bookValue", "unitPrice", "hourlyRate", "budget"],
  ...["monthlyCharge", "lossPerPod", "costPerRun"],
];

/** Every amount of money times a hundred, the currency unchanged. */
const dearer = (brief: BriefInput): BriefInput =>
  rebuilt(brief, (node, path) => {
    const field = path.at(-1) ?? "";
    const isEnd = ["low", "high"].includes(field) && moneyFields.includes(path.at(-2) ?? "");
    if (!isEnd && !moneyFields.includes(field)) return node;
    return typeof node === "number" || typeof node === "string"
      ? new Exact(node).times(FACTOR).toString()
      : node;
  }) as BriefInput;

/** A stated trade-off against money changes its meaning with the currency; stated scales of cost would too. */
const withoutTradeoffs = ({ preferences, ...brief }: BriefInput): BriefInput =>
  preferences?.weights?.kind === "tradeoffs" ? brief : { ...brief, ...(preferences && { preferences }) };

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const figuresNear = (a: Figure, b: Figure, factor: number): boolean =>
  a.kind === "known" && b.kind === "known"
    ? near(a.center * factor, b.center) && near(a.low * factor, b.low) && near(a.high * factor, b.high)
    : a.kind === b.kind;

describe("prices times a hundred", () => {
  const pairs = generatedBriefs(40, SEED + 3)
    .map(withoutTradeoffs)
    .flatMap((brief): readonly (readonly [Report, Report])[] => {
      const [before, after] = [reportOn(brief), reportOn(dearer(brief))];
      return before && after ? [[before, after]] : [];
    });
  const priced = pairs.filter(([before]) => before.plans.some(costIsKnown));

  it("are compared on briefs with known costs", () => {
    expect(pairs.length).toBeGreaterThan(30);
    expect(priced.length).toBeGreaterThan(5);
  });

  it("scale every line of the cost tables, to the last digit of a price that is a median", () => {
    for (const [before, after] of pairs) {
      const named = ({ costs }: Report) => costs.map(({ plan, line, year }) => [plan, line, year]);
      expect(named(after)).toEqual(named(before));
      const off = before.costs.filter(({ cost }, at) => {
        const scaled = new Exact(cost).times(FACTOR);
        return scaled
          .minus(after.costs[at]?.cost ?? 0)
          .abs()
          .greaterThan(scaled.abs().times(1e-15));
      });
      expect(off).toEqual([]);
    }
  });

  it("scale the cost of every plan and leave every other figure", () => {
    const off = pairs.flatMap(([before, after]) =>
      before.plans.flatMap((plan) => {
        const twin = after.plans.find(({ id }) => id === plan.id);
        return plan.consequences.filter(({ criterion, figure }) => {
          const other = twin?.consequences.find((one) => one.criterion === criterion)?.figure;
          return !other || !figuresNear(figure, other, criterion === "cost" ? FACTOR : 1);
        });
      }),
    );
    expect(off).toEqual([]);
  });

  it("change no value, no rank and no decision", () => {
    for (const [before, after] of pairs) {
      const told = ({ decision, plans }: Report) => ({
        decision: [decision.outcome, decision.plan, decision.probability, decision.forced],
        reasons: decision.reasons.map(({ id, values }) => [id, values["criterion"]]),
        plans: plans.map(({ id, assignment, ranks }) => [id, assignment, ranks]),
      });
      expect(told(after)).toEqual(told(before));
      before.plans.forEach(({ value }, at) =>
        expect(figuresNear(value, after.plans[at]?.value ?? value, 1)).toBe(true),
      );
    }
  });
});

function costIsKnown({ consequences }: Report["plans"][number]): boolean {
  return consequences.some(({ criterion, figure }) => criterion === "cost" && figure.kind === "known");
}
