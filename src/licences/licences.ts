import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Placement } from "../placement/placement.js";
import { constant } from "../statistics/column.js";
import { medianOf } from "../statistics/distribution.js";
import { countYears } from "./count.js";
import type { LicenceCount, Metric } from "./licence.js";
import { metricOf, metrics } from "./metrics.js";
import { scopeOf } from "./scope.js";

/** Products that a platform buys where a price is stated for them, beside its hypervisor. */
const platformProducts = ["kubernetes-subscription", "guest-os"];

/**
 * How many units of every licence a placement needs in each year: of each platform's own products by the metric in
 * which they are priced, and of the products that workloads bring, over the hosts and nodes they may run on. A
 * product that is priced by no known metric is not counted.
 */
export function countLicences(input: {
  readonly brief: Brief;
  readonly placement: Placement;
}): readonly LicenceCount[] {
  const { brief, placement } = input;
  const used = brief.platforms.filter(({ id }) => placement.pools.some(({ platform }) => platform === id));
  return [
    ...used.flatMap((platform) => ofPlatform(input, platform)),
    ...brief.workloads.flatMap((workload) => ofWorkload(input, workload)),
  ];
}

function ofPlatform(
  { brief, placement }: Parameters<typeof countLicences>[0],
  platform: Platform,
): readonly LicenceCount[] {
  const products = [...(platform.hypervisor ? [platform.hypervisor.product] : []), ...platformProducts];
  const priced = brief.prices.filter(
    ({ product, platforms }) => products.includes(product) && (platforms?.includes(platform.id) ?? true),
  );
  const pools = placement.pools.filter((pool) => pool.platform === platform.id);
  const seen = new Set<string>();
  return priced.flatMap(({ product, pricingUnit }): readonly LicenceCount[] => {
    const metric = metricOf(pricingUnit);
    const key = JSON.stringify([product, pricingUnit]);
    if (!metric || seen.has(key)) return [];
    seen.add(key);
    const years = countYears(metric, scopeOf(brief, placement, pools), brief.horizonYears);
    return [
      {
        plan: placement.plan,
        product,
        metric: metric.id,
        platforms: [platform.id],
        years,
        why: why(metric, product),
      },
    ];
  });
}

/** Over the hosts and nodes of the pools that the workload may stand in; a stated quantity replaces the count. */
function ofWorkload(
  { brief, placement }: Parameters<typeof countLicences>[0],
  workload: Workload,
): readonly LicenceCount[] {
  const pools = placement.pools.filter((pool) => pool.workloads.includes(workload.id));
  const platforms = [...new Set(pools.map(({ platform }) => platform))];
  return workload.licences.flatMap(({ product, metric: id, quantity }): readonly LicenceCount[] => {
    const metric = metrics.get(id);
    if (!metric) return [];
    const years = quantity
      ? Array.from({ length: brief.horizonYears }, () => constant(medianOf(quantity.value)))
      : countYears(metric, scopeOf(brief, placement, pools, workload.id), brief.horizonYears);
    return [
      {
        plan: placement.plan,
        product,
        metric: id,
        platforms,
        workload: workload.id,
        years,
        why: why(metric, product),
      },
    ];
  });
}

const why = ({ id }: Metric, product: string): LicenceCount["why"] => ({
  id: `licence.${id}`,
  values: { product },
});
