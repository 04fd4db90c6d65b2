import type { Host } from "../../brief/host.js";
import { childPath, elementPath, type Id, type IdPath } from "../../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../../statistics/column.js";
import { sumYears } from "../columns.js";
import type { Context } from "../context.js";
import { calendarYears } from "./age.js";
import { leftOut, type Bill, type Charge, type Entry } from "./charge.js";
import { hostScheduleOf } from "./host-lots.js";
import type { Terms } from "./terms.js";

/** Hosts of one model that a plan needs, in year 1 … horizon. */
export interface ModelNeed {
  readonly host: Host;
  readonly years: readonly Column[];
}

/** The hosts of a plan by model, spare and control planes included, in the order of the packing. */
export function modelNeedsOf({ placement, hosts, brief }: Context): readonly ModelNeed[] {
  const models = [...new Set(placement.hosts.map(({ model }) => model))];
  return models.flatMap((model) => {
    const host = hosts.get(model);
    const lists = placement.hosts.filter((group) => group.model === model).map(({ years }) => years);
    return host === undefined ? [] : [{ host, years: sumYears(lists, brief.horizonYears) }];
  });
}

/**
 * Hosts beyond the owned lots at their price, bought, renewed and written down as `hostScheduleOf` says; and the book
 * value of all owned lots of the brief, used or not, less what is left of it at the horizon: the same in every plan.
 */
export function hostBillOf(context: Context, needs: readonly ModelNeed[], terms: Terms): Bill {
  const bills = needs.map((need) => purchasesOf(context, need, terms));
  const books = context.brief.hosts.flatMap((host) => bookValuesOf(context, host));
  const silent = context.brief.hosts.find(({ owned }) => owned.some((lot) => lot.bookValue === undefined));
  const about = silent && childPath(elementPath("hosts", silent.id), "owned");
  return {
    charges: [...bills.flatMap(({ charges }) => charges), ...books],
    missing: bills.flatMap(({ missing = [] }) => missing),
    warnings:
      about === undefined ? [] : [leftOut("book-value", about, "State the bookValue of owned hosts.")],
  };
}

function purchasesOf(context: Context, { host, years }: ModelNeed, terms: Terms): Bill {
  const { brief, placed, read } = context;
  const path = elementPath("hosts", host.id);
  const { bought, left } = hostScheduleOf({
    needed: years,
    owned: host.owned.map(({ count, purchased }) => ({
      count,
      ageYears: calendarYears(purchased, brief.asOf),
    })),
    lifeYears: read(host.serviceLifeYears),
    rise: (year) => terms.rise(HOST_RISES, year),
  });
  const buying = bought.flatMap((quantity, year) =>
    quantity.some((count) => count > 0) ? [{ quantity, year }] : [],
  );
  if (buying.length === 0) return { charges: [] };
  const { price } = host;
  if (price === undefined) {
    return { charges: [], missing: [{ why: "host-price", question: childPath(path, "price") }] };
  }
  const inputs: readonly IdPath[] = [childPath(placed, "hosts"), host.serviceLifeYears.path];
  const shared = {
    ...({ pricingUnit: "host", frequency: "One-Time", assumedHours: false } as const),
    borneBy: { platforms: standingOn(context, host) },
  };
  const purchase: Charge = {
    ...shared,
    line: "hosts",
    category: "Purchase",
    entries: buying.map(({ quantity, year }): Entry => ({ year, quantity, price })),
    rises: HOST_RISES,
    inputs: [...inputs, price.path],
  };
  const residual: Charge = {
    ...shared,
    line: "residual-value",
    category: "Credit",
    entries: [{ year: brief.horizonYears, quantity: left, price, credit: true }],
    rises: [],
    inputs: [...inputs, price.path],
  };
  return { charges: [purchase, residual] };
}

/** The platforms of the plan on a host model. */
export const standingOn = ({ used }: Context, { id }: Host): readonly Id[] =>
  used.filter(({ host }) => host === id).map((platform) => platform.id);

const HOST_RISES = ["hosts"] as const;

function bookValuesOf({ brief, read }: Context, host: Host): readonly Charge[] {
  const life = read(host.serviceLifeYears);
  return host.owned.flatMap(({ purchased, bookValue }): readonly Charge[] => {
    if (bookValue === undefined) return [];
    const age = calendarYears(purchased, brief.asOf);
    const left = columnOf([life], (draw) => {
      const rest = at(life, draw) - age;
      return rest > brief.horizonYears ? 1 - brief.horizonYears / rest : 0;
    });
    return [
      {
        line: "book-value",
        category: "Adjustment",
        frequency: "One-Time",
        pricingUnit: "lot",
        entries: [
          { year: 0, quantity: constant(1), price: bookValue },
          { year: brief.horizonYears, quantity: left, price: bookValue, credit: true },
        ],
        rises: [],
        inputs: [bookValue.path, host.serviceLifeYears.path],
        assumedHours: false,
      },
    ];
  });
}
