import { at, columnOf, type Column } from "../statistics/column.js";
import type { CoveredPool, Metric, Scope } from "./licence.js";

/**
 * Units of one metric over a scope in each year of the horizon, per draw; `undefined` where hosts are counted and some
 * instance does not show its own. What stands for pods grows as its nodes do.
 */
export function countYears(
  metric: Metric,
  scope: Scope,
  horizonYears: number,
): readonly Column[] | undefined {
  const { byHost = false, perWholeHost } = metric;
  const rented = byHost ? scope.instances : [];
  if (rented.some(({ isWholeHost }) => !isWholeHost || perWholeHost === undefined)) return undefined;
  const byGpu = metric.perGpu !== undefined && scope.pools.some(({ gpus }) => gpus !== undefined);
  const hosts = scope.hosts.map(({ model, count }) => ({
    units: metric.perHost?.(model) ?? 0,
    years: count.years,
  }));
  const nodes = scope.pools.map((covered) => ({
    units: unitsPerNode(metric, covered, byGpu),
    years: covered.pool.years,
  }));
  const whole = rented.map(({ years }) => ({ units: perWholeHost ?? 0, years }));
  const parts = [...(byGpu ? [] : hosts), ...whole, ...nodes].filter(({ units }) => units > 0);
  return Array.from({ length: horizonYears }, (_, year) => {
    const counts = parts.map(({ units, years }) => ({ units, count: years[year] ?? NONE }));
    return columnOf(
      counts.map(({ count }) => count),
      (draw) => {
        const total = counts.reduce((sum, { units, count }) => sum + units * at(count, draw), 0);
        return metric.pooled ? Math.ceil(total - DUST) : total;
      },
    );
  });
}

const NONE: Column = Float64Array.of(0);

/** Keeps the dust of fractions per node from buying a whole unit. */
const DUST = 1e-9;

function unitsPerNode(metric: Metric, covered: CoveredPool, byGpu: boolean): number {
  const { pool, pods, gpus = 0 } = covered;
  const nodes = Math.max(1, pool.count);
  if (byGpu) return ((metric.perGpu ?? 0) * gpus) / nodes;
  return (metric.perNode?.(covered) ?? 0) + ((metric.perPod ?? 0) * pods) / nodes;
}
