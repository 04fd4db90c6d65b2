import { readFileSync } from "node:fs";
import { assess, compareCosts, convertCosts, costTotals } from "kube-substrate";
import { parse } from "yaml";

const report = assess(parse(readFileSync("brief.yaml", "utf8")), { seed: 1, draws: 1024 });
const ids = new Map(report.plans.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name, id])));
const [metal, vm] = [ids.get("bare-metal"), ids.get("vm")];
const money = (amount) => Number(amount).toFixed(2).padStart(14);

console.log("line                          ", "    bare metal", "virtual machines".padStart(17));
const [own, virtual] = [metal, vm].map((plan) => costTotals(report.costs, plan));
for (const line of new Set([...virtual.byLine, ...own.byLine].map((one) => one.line))) {
  const of = ({ byLine }) => byLine.find((one) => one.line === line)?.cost ?? "0";
  console.log(line.padEnd(30), money(of(own)), money(of(virtual)).padStart(17));
}
console.log("in all, undiscounted".padEnd(30), money(own.total), money(virtual.total).padStart(17));

const { breakEvenYear, discountedBreakEvenYear, prices } = compareCosts({
  ...{ costs: report.costs, plan: metal, against: vm, discountRate: 0.08 },
});
console.log(
  `Metal costs no more in all after ${breakEvenYear?.toFixed(2)} years, ${discountedBreakEvenYear?.toFixed(2)} discounted.`,
);
const licence = prices.find(({ line }) => line === "vcf");
console.log(
  licence?.breaksEvenAt === undefined
    ? `No price of the licence makes virtual machines the cheaper; it is ${licence?.unitPrice} a core.`
    : `Below ${licence.breaksEvenAt.toFixed(2)} a core virtual machines are the cheaper; it is ${licence.unitPrice}.`,
);
const euros = convertCosts(report.costs, { currency: "EUR", perUnit: 1.1, on: "2026-11-20" });
console.log(`In euros of ${euros[0].rate.on}: ${money(costTotals(euros, metal).total).trim()} on metal.`);
console.log(`${report.decision.outcome}: ${report.decision.plan}`);
