import type { Id } from "../../quantity/id-path.js";
import type { Column } from "../../statistics/column.js";
import type { Context } from "../context.js";
import { sumColumns } from "../columns.js";
import type { Charge } from "./charge.js";
import { dominantSharesOf } from "./dominant-shares.js";
import { presentValueOf, type Terms } from "./terms.js";

/**
 * The net present value of each workload, in the order of the brief: charges that name who bears them go to these, by
 * weight; those of platforms, and all others, are split by dominant resource share. The parts add up to the plan's cost.
 */
export function costByWorkload(
  context: Context,
  charges: readonly Charge[],
  terms: Terms,
): ReadonlyMap<Id, Column> {
  const dominant = context.once(dominantSharesOf);
  const parts = new Map<Id, Column[]>(context.assigned.map(({ workload }) => [workload.id, []]));
  for (const charge of charges) {
    const weights = weightsOf(context, charge, dominant);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const value = presentValueOf([charge], terms);
    for (const [id, weight] of weights) {
      const share = total > 0 ? weight / total : 1 / weights.size;
      if (share > 0) parts.get(id)?.push(value.map((amount) => amount * share));
    }
  }
  return new Map([...parts].map(([id, columns]) => [id, sumColumns(columns)]));
}

function weightsOf(
  { assigned }: Context,
  { borneBy }: Charge,
  dominant: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, number> {
  if (borneBy !== undefined && "workloads" in borneBy) return borneBy.workloads;
  const bearers = assigned.filter(
    ({ platform }) => borneBy === undefined || borneBy.platforms.includes(platform.id),
  );
  const among = bearers.length > 0 ? bearers : assigned;
  return new Map(among.map(({ workload }) => [workload.id, dominant.get(workload.id) ?? 0]));
}
