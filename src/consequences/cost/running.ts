import type { Brief } from "../../brief/brief.js";
import type { Host } from "../../brief/host.js";
import type { Quantity } from "../../brief/quantity.js";
import { childPath, elementPath } from "../../quantity/id-path.js";
import { at, columnOf, type Column } from "../../statistics/column.js";
import { mapYears } from "../columns.js";
import type { Context } from "../context.js";
import { leftOut, type Bill, type Charge } from "./charge.js";
import { standingOn, type ModelNeed } from "./hosts.js";
import { pricedCharge } from "./priced.js";
import { priceOf, pricePath } from "./prices.js";
import { HOURS_PER_YEAR } from "../year.js";

const WATTS_PER_KILOWATT = 1000;

/**
 * What every host costs while it stands: support, power (watts × PUE × 8,760 h × price of a kWh) and rack. A line
 * that some host model of the brief cannot carry, for want of a price or of its watts, is left out of all plans alike.
 */
export function runningBillOf(context: Context, needs: readonly ModelNeed[]): Bill {
  if (needs.length === 0) return { charges: [] };
  const bills = [supportOf(context, needs), powerOf(context, needs), rackOf(context, needs)];
  return {
    charges: bills.flatMap(({ charges }) => charges),
    warnings: bills.flatMap(({ warnings = [] }) => warnings),
  };
}

/** Where to state a quantity for the first model under some platform that lacks it. */
function lacking({ hosts, platforms }: Brief, field: "supportPerYear" | "watts"): string | undefined {
  const silent = hosts.find(
    (model) => model[field] === undefined && platforms.some(({ host }) => host === model.id),
  );
  return silent && childPath(elementPath("hosts", silent.id), field);
}

function supportOf(context: Context, needs: readonly ModelNeed[]): Bill {
  const { brief, placed } = context;
  const silent = lacking(brief, "supportPerYear");
  if (silent !== undefined) {
    return {
      charges: [],
      warnings: [leftOut("host-support", silent, "State the support price of every host.")],
    };
  }
  const charges = needs.flatMap(({ host, years }): readonly Charge[] => {
    const { supportPerYear } = host;
    if (supportPerYear === undefined) return [];
    return [
      {
        line: "host-support",
        category: "Purchase",
        frequency: "Recurring",
        pricingUnit: "host",
        entries: years.map((quantity, index) => ({ year: index + 1, quantity, price: supportPerYear })),
        rises: ["host-support", "support"],
        inputs: [childPath(placed, "hosts"), supportPerYear.path],
        borneBy: { platforms: standingOn(context, host) },
        assumedHours: false,
      },
    ];
  });
  return { charges };
}

function powerOf(context: Context, needs: readonly ModelNeed[]): Bill {
  const { brief, read } = context;
  const silent = lacking(brief, "watts");
  if (silent !== undefined) {
    return { charges: [], warnings: [leftOut("electricity", silent, "State the watts of every host.")] };
  }
  const pue = brief.defaults.pue;
  return perHost(context, needs, {
    product: "electricity",
    rises: ["electricity", "power"],
    reads: ({ watts }) => (watts === undefined ? [] : [watts, pue]),
    units: ({ watts }, hosts) => {
      if (watts === undefined) return hosts;
      const [power, usage] = [read(watts), read(pue)];
      return columnOf(
        [hosts, power, usage],
        (draw) => (at(hosts, draw) * at(power, draw) * at(usage, draw) * HOURS_PER_YEAR) / WATTS_PER_KILOWATT,
      );
    },
  });
}

const rackOf = (context: Context, needs: readonly ModelNeed[]): Bill =>
  perHost(context, needs, {
    product: "rack-unit",
    rises: ["rack-unit", "rack"],
    reads: () => [],
    units: ({ rackUnits }, hosts) => (rackUnits === 1 ? hosts : hosts.map((count) => count * rackUnits)),
  });

interface PerHost {
  readonly product: string;
  readonly rises: readonly string[];
  readonly reads: (host: Host) => readonly Quantity[];
  /** The product's units that so many hosts of the model take in a period. */
  readonly units: (host: Host, hosts: Column) => Column;
}

/** All models, or none where one of them has no price. */
function perHost(context: Context, needs: readonly ModelNeed[], asked: PerHost): Bill {
  const { brief, placed } = context;
  const { product, rises } = asked;
  const charges: Charge[] = [];
  for (const { host, years } of needs) {
    const platforms = standingOn(context, host);
    const price = priceOf(brief, { product, platforms });
    if (price === undefined) {
      return {
        charges: [],
        warnings: [leftOut(product, pricePath(product), `State a price of ${product}.`)],
      };
    }
    const units = mapYears(years, (hosts) => asked.units(host, hosts));
    const inputs = [childPath(placed, "hosts"), ...asked.reads(host).map(({ path }) => path)];
    const borneBy = { platforms };
    charges.push(pricedCharge({ line: product, price, units, rises, inputs, borneBy, category: "Usage" }));
  }
  return { charges };
}
