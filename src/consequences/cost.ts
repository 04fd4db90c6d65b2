import { derived } from "../quantity/figure.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import type { Consequence } from "./consequence.js";
import type { Brought, Context } from "./context.js";
import type { Bill, Charge } from "./cost/charge.js";
import { costDetailsOf } from "./cost/details.js";
import { hostBillOf, modelNeedsOf } from "./cost/hosts.js";
import { instanceBillOf } from "./cost/instances.js";
import { costLinesOf } from "./cost/lines.js";
import { peopleBillOf } from "./cost/people.js";
import { productBillOf } from "./cost/products.js";
import { runningBillOf } from "./cost/running.js";
import { storageBillOf } from "./cost/storage.js";
import { presentValueOf, termsOf } from "./cost/terms.js";
import { unknown } from "./figures.js";

/**
 * The net present value of a plan over the horizon (MODEL §9): hosts, what they cost while they stand, instances,
 * licences and subscriptions, storage, and people. Unknown where something the plan buys has no price or count; each path
 * that would make it known asks its own question. `reasonColumn`
 * is the same without labour whose hours are a default. The table of lines belongs to the central world.
 */
export function costOf(context: Context): Brought {
  const { brief, plan, world, read, figure } = context;
  const terms = termsOf(brief, read);
  const needs = modelNeedsOf(context);
  const bills: readonly Bill[] = [
    hostBillOf(context, needs, terms),
    runningBillOf(context, needs),
    instanceBillOf(context),
    productBillOf(context),
    storageBillOf(context),
    peopleBillOf(context),
  ];
  const charges = bills.flatMap((bill) => bill.charges);
  const missing = bills.flatMap((bill) => bill.missing ?? []);
  const of = { plan: plan.id, concern: "cost", measure: "cost" } as const;
  const [first] = missing;
  const consequence = (): Consequence => {
    if (!isPlaced(context)) return { ...of, figure: unknown("not-placed", []) };
    if (first !== undefined) {
      const questions = missing.map(({ question }) => question);
      return { ...of, figure: unknown(`no-${first.why}`, questions) };
    }
    const column = presentValueOf(charges, terms);
    const stated = charges.filter(({ assumedHours }) => !assumedHours);
    return {
      ...of,
      figure: figure(column, "money", derived("cost.net-present-value", parentsOf(context, charges))),
      column,
      ...(stated.length < charges.length && { reasonColumn: presentValueOf(stated, terms) }),
    };
  };
  return {
    consequences: [consequence()],
    questions: missing.map(({ why, question }) => ({
      path: question,
      sentence: { id: `unknown.no-${why}`, values: {} },
    })),
    warnings: bills.flatMap((bill) => bill.warnings ?? []),
    details: () => (isPlaced(context) ? costDetailsOf(context, charges, missing, terms) : []),
    costs: () =>
      world.draws === 1 ? costLinesOf({ plan: plan.id, charges, terms, currency: brief.currency }) : [],
  };
}

const isPlaced = ({ placement }: Context): boolean =>
  placement.hosts.length > 0 || placement.instances.length > 0;

function parentsOf({ brief, plan }: Context, charges: readonly Charge[]): readonly string[] {
  const table = elementPath("costs", plan.id);
  const lines = [...new Set(charges.map(({ line }) => line))];
  return [...lines.map((line) => childPath(table, line)), brief.discountRate.path, "horizonYears"];
}
