import { at, columnOf, type Column } from "../statistics/column.js";
import type { Metric, Scope } from "./licence.js";

/** Units of one metric over a scope in each year of the horizon, per draw. */
export function countYears(metric: Metric, scope: Scope, horizonYears: number): readonly Column[] {
  const parts = [
    ...scope.hosts.map(({ model, count }) => ({ units: metric.perHost?.(model) ?? 0, years: count.years })),
    ...scope.pools.map(({ pool, model, pods }) => ({
      units: (metric.perNode?.(pool, model) ?? 0) + ((metric.perPod ?? 0) * pods) / Math.max(1, pool.count),
      years: pool.years,
    })),
  ].filter(({ units }) => units > 0);
  return Array.from({ length: horizonYears }, (_, year) => {
    const counts = parts.map(({ units, years }) => ({ units, count: years[year] ?? NONE }));
    return columnOf(
      counts.map(({ count }) => count),
      (draw) => counts.reduce((total, { units, count }) => total + units * at(count, draw), 0),
    );
  });
}

const NONE: Column = Float64Array.of(0);
