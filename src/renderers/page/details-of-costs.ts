import { roundMoney, sumMoney } from "../../quantity/money.js";
import type { View } from "../view.js";
import type { Detail } from "./detail.js";

/** One table a plan: its cost lines by year, with sums of what is shown, so that every table adds up to the minor unit. */
export function costDetails(view: View): readonly Detail[] {
  const plans = [...new Set(view.report.costs.map(({ plan }) => plan))];
  return plans.map((plan) => costDetail(plan, view));
}

function costDetail(plan: string, view: View): Detail {
  const { words } = view.locale;
  const lines = view.report.costs.filter((line) => line.plan === plan);
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b);
  const names = [...new Set(lines.map(({ line }) => line))];
  const currency = lines[0]?.currency ?? view.currency;
  const cells = new Map<string, Map<number, string>>();
  for (const { line, year, cost } of lines) {
    const row = cells.get(line) ?? new Map<number, string>();
    cells.set(line, row.set(year, sumMoney([row.get(year) ?? "0", roundMoney(cost, currency)])));
  }
  const amounts = names.map((name) => years.map((year) => cells.get(name)?.get(year) ?? "0"));
  const totals = years.map((_, index) => sumMoney(amounts.map((row) => row[index] ?? "0")));
  const show = (row: readonly string[]): readonly string[] =>
    [...row, sumMoney(row)].map((amount) => grouped(roundMoney(amount, currency), view));
  return {
    title: words.costsOf(plan, currency),
    note: words.costsSay,
    hasTotal: true,
    head: [words.line, ...years.map((year) => words.year(String(year))), words.total],
    numeric: [...years, 0].map((_, index) => index + 1),
    rows: [
      ...names.map((name, index) => [view.locale.costLines.get(name) ?? name, ...show(amounts[index] ?? [])]),
      [words.total, ...show(totals)],
    ],
  };
}

/** `-1234.50` in the marks of the language: `−1,234.50`. */
function grouped(amount: string, { locale: { marks } }: View): string {
  const [whole = "", part] = amount.replace("-", "").split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return (
    (amount.startsWith("-") ? marks.minus : "") + digits + (part === undefined ? "" : marks.point + part)
  );
}
