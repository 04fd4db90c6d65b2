import { childPath } from "../../quantity/id-path.js";
import { mapYears } from "../columns.js";
import type { Context } from "../context.js";
import type { Bill, Charge } from "./charge.js";
import { HOURS_PER_YEAR } from "../year.js";

/** Instances at their price an hour, 8,760 hours a year. */
export function instanceBillOf({ placement, platforms, placed }: Context): Bill {
  const charges = placement.instances.flatMap(({ platform, years }): readonly Charge[] => {
    const price = platforms.get(platform)?.instance?.price;
    if (price === undefined) return [];
    const hours = mapYears(years, (count) => count.map((instances) => instances * HOURS_PER_YEAR));
    return [
      {
        line: "instances",
        category: "Usage",
        frequency: "Usage-Based",
        pricingUnit: "hour",
        entries: hours.map((quantity, index) => ({ year: index + 1, quantity, price })),
        rises: ["instances"],
        inputs: [childPath(placed, "instances"), price.path],
        borneBy: { platforms: [platform] },
        assumedHours: false,
      },
    ];
  });
  return { charges };
}
