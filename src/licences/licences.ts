import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import type { Placement } from "../placement/placement.js";
import { childPath, elementPath, indexPath, type Id, type IdPath } from "../quantity/id-path.js";
import { constant, type Column } from "../statistics/column.js";
import { medianOf } from "../statistics/distribution.js";
import { countYears } from "./count.js";
import type { LicenceCount, Metric } from "./licence.js";
import { metricOf, metrics } from "./metrics.js";
import { scopeOf } from "./scope.js";

/** Products that a platform buys where a price is stated for them, beside its hypervisor. */
const platformProducts: readonly string[] = ["kubernetes-subscription", "guest-os"];

interface Placed {
  readonly brief: Brief;
  readonly placement: Placement;
}

/**
 * How many units of every licence a placement needs in each year: of each platform's own products by the metric in
 * which they are priced, and of the products that workloads bring, over the hosts and nodes they may run on. Spare
 * hosts run the hypervisor and are licensed; hosts that only run bare metal carry no hypervisor licence. A product
 * that is priced by no known metric is not counted. One that is counted by hosts, on instances that do not show theirs,
 * has no count but a question: a workload's for its quantity, a platform's for a price in units that can be counted.
 */
export function countLicences(input: Placed): readonly LicenceCount[] {
  return [
    ...platformOrders(input).map((order) => ofPlatforms(input, order)),
    ...input.brief.workloads.flatMap((workload) => ofWorkload(input, workload)),
  ];
}

/** One product at one price, with the platforms in use that buy it. */
interface Order {
  readonly product: string;
  readonly metric: Metric;
  /** The first of its prices. */
  readonly price: Id;
  readonly platforms: Id[];
}

/**
 * Platforms that buy a product by the same prices order together, so that hosts they share are counted once. As where
 * prices are read, those that name the platform come before those for all.
 */
function platformOrders({ brief, placement }: Placed): readonly Order[] {
  const used = new Set(placement.pools.map(({ platform }) => platform));
  const orders = new Map<string, Order>();
  for (const platform of brief.platforms.filter(({ id }) => used.has(id)))
    for (const product of productsOf(platform)) {
      const priced = brief.prices.filter((price) => price.product === product);
      const named = priced.filter(({ platforms }) => platforms?.includes(platform.id));
      const fitting = named.length > 0 ? named : priced.filter(({ platforms }) => platforms === undefined);
      for (const unit of new Set(fitting.map(({ pricingUnit }) => pricingUnit))) {
        const metric = metricOf(unit);
        if (metric === undefined) continue;
        const prices = fitting.filter(({ pricingUnit }) => pricingUnit === unit).map(({ id }) => id);
        const key = JSON.stringify([product, unit, prices]);
        const [price = product] = prices;
        const order = orders.get(key);
        if (order === undefined) orders.set(key, { product, metric, price, platforms: [platform.id] });
        else order.platforms.push(platform.id);
      }
    }
  return [...orders.values()];
}

const productsOf = ({ hypervisor, nodes }: Platform): readonly string[] => [
  ...(hypervisor && nodes !== "instance" ? [hypervisor.product] : []),
  ...platformProducts,
];

function ofPlatforms(input: Placed, { product, metric, price, platforms }: Order): LicenceCount {
  const { brief, placement } = input;
  const pools = placement.pools.filter(({ platform }) => platforms.includes(platform));
  const years = countYears(metric, scopeOf(input, pools), brief.horizonYears);
  const count = { plan: placement.plan, product, metric: metric.id, platforms, why: why(metric, product) };
  return { ...count, ...countedOr(childPath(elementPath("prices", price), "pricingUnit"), years) };
}

const countedOr = (
  question: IdPath,
  years: readonly Column[] | undefined,
): Pick<LicenceCount, "years" | "question"> => (years === undefined ? { years: [], question } : { years });

/** Over the hosts and nodes of the pools that the workload may stand in; a stated quantity replaces the count. */
function ofWorkload(input: Placed, workload: Workload): readonly LicenceCount[] {
  const { brief, placement } = input;
  if (workload.licences.length === 0) return [];
  const pools = placement.pools.filter((pool) => pool.workloads.includes(workload.id));
  if (pools.length === 0) return [];
  const platforms = [...new Set(pools.map(({ platform }) => platform))];
  const licences = childPath(elementPath("workloads", workload.id), "licences");
  return workload.licences.flatMap(({ product, metric: id, quantity }, index): readonly LicenceCount[] => {
    const metric = metrics.get(id);
    if (!metric) return [];
    const years = quantity
      ? Array.from({ length: brief.horizonYears }, () => constant(medianOf(quantity.value)))
      : countYears(metric, scopeOf(input, pools, workload), brief.horizonYears);
    const count = { plan: placement.plan, product, metric: id, platforms, workload: workload.id };
    const question = childPath(indexPath(licences, index), "quantity");
    return [{ ...count, ...countedOr(question, years), why: why(metric, product) }];
  });
}

const why = ({ id }: Metric, product: string): LicenceCount["why"] => ({
  id: `licence.${id}`,
  values: { product },
});
