import { childPath, type Id } from "../../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../../statistics/column.js";
import { sumYears } from "../columns.js";
import type { Assigned, Context } from "../context.js";
import { leftOut, type Bill, type Charge } from "./charge.js";
import { pricedCharge } from "./priced.js";
import { priceOf, pricePath } from "./prices.js";

const BYTES_PER_GIBIBYTE = 1_073_741_824;

interface Volume {
  readonly assigned: Assigned;
  readonly index: number;
}

/**
 * Persistent storage by class: GiB of all packed replicas × price of `storage:<class>`, growing with the workload. A
 * class without a price is the same in every plan: left out of all, and said.
 */
export function storageBillOf(context: Context): Bill {
  const volumes = new Map<string, Volume[]>();
  for (const assigned of context.assigned)
    assigned.workload.storage.forEach(({ class: name }, index) => {
      const product = `storage:${name}`;
      volumes.set(product, [...(volumes.get(product) ?? []), { assigned, index }]);
    });
  const bills = [...volumes].map(([product, of]): Bill => {
    const priced = new Map<
      string,
      { readonly charge: Parameters<typeof pricedCharge>[0]; readonly of: Volume[] }
    >();
    for (const volume of of) {
      const price = priceOf(context.brief, { product, platforms: [volume.assigned.platform.id] });
      if (price === undefined) {
        return {
          charges: [],
          warnings: [leftOut(product, pricePath(product), `State a price of ${product}.`)],
        };
      }
      const known = priced.get(price.first.id);
      if (known !== undefined) known.of.push(volume);
      else {
        const charge = {
          line: product,
          price,
          units: [],
          rises: [product, "storage"],
          inputs: [],
          category: "Usage",
        } as const;
        priced.set(price.first.id, { charge, of: [volume] });
      }
    }
    const charges = [...priced.values()].map((one): Charge => {
      const units = one.of.map((volume) => gibibytesOf(context, volume));
      const inputs = one.of.map(({ assigned }) => childPath(assigned.path, "storage"));
      const workloads = new Map<Id, number>();
      one.of.forEach(({ assigned: { workload } }, index) => {
        const gibibytes = units[index]?.[0]?.[0] ?? 0;
        workloads.set(workload.id, (workloads.get(workload.id) ?? 0) + gibibytes);
      });
      const borneBy = { workloads };
      return pricedCharge({
        ...one.charge,
        ...{ inputs, borneBy },
        units: sumYears(units, context.brief.horizonYears),
      });
    });
    return { charges };
  });
  return {
    charges: bills.flatMap(({ charges }) => charges),
    warnings: bills.flatMap(({ warnings = [] }) => warnings),
  };
}

function gibibytesOf({ brief, read }: Context, { assigned, index }: Volume): readonly Column[] {
  const { replicas, storage, growthPerYear } = assigned.workload;
  const volume = storage[index];
  if (volume === undefined) return [constant(0)];
  const size = read(volume.size);
  const growth = read(growthPerYear);
  const years: Column[] = [columnOf([size], (draw) => (replicas.max * at(size, draw)) / BYTES_PER_GIBIBYTE)];
  for (let year = 1; year < brief.horizonYears; year++) {
    const before = years[year - 1] as Column;
    const grows = growth.length > 1 || growth[0] !== 0;
    years.push(
      grows ? columnOf([before, growth], (draw) => at(before, draw) * (1 + at(growth, draw))) : before,
    );
  }
  return years;
}
