import type { Quantity } from "../../brief/quantity.js";
import { constant, type Column } from "../../statistics/column.js";
import { mapYears, multiplyColumns } from "../columns.js";
import type { Context } from "../context.js";
import { labourOf, movedOf, peopleToTrain, type Labour } from "../labour.js";
import { onceCharge, perWorkload } from "./bought-once.js";
import { leftOut, type Bill, type Charge, type Entry } from "./charge.js";
import { priceOf, pricePath } from "./prices.js";

/**
 * Labour where an hourly rate is stated, and what is bought by the workload or person: migration (in place of its
 * labour), training, and exit at the end of the horizon. What has neither price nor rate is left out, and said.
 */
export function peopleBillOf(context: Context): Bill {
  const { brief } = context;
  const rate = brief.team?.hourlyRate;
  const migration = perWorkload(context, { product: "migration", workloads: movedOf(context), year: 0 });
  const exit = perWorkload(context, {
    product: "exit",
    workloads: context.assigned,
    year: brief.horizonYears,
  });
  const training = trainingOf(context);
  const labour =
    rate === undefined
      ? []
      : context
          .once(labourOf)
          .flatMap((one) => labourCharge(context, withoutBought(one, migration.unpriced), rate));
  return {
    charges: [...labour, ...migration.charges, ...training.charges, ...exit.charges],
    warnings: [
      ...(rate === undefined
        ? [leftOut("labour", "team.hourlyRate", "State what an hour of the team costs.")]
        : []),
      ...(training.warnings ?? []),
    ],
  };
}

/** Moves that are bought take no hours of the team. */
const withoutBought = (labour: Labour, unpriced: number): Labour =>
  labour.line === "labour-migration" ? { ...labour, times: { once: unpriced } } : labour;

function labourCharge({ read }: Context, labour: Labour, rate: Quantity): readonly Charge[] {
  const { line, times, hours, inputs } = labour;
  if ("once" in times && times.once === 0) return [];
  const each = read(hours);
  const spent = (count: Column): Column => multiplyColumns([count, each]);
  const entries: readonly Entry[] =
    "once" in times
      ? [{ year: 0, quantity: spent(constant(times.once)), price: rate }]
      : mapYears(times, spent).map((quantity, index) => ({ year: index + 1, quantity, price: rate }));
  return [
    {
      line,
      category: "Usage",
      frequency: "once" in times ? "One-Time" : "Recurring",
      pricingUnit: "hour",
      entries,
      rises: [line, "labour"],
      inputs: [...inputs, hours.path, rate.path],
      assumedHours: hours.origin === "default",
    },
  ];
}

function trainingOf(context: Context): Bill {
  const count = peopleToTrain(context);
  if (count === 0) return { charges: [] };
  const platforms = context.used.map(({ id }) => id);
  const price = priceOf(context.brief, { product: "training", platforms });
  if (price === undefined) {
    return {
      charges: [],
      warnings: [leftOut("training", pricePath("training"), "State a price of training a person.")],
    };
  }
  return { charges: [onceCharge({ price, count, year: 0, inputs: ["team.people", "team.runsToday"] })] };
}
