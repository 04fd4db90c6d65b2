import { derived, exactFigure } from "../quantity/figure.js";
import { childPath } from "../quantity/id-path.js";
import { constant, type Column } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Context } from "./context.js";
import { tailColumns, unavailabilityOf } from "./downtime.js";
import { unknown } from "./figures.js";
import { controlOutageOf } from "./host-outage.js";
import { redundancyOf } from "./redundancy.js";
import { MINUTES_PER_YEAR } from "./year.js";

/** Members that must agree: more than half. */
export const quorumOf = (members: number): number => Math.floor(members / 2) + 1;

/**
 * The control planes that the plan runs itself: minutes a year without a quorum, of the worst cluster, in closed form
 * over the hosts that their nodes stand on; and the fewest hosts whose loss takes a quorum. While it is gone what runs
 * keeps running, and nothing is replaced or changed. Hosted ones are their provider's. A member is back when its
 * virtual machine has restarted, or its host is repaired: nobody evicts it.
 */
export function quorumsOf(context: Context): readonly Consequence[] {
  const { plan, placement, platforms, hosts, placed, figure } = context;
  const of = { plan: plan.id, concern: "availability" } as const;
  const tail = tailColumns();
  const inputs = new Set([childPath(placed, "clusters")]);
  let worst: Column | undefined;
  let fewest = Infinity;
  for (const { controlPlane } of placement.clusters) {
    const { kind, nodes, platform: id } = controlPlane;
    const platform = platforms.get(id);
    if (kind === "hosted" || nodes === 0 || platform === undefined) continue;
    const host = platform.host === undefined ? undefined : hosts.get(platform.host);
    const outage = controlOutageOf(context, { platform, ...(host !== undefined && { host }) });
    const redundancy = redundancyOf(membersOf(controlPlane.hosts, nodes), quorumOf(nodes));
    const down = unavailabilityOf(redundancy, outage, tail);
    for (const path of outage.inputs) inputs.add(path);
    worst = worst === undefined ? down : maximum(worst, down);
    fewest = Math.min(
      fewest,
      redundancy.breaking.findIndex((share) => share > 0),
    );
  }
  if (worst === undefined) {
    const silent = unknown(placement.clusters.length > 0 ? "no-own-hosts" : "not-placed", []);
    return ["control-plane-minutes", "control-plane-survives"].map((measure) => ({
      ...of,
      measure,
      figure: silent,
    }));
  }
  const column = worst.map((share) => share * MINUTES_PER_YEAR);
  const survives = fewest - 1;
  return [
    {
      ...{ ...of, measure: "control-plane-minutes", column },
      figure: figure(column, "minutes", derived("availability.quorum", [...inputs])),
    },
    {
      ...{ ...of, measure: "control-plane-survives", column: constant(survives) },
      figure: exactFigure(survives, "hosts", derived("availability.quorum", [childPath(placed, "clusters")])),
    },
  ];
}

/** Members on each host; on instances, each on its own. */
function membersOf(hosts: readonly number[], nodes: number): readonly number[] {
  if (hosts.length === 0) return new Array<number>(nodes).fill(1);
  const counts = new Map<number, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts.values()];
}

function maximum(a: Column, b: Column): Column {
  const length = Math.max(a.length, b.length);
  const of = (column: Column, draw: number): number => column[column.length === 1 ? 0 : draw] ?? 0;
  return Float64Array.from({ length }, (_, draw) => Math.max(of(a, draw), of(b, draw)));
}
