import type { Workload } from "../brief/workload.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import type { Context } from "./context.js";

/** Cores in demand, the weight of a workload in demand-weighted means: stated, else replicas × CPU request. */
export function demandOf({ demand, replicas, requests }: Workload, read: Context["read"]): Column {
  if (demand !== undefined) return read(demand);
  const cpu = read(requests.cpu);
  return columnOf([cpu], (draw) => replicas.midpoint * at(cpu, draw));
}

/** Σ weight × value ÷ Σ weight per draw; the plain mean in a draw in which no weight is above 0. At least one part. */
export function weightedMean(parts: readonly { readonly weight: Column; readonly value: Column }[]): Column {
  return columnOf(
    parts.flatMap(({ weight, value }) => [weight, value]),
    (draw) => {
      let sum = 0;
      let weights = 0;
      let plain = 0;
      for (const { weight, value } of parts) {
        const weighs = at(weight, draw);
        const valued = at(value, draw);
        sum += weighs * valued;
        weights += weighs;
        plain += valued;
      }
      return weights > 0 ? sum / weights : plain / parts.length;
    },
  );
}
