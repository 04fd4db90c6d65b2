import type { Brief } from "../brief/brief.js";
import { oncePer } from "../brief/once-per.js";
import type { Platform } from "../brief/platform.js";
import type { Quantity } from "../brief/quantity.js";
import type { Workload } from "../brief/workload.js";
import type { SlowdownFunction } from "../overheads/performance.js";
import type { Forced, Plan } from "../plans/plan.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { World } from "../world/world.js";
import { isolationOf, type Isolation } from "./apart.js";
import { centerOf, drawnOf, onlyNumber } from "./inputs.js";
import type { Apart, Load } from "./load.js";

/**
 * What each workload asks of the platform that the plan puts it on, in the door's order of workloads (MODEL §6).
 * Requests, packed as stated, are medians; what moves the bound are the factors, per draw: demand (one draw for
 * the estate), S or S_cpu by `scaling`, and, relative to its median, every uncertain request and replica count.
 * Forced workloads stand on hosts of their own, none if all are forced.
 */
export function loadOf(input: {
  readonly brief: Brief;
  readonly plan: Pick<Plan, "assignment" | "forced">;
  /** In place of the plan's own. */
  readonly forced?: readonly Forced[];
  readonly world: World;
  readonly slowdown: SlowdownFunction;
}): readonly Load[] {
  const { plan, world, forced = plan.forced } = input;
  return createLoadOf(input)({ ...plan, forced }, world);
}

/** The same for many plans: what a workload asks of a platform is worked out once a world. */
export function createLoadOf(input: {
  readonly brief: Brief;
  readonly slowdown: SlowdownFunction;
}): (plan: Pick<Plan, "assignment" | "forced">, world: World) => readonly Load[] {
  const { brief, slowdown } = input;
  const platforms = new Map(brief.platforms.map((platform) => [platform.id, platform]));
  const isolation = isolationOf(brief);
  const loadIn = oncePer((world: World) =>
    oncePer((workload: Workload) =>
      oncePer((platform: Platform) => loadOn({ brief, world, slowdown, isolation }, workload, platform)),
    ),
  );
  return ({ assignment, forced }, world) => {
    const chosen = new Map(assignment.map(({ workload, platform }) => [workload, platforms.get(platform)]));
    const own = new Set(forced.map(({ workload }) => workload));
    const allForced = brief.workloads.every(({ id }) => own.has(id));
    return brief.workloads.flatMap((workload) => {
      const platform = chosen.get(workload.id);
      if (platform === undefined) return [];
      const load = loadIn(world)(workload)(platform);
      return [own.has(workload.id) && !allForced ? { ...load, ownHosts: true } : load];
    });
  };
}

interface Context {
  readonly brief: Brief;
  readonly world: World;
  readonly slowdown: SlowdownFunction;
  readonly isolation: Isolation;
}

function loadOn(context: Context, workload: Workload, platform: Platform): Load {
  const { brief, world, isolation } = context;
  const { requests, replicas, scaling } = workload;
  const overhead = (id: "pod-overhead-cpu" | "pod-overhead-memory"): readonly Quantity[] =>
    platform.podOverhead ? [brief.defaults[id]] : [];
  const cpu = [requests.cpu, ...overhead("pod-overhead-cpu")];
  const hugePages = requests.others.filter(({ resource }) => resource.startsWith("hugepages-"));
  const memory = [
    requests.memory,
    ...hugePages.map(({ amount }) => amount),
    ...overhead("pod-overhead-memory"),
  ];
  const slow = scaling === "none" ? undefined : context.slowdown(workload, platform, world);
  const apart = isolation.apartOf(workload, platform);
  const tenant = isolation.tenantOf(workload);
  return {
    workload: workload.id,
    platform: platform.id,
    replicas: replicas.max,
    cpu: sumOf(cpu),
    memory: sumOf(memory),
    others: requests.others
      .filter(({ resource }) => resource.includes("/"))
      .map(({ resource, amount }) => ({
        resource,
        amount: centerOf(amount),
        growth: relative([amount], world),
      })),
    growth: product([
      drawnOf(brief.defaults.demand, world),
      relative([replicas.quantity], world),
      ...(slow && scaling === "replicas" ? [slow.service] : []),
    ]),
    cpuGrowth: product([relative(cpu, world), ...(slow && scaling === "cpu" ? [slow.cpu] : [])]),
    memoryGrowth: relative(memory, world),
    growthPerYear: drawnOf(workload.growthPerYear, world),
    ownHosts: false,
    separate: strongest(apart),
    apart,
    trustZone: tenant.trustZone,
    tenant: tenant.id,
    spreadByHost:
      workload.availability !== undefined || workload.topologySpread.some(({ domain }) => domain === "host"),
  };
}

const ONE = constant(1);

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, part) => sum + centerOf(part), 0);

/** The drawn sum of some quantities ÷ the sum of their medians; 1 where that is 0. */
function relative(parts: readonly Quantity[], world: World): Column {
  const center = sumOf(parts);
  const columns = parts.map((part) => drawnOf(part, world));
  if (center === 0) return ONE;
  const ratio = columnOf(
    columns,
    (draw) => columns.reduce((sum, column) => sum + at(column, draw), 0) / center,
  );
  return onlyNumber(ratio) === 1 ? ONE : ratio;
}

/** The product draw by draw; a column that alone differs from 1 is returned as it is. */
function product(columns: readonly Column[]): Column {
  const factors = columns.filter((column) => onlyNumber(column) !== 1);
  if (factors.length <= 1) return factors[0] ?? ONE;
  return columnOf(factors, (draw) => factors.reduce((whole, column) => whole * at(column, draw), 1));
}

function strongest(apart: Apart): Load["separate"] {
  if (apart.cluster !== undefined) return "cluster";
  if (apart.host !== undefined) return "host";
  return apart.kernel === undefined ? "nothing" : "kernel";
}
