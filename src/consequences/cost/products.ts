import type { Platform } from "../../brief/platform.js";
import type { LicenceCount } from "../../licences/licence.js";
import { childPath, elementPath, type Id, type IdPath } from "../../quantity/id-path.js";
import { constant, type Column } from "../../statistics/column.js";
import { sumYears } from "../columns.js";
import type { Context } from "../context.js";
import type { Bill, Charge } from "./charge.js";
import { pricedCharge } from "./priced.js";
import { priceOf, pricePath, type PriceSeries } from "./prices.js";

/** Hypervisors that cost nothing in licences unless a subscription is priced (MODEL §13). */
export const openSourceHypervisors: readonly string[] = [
  ...["kvm", "qemu", "xen", "kubevirt", "cloud-hypervisor", "firecracker", "proxmox", "harvester"],
];

/**
 * Licences and subscriptions by the counts of the placement, and hosted control planes. A product that this plan buys
 * without a price or in units that nobody can count makes its cost unknown, never 0; so does a layer of virtual machines
 * of which no product is known.
 */
export function productBillOf(context: Context): Bill {
  const bills = [licencesOf(context), hostedControlPlanesOf(context)];
  return {
    charges: bills.flatMap(({ charges }) => charges),
    missing: [...unpricedHypervisorsOf(context), ...bills.flatMap(({ missing = [] }) => missing)],
  };
}

/** Counts of one product by one metric at one price: what an order minimum applies to. */
interface Order {
  readonly price: PriceSeries;
  readonly counts: LicenceCount[];
}

function licencesOf({ brief, licences, placed }: Context): Bill {
  const orders = new Map<string, Order>();
  const missing: NonNullable<Bill["missing"]>[number][] = [];
  for (const count of licences) {
    const { product, metric, platforms, workload, question } = count;
    if (question !== undefined) missing.push({ why: "licence-count", question });
    const price = priceOf(brief, { product, platforms, unit: metric });
    if (price === undefined) {
      const isFree = workload === undefined && openSourceHypervisors.includes(product);
      if (!isFree) missing.push({ why: "price", question: pricePath(product) });
      continue;
    }
    if (question !== undefined) continue;
    const key = JSON.stringify([product, metric, price.first.id]);
    const order = orders.get(key);
    if (order === undefined) orders.set(key, { price, counts: [count] });
    else order.counts.push(count);
  }
  const charges = [...orders.values()].map(({ price, counts }): Charge =>
    pricedCharge({
      line: price.product,
      price,
      units: sumYears(
        counts.map(({ years }) => years),
        brief.horizonYears,
      ),
      rises: [price.product, "licences"],
      inputs: countedFrom(placed, counts),
      borneBy: bearersOf(counts),
      category: "Purchase",
    }),
  );
  return { charges, missing };
}

/** The workloads that bring a product, by their units in the first year; a platform's own is its workloads'. */
function bearersOf(counts: readonly LicenceCount[]): NonNullable<Charge["borneBy"]> {
  if (counts.every(({ workload }) => workload === undefined))
    return { platforms: [...new Set(counts.flatMap(({ platforms }) => platforms))] };
  const workloads = new Map<Id, number>();
  for (const { workload, years } of counts)
    if (workload !== undefined)
      workloads.set(workload, (workloads.get(workload) ?? 0) + meanOf(years[0] ?? constant(0)));
  return { workloads };
}

const meanOf = (column: Column): number => column.reduce((sum, units) => sum + units, 0) / column.length;

/** What is counted: hosts and pools of the packing, and the licences of the workloads that bring the product. */
const countedFrom = (placed: IdPath, counts: readonly LicenceCount[]): readonly IdPath[] => [
  childPath(placed, "hosts"),
  childPath(placed, "pools"),
  ...new Set(
    counts.flatMap(({ workload }) =>
      workload === undefined ? [] : [childPath(elementPath("workloads", workload), "licences")],
    ),
  ),
];

/** Of each platform with own hosts and a hypervisor, what is not known of its product or its price. */
function unpricedHypervisorsOf({ brief, used, licences }: Context): NonNullable<Bill["missing"]> {
  return used.flatMap((platform) => {
    const { id, layer, nodes, hypervisor } = platform;
    if (nodes === "instance") return [];
    if (hypervisor === undefined) {
      const question = childPath(elementPath("platforms", id), "hypervisor");
      return layer === "virtualization" ? [{ why: "hypervisor", question }] : [];
    }
    const { product } = hypervisor;
    if (openSourceHypervisors.includes(product)) return [];
    if (priceOf(brief, { product, platforms: [id] }) === undefined)
      return [{ why: "price", question: pricePath(product) }];
    return isCounted(licences, product, platform)
      ? []
      : [{ why: "pricing-unit", question: pricePath(product) }];
  });
}

const isCounted = (licences: readonly LicenceCount[], product: string, { id }: Platform): boolean =>
  licences.some((count) => count.product === product && count.platforms.includes(id));

const HOSTED = "hosted-control-plane";

function hostedControlPlanesOf({ brief, placement, placed }: Context): Bill {
  const counts = new Map<Id, number>();
  for (const { controlPlane } of placement.clusters)
    if (controlPlane.kind === "hosted")
      counts.set(controlPlane.platform, (counts.get(controlPlane.platform) ?? 0) + 1);
  const charges: Charge[] = [];
  for (const [platform, count] of counts) {
    const price = priceOf(brief, { product: HOSTED, platforms: [platform] });
    if (price === undefined) return { charges: [], missing: [{ why: "price", question: pricePath(HOSTED) }] };
    charges.push(
      pricedCharge({
        line: HOSTED,
        price,
        units: Array.from({ length: brief.horizonYears }, () => constant(count)),
        rises: [HOSTED],
        inputs: [childPath(placed, "clusters")],
        borneBy: { platforms: [platform] },
        category: "Usage",
      }),
    );
  }
  return { charges };
}
