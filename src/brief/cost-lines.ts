import type { Brief } from "./brief.js";
import type { Workload } from "./workload.js";

/** Products whose names are kept: what they stand for is known without a hypervisor or a licence. */
const reserved: readonly string[] = [
  ...["electricity", "rack-unit", "kubernetes-subscription", "guest-os"],
  ...["exit", "migration", "training", "hosted-control-plane"],
];

/** Names under which a brief may state how prices rise, beside those of products. */
const lines: readonly string[] = [
  ...["hosts", "instances", "licences", "storage", "host-support", "support", "power", "rack"],
  ...["labour", "labour-node-round", "labour-cluster-round", "labour-host-year", "labour-layer-host-year"],
  ...["labour-layer-platform-year", "labour-second-platform-year", "labour-migration", "proficiency"],
];

/** Every product that a price of this brief may be of. */
export const productsOf = ({
  platforms,
  workloads,
  hosts,
}: Pick<Brief, "platforms" | "workloads" | "hosts">) =>
  new Set<string>([
    ...reserved,
    ...platforms.flatMap(({ hypervisor }) => (hypervisor === undefined ? [] : [hypervisor.product])),
    ...workloads.flatMap(({ licences }) => licences.map(({ product }) => product)),
    ...[
      ...workloads.flatMap(({ storage }): Workload["storage"] => storage),
      ...hosts.flatMap(({ storage }) => storage),
    ].map((each) => `storage:${each.class}`),
  ]) as ReadonlySet<string>;

/** Whether a rise of prices under this name is read. */
export const isCostLine = (name: string, products: ReadonlySet<string>): boolean =>
  lines.includes(name) || products.has(name);

/** The names that `inflation` may use. */
export const costLines: readonly string[] = [...lines, ...reserved];
