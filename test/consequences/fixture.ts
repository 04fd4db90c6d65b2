import type { Brief } from "../../src/brief/brief.js";
import { completeBrief } from "../../src/brief/complete/brief.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { quantitiesOf } from "../../src/brief/quantities.js";
import type { Consequence } from "../../src/consequences/consequence.js";
import { contextOf, type ConsequencesInput, type Context } from "../../src/consequences/context.js";
import type { LatencyFunction, SlowdownFunction } from "../../src/overheads/performance.js";
import type { Cluster, HostCount, Node, Placement, Pool } from "../../src/placement/placement.js";
import type { KnownFigure, UnknownFigure } from "../../src/notice.js";
import type { Plan } from "../../src/plans/plan.js";
import { constant, type Column } from "../../src/statistics/column.js";
import { medianOf } from "../../src/statistics/distribution.js";
import type { World } from "../../src/world/world.js";

/** A completed brief from what a test states; one workload `w` unless it states others. */
export const briefOf = (stated: Partial<BriefInput> = {}): Brief =>
  completeBrief({
    asOf: "2026-11-24",
    workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
    ...(stated.platforms?.[0] && { burden: { default: stated.platforms[0].id } }),
    ...stated,
  });

/** Every input at its median, or at the number or column stated by path. */
export function worldOf(brief: Brief, at: { readonly [path: string]: number | Column } = {}): World {
  const columns = new Map<string, Column>(
    quantitiesOf(brief).map(({ path, value }) => [path, constant(medianOf(value))]),
  );
  let draws = 1;
  for (const [path, value] of Object.entries(at)) {
    const column = typeof value === "number" ? constant(value) : value;
    columns.set(path, column);
    draws = Math.max(draws, column.length);
  }
  return { seed: 1, draws, columns };
}

/** All workloads on one platform, or as stated by workload. */
export const planOf = (brief: Brief, platform: string | { readonly [workload: string]: string }): Plan => ({
  id: "p",
  aliases: [],
  assignment: brief.workloads.map(({ id }) => ({
    workload: id,
    platform: typeof platform === "string" ? platform : (platform[id] ?? ""),
  })),
  forced: [],
  pooling: "shared",
  failures: [],
});

export const placementOf = (parts: Partial<Placement> = {}): Placement => ({
  plan: "p",
  clusters: [],
  clusterBound: 1,
  pools: [],
  hosts: [],
  instances: [],
  bound: {},
  binds: { id: "binds.cpu", values: {} },
  stranded: [],
  utilization: [],
  ahead: [],
  verdicts: [],
  ...parts,
});

export const clusterOf = (nodes: readonly Node[], parts: Partial<Cluster> = {}): Cluster => ({
  id: "cluster-1",
  platform: nodes[0]?.platform ?? "bare-metal",
  platforms: [nodes[0]?.platform ?? "bare-metal"],
  nodes,
  controlPlane: { kind: "stacked", nodes: 3, platform: nodes[0]?.platform ?? "bare-metal", hosts: [] },
  ...parts,
});

export const nodeOf = (
  platform: string,
  host: number | undefined,
  pods: { readonly [workload: string]: number },
): Node => ({
  platform,
  pool: "pool",
  shape: { cpu: 64, memory: 2 ** 38, pods: 102 },
  ...(host !== undefined && { host }),
  pods: Object.entries(pods).map(([workload, count]) => ({ workload, count })),
});

export const poolOf = (platform: string, nodes: number, parts: Partial<Pool> = {}): Pool => ({
  id: `cluster-1/${platform}`,
  platform,
  cluster: "cluster-1",
  workloads: [],
  excess: 1,
  capacity: { cpu: 64, memory: 2 ** 38 },
  nodesPerHost: 1,
  count: nodes,
  nodes: constant(nodes),
  years: Array.from({ length: 5 }, () => constant(nodes)),
  ...parts,
});

/** So many hosts in every year, or as stated by year. */
export function hostsOf(
  model: string,
  platform: string,
  count: number | readonly number[],
  parts: Partial<HostCount> = {},
): HostCount {
  const years = typeof count === "number" ? Array.from({ length: 5 }, () => count) : count;
  const [first = 0] = years;
  return {
    model,
    platforms: [platform],
    pools: [`cluster-1/${platform}`],
    first: 0,
    count: first,
    spare: 1,
    controlPlane: 0,
    draws: constant(first),
    years: years.map((hosts) => constant(hosts)),
    ...parts,
  };
}

const unaffected: SlowdownFunction = () => ({ service: constant(1), cpu: constant(1) });
const unpredicted: LatencyFunction = (workload) => ({
  kind: "unknown",
  why: { id: "latency.no-baseline", values: {} },
  questions: [`workloads[${workload.id}].latency.baseline`],
});

export function inputOf(
  parts: Partial<Omit<ConsequencesInput, "plan">> & {
    readonly brief: Brief;
    readonly on: string | { readonly [workload: string]: string };
  },
): ConsequencesInput {
  const { brief, on, ...others } = parts;
  return {
    plan: planOf(brief, on),
    placement: placementOf(),
    licences: [],
    world: worldOf(brief),
    latency: unpredicted,
    slowdown: unaffected,
    brief,
    ...others,
  };
}

export const contextFor = (parts: Parameters<typeof inputOf>[0]): Context => contextOf(inputOf(parts));

/** The one consequence of that measure, of the plan or of a workload. */
export function measured(
  consequences: readonly Consequence[],
  measure: string,
  workload?: string,
): Consequence {
  const found = consequences.filter((one) => one.measure === measure && one.workload === workload);
  const [only] = found;
  if (only === undefined || found.length !== 1) throw new Error(`${found.length} consequences ${measure}`);
  return only;
}

export function known(consequences: readonly Consequence[], measure: string, workload?: string): KnownFigure {
  const { figure } = measured(consequences, measure, workload);
  if (figure.kind !== "known") throw new Error(`${measure} is unknown: ${figure.why.id}`);
  return figure;
}

export function notKnown(
  consequences: readonly Consequence[],
  measure: string,
  workload?: string,
): UnknownFigure {
  const { figure } = measured(consequences, measure, workload);
  if (figure.kind !== "unknown") throw new Error(`${measure} is ${figure.center}`);
  return figure;
}
