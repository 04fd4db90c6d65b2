import { readFileSync } from "node:fs";
import { assess, compareCosts } from "kube-substrate";
import { parse } from "yaml";

const report = assess(parse(readFileSync("brief.yaml", "utf8")), { seed: 1, draws: 1024 });
const center = (plan, measure) => {
  const found = report.consequences.find(
    (one) => one.plan === plan && one.measure === measure && one.workload === undefined,
  );
  return found?.figure.kind === "known" ? found.figure.center : Number.NaN;
};
const row = (...cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(12) : cell.padEnd(34))).join(""));

const plans = ["bare-metal", "vm"].map((id) => report.plans.find((plan) => plan.id === id || plan.aliases.includes(id)).id);
row("", "bare-metal", "vm");
for (const [name, measure, digits] of [
  ["hosts", "hosts", 0],
  ["control planes to change", "planes-of-clusters", 0],
  ["rounds a year that must be done", "forced-rounds", 0],
  ["days of one round over all", "upgrade", 2],
  ["hours of labour a year", "labour-hours", 0],
  ["cost a month", "cost-per-month", 0],
  ["net present value", "cost", 0],
])
  row(name, ...plans.map((plan) => center(plan, measure).toFixed(digits)));

const { breakEvenYear, prices } = compareCosts({
  ...{ costs: report.costs, plan: plans[0], against: plans[1], discountRate: 0.08 },
});
console.log(
  breakEvenYear === undefined
    ? "Bare metal does not pay for itself within the horizon."
    : `Bare metal has paid for itself after ${breakEvenYear.toFixed(1)} years.`,
);
const { breaksEvenAt } = prices.find(({ line }) => line === "hosts");
console.log(
  breaksEvenAt === undefined
    ? "No price of a host would make it the cheaper."
    : `It would at a host's price of ${breaksEvenAt.toFixed(0)}.`,
);
console.log(`${report.decision.outcome}: ${report.decision.plan}`);
