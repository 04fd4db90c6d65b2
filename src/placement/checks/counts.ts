import type { Column } from "../../statistics/column.js";
import type { Load } from "../load.js";
import type { HostCount, Pool } from "../placement.js";
import { allowance } from "./allowance.js";
import type { Check, Evidence, Violation } from "./check.js";

/** What is counted is what stands there, as many as the bound asks for, whole and finite in every draw and year. */
export const counts: Check = (evidence) => [
  ...evidence.placement.pools.flatMap((pool) => poolCounts(evidence, pool)),
  ...evidence.placement.hosts.flatMap((group) => hostCounts(evidence, group)),
  ...evidence.placement.instances.flatMap(({ platform, draws, years }) => [
    ...columns(platform, [draws, ...years]),
    ...horizon(evidence, platform, years),
  ]),
  ...available(evidence),
];

function poolCounts(evidence: Evidence, pool: Pool): readonly Violation[] {
  const nodes = evidence.nodesByPool.get(pool.id) ?? [];
  const needed = leastNodes(evidence, pool);
  return [
    ...(nodes.length === pool.count
      ? []
      : [{ rule: "pool-count", about: pool.id, expected: nodes.length, actual: pool.count }]),
    ...(pool.count >= needed
      ? []
      : [{ rule: "bound", about: pool.id, expected: needed, actual: pool.count }]),
    ...yearlyCounts(evidence, pool),
    ...columns(pool.id, [pool.nodes, ...pool.years]),
    ...horizon(evidence, pool.id, pool.years),
  ];
}

/**
 * The bound of the stated requests, rounded up, no more than there are pods; with a year, of the requests grown by what
 * the loads say, where all say one number.
 */
function leastNodes(evidence: Evidence, pool: Pool, year?: number): number {
  const members = pool.workloads.flatMap((id) => evidence.loads.get(id) ?? []);
  const rooms = new Map(
    allowance(evidence, { platform: pool.platform, pool: pool.id }).map(({ name, room }) => [name, room]),
  );
  const roomOf = (resource: string): number => rooms.get(resource) ?? Infinity;
  const total = (of: (load: Load) => number): number =>
    members.reduce((sum, load) => sum + load.replicas * of(load) * grownBy(load, year), 0);
  const bound = Math.max(
    total(({ cpu, cpuGrowth }) => cpu * (year === undefined ? 1 : only(cpuGrowth))) / roomOf("cpu"),
    total(({ memory, memoryGrowth }) => memory * (year === undefined ? 1 : only(memoryGrowth))) /
      roomOf("memory"),
    total(() => 1) / roomOf("pods"),
  );
  const pods = members.reduce((sum, { replicas }) => sum + replicas, 0);
  return Math.min(Math.ceil(bound - 1e-6), pods);
}

/** Its one number; below every bound where there are several. */
const only = (column: Column): number => (column.length === 1 ? (column[0] ?? 0) : 0);

function grownBy({ growth, growthPerYear }: Load, year: number | undefined): number {
  let factor = year === undefined ? 1 : only(growth);
  for (let passed = 0; passed < (year ?? 0); passed++) factor *= 1 + only(growthPerYear);
  return factor;
}

/** In the central world no year has fewer nodes than its grown requests need, all else as in the first. */
function yearlyCounts(evidence: Evidence, pool: Pool): readonly Violation[] {
  return pool.years.flatMap((column, year) => {
    const actual = only(column);
    if (column.length > 1 || !Number.isSafeInteger(actual) || actual < 0) return [];
    const needed = leastNodes(evidence, pool, year);
    return actual >= needed
      ? []
      : [{ rule: "bound-of-year", about: `${pool.id} year ${year + 1}`, expected: needed, actual }];
  });
}

function hostCounts({ brief, hostsInUse }: Evidence, group: HostCount): readonly Violation[] {
  const about = `${group.model} ${group.first}`;
  let used = 0;
  for (let host = group.first; host < group.first + group.count; host++) if (hostsInUse.has(host)) used++;
  return [
    ...(used > group.count - group.spare
      ? [{ rule: "host-count", about, expected: used + group.spare, actual: group.count }]
      : []),
    ...columns(about, [group.draws, ...group.years]),
    ...(group.years.length === brief.horizonYears
      ? []
      : [{ rule: "horizon", about, expected: brief.horizonYears, actual: group.years.length }]),
  ];
}

const horizon = ({ brief }: Evidence, about: string, years: readonly Column[]): readonly Violation[] =>
  years.length === brief.horizonYears
    ? []
    : [{ rule: "horizon", about, expected: brief.horizonYears, actual: years.length }];

const columns = (about: string, all: readonly Column[]): readonly Violation[] =>
  all.flatMap((column) => {
    const wrong = column.find((count) => !Number.isSafeInteger(count) || count < 0);
    return wrong === undefined ? [] : [{ rule: "whole", about, expected: "a whole number", actual: wrong }];
  });

/** More hosts of a model than can be had fail the gate of every workload on them. */
function available({ brief, placement, loads, platforms }: Evidence): readonly Violation[] {
  const failed = new Set(
    placement.verdicts.filter(({ verdict }) => verdict === "fail").map(({ workload }) => workload),
  );
  return brief.hosts.flatMap(({ id, available: most = Infinity }) => {
    const needed = placement.hosts
      .filter(({ model }) => model === id)
      .reduce((sum, { count }) => sum + count, 0);
    if (needed <= most) return [];
    return [...loads.values()]
      .filter(({ workload, platform }) => platforms.get(platform)?.host === id && !failed.has(workload))
      .map(({ workload }) => ({ rule: "available", about: workload, expected: most, actual: needed }));
  });
}
