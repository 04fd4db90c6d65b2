import type { Brief } from "../brief/brief.js";
import type { Plan } from "../plans/plan.js";
import { grouped, type Check, type Evidence, type Violation } from "./checks/check.js";
import { counts } from "./checks/counts.js";
import { hostRoom } from "./checks/host-room.js";
import { nodeRoom } from "./checks/node-room.js";
import { separation } from "./checks/separation.js";
import { survival } from "./checks/survival.js";
import type { Load } from "./load.js";
import type { Placement } from "./placement.js";

const checks: readonly Check[] = [nodeRoom, hostRoom, separation, survival, counts];

/**
 * Every limit that a placement does not keep, recomputed from the brief and the loads by code that placed nothing;
 * empty where all are kept. A placement too large to be laid out breaks `laid-out` alone, for nothing else can be
 * told of it.
 */
export function checkPlacement(input: {
  readonly brief: Brief;
  readonly plan: Pick<Plan, "forced">;
  readonly load: readonly Load[];
  readonly placement: Placement;
}): readonly Violation[] {
  const { brief, plan, load, placement } = input;
  const nodes = placement.clusters.flatMap((cluster) =>
    cluster.nodes.map((node, at) => ({ ...node, cluster, name: `${cluster.id} node ${at}` })),
  );
  const counted = placement.pools.reduce((sum, { count }) => sum + count, 0);
  if (nodes.length === 0 && counted > 0)
    return [{ rule: "laid-out", about: placement.plan, expected: counted, actual: 0 }];
  const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((one) => [one.id, one]));
  const evidence: Evidence = {
    brief,
    plan,
    placement,
    loads: new Map(load.map((one) => [one.workload, one])),
    workloads: byId(brief.workloads),
    platforms: byId(brief.platforms),
    hosts: byId(brief.hosts),
    nodes,
    nodesByPool: grouped(nodes, ({ pool }) => pool),
    pools: byId(placement.pools.map((pool) => ({ ...pool, members: new Set(pool.workloads) }))),
    hostsInUse: new Set([
      ...nodes.flatMap(({ host }) => host ?? []),
      ...placement.clusters.flatMap(({ controlPlane }) => controlPlane.hosts),
    ]),
  };
  return checks.flatMap((check) => check(evidence));
}
