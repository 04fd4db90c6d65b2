import type { Workload } from "../brief/workload.js";
import { derived, exactFigure } from "../quantity/figure.js";
import { childPath } from "../quantity/id-path.js";
import { constant } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Context } from "./context.js";

/** What falls together: the domain of a host by its index, absent where the host is in none. */
export interface Domain {
  /** A key of `hosts[].domains`, or `hypervisor-cluster`. */
  readonly name: string;
  readonly of: (host: number) => string | undefined;
}

/**
 * The domains of a plan's hosts beside the host itself: every name of which a model states several, hosts going round a model's
 * domains in turn as placement spreads over them; and each group of hosts that shares a hypervisor, which one bad
 * update or one management plane takes with it.
 */
export function domainsOf({ placement, hosts, platforms }: Context): readonly Domain[] {
  const groups = placement.hosts.map(({ model, first, count, platforms: sharing }, index) => ({
    ...{ first, count, model: hosts.get(model) },
    key: `group ${index}`,
    isVirtual: sharing.some((id) => platforms.get(id)?.layer === "virtualization"),
  }));
  const groupOf = (host: number) => groups.find(({ first, count }) => host >= first && host < first + count);
  const several = groups.flatMap(({ model }) => model?.domains.filter(({ count }) => count > 1) ?? []);
  const names = [...new Set(several.map(({ name }) => name))];
  const stated = names.map((name): Domain => ({
    name,
    of: (host) => {
      const group = groupOf(host);
      const count = group?.model?.domains.find((domain) => domain.name === name)?.count;
      if (group?.model === undefined || count === undefined) return undefined;
      return JSON.stringify([group.model.id, (host - group.first) % count]);
    },
  }));
  const virtual: Domain = {
    name: "hypervisor-cluster",
    of: (host) => {
      const group = groupOf(host);
      return group?.isVirtual === true ? group.key : undefined;
    },
  };
  return groups.some(({ isVirtual }) => isVirtual) ? [...stated, virtual] : stated;
}

/** Of a workload, the largest share of its replicas that one domain takes with it; 0 where none holds any. */
export function largestLoss(counts: ReadonlyMap<number, number>, { of }: Domain): number {
  const lost = new Map<string, number>();
  let total = 0;
  for (const [host, count] of counts) {
    total += count;
    const domain = of(host);
    if (domain !== undefined) lost.set(domain, (lost.get(domain) ?? 0) + count);
  }
  const most = [...lost.values()].reduce((largest, count) => Math.max(largest, count), 0);
  return total > 0 ? most / total : 0;
}

/** By domain, the largest share lost over the workloads of several replicas that ask to survive something. */
export function domainLossesOf(context: Context): readonly Consequence[] {
  const { plan, placed, assigned, residents } = context;
  const asked = assigned.filter(({ workload }) => asksToSurvive(workload));
  if (asked.length === 0 || residents.nodes.length === 0) return [];
  const of = { plan: plan.id, concern: "availability" } as const;
  const inputs = [childPath(placed, "clusters"), childPath(placed, "hosts")];
  return domainsOf(context).flatMap((domain) => {
    const sizes = asked.map(({ workload }) => ({
      workload: workload.id,
      size: largestLoss(residents.byWorkload.get(workload.id) ?? new Map(), domain),
    }));
    const told = (size: number): Pick<Consequence, "figure" | "column" | "measure"> => ({
      measure: `failure-size:${domain.name}`,
      figure: exactFigure(size, "share", derived("availability.failure-size", inputs)),
      column: constant(size),
    });
    const largest = sizes.reduce((most, { size }) => Math.max(most, size), 0);
    return [
      { ...of, ...told(largest) },
      ...sizes.map(({ workload, size }) => ({ ...of, workload, ...told(size) })),
    ];
  });
}

const asksToSurvive = ({ replicas, availability, topologySpread }: Workload): boolean =>
  replicas.max > 1 && (availability !== undefined || topologySpread.length > 0);
