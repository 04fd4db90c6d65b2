import { constant, type Column } from "../statistics/column.js";
import type { DrawnRoom } from "./drawn-room.js";
import { onlyNumber } from "./inputs.js";
import type { Load } from "./load.js";
import type { PoolSize } from "./pool-size.js";

/** The nodes that a pool needs as fractions, over the draws of a world. */
export interface PoolBound {
  /** One a year of the horizon: the largest over resources of Σ grown request ÷ allocatable. */
  readonly years: readonly Column[];
  /** In the first draw of the first year, what each resource alone needs, in the order of the pool's resources. */
  readonly byResource: readonly number[];
  /** Whether every replica, grown, still fits an empty node in that draw of that year (from 0). */
  readonly grownPodFits: (year: number, draw: number) => boolean;
}

/**
 * The bound of MODEL §6 per year and draw: Σ replicas × request × growth ÷ allocatable, the largest over resources
 * and pods. `fixed` is what stands on the nodes beside pods and does not grow: control planes. Year y carries each
 * load × (1 + growth)^(y − 1).
 */
export function poolBoundOf(input: {
  readonly size: PoolSize;
  /** In the order of the size's sets. */
  readonly loads: readonly Load[];
  readonly room: DrawnRoom;
  /** One number a resource. */
  readonly fixed: readonly number[];
  readonly years: number;
}): PoolBound {
  const { size, loads, room, fixed, years } = input;
  const rooms = size.resources.map((resource, at) =>
    resource === "cpu" ? room.cpu : resource === "memory" ? room.memory : constant(size.room[at] ?? 0),
  );
  const grows = loads.some(({ growthPerYear }) => onlyNumber(growthPerYear) !== 0);
  const draws = loads.reduce(
    (most, load) => Math.max(most, ...columnsOf(load, size, grows).map(({ length }) => length)),
    Math.max(room.cpu.length, room.memory.length),
  );
  const first = nodesNeeded({ size, loads, rooms, fixed, draws, year: 0 });
  const columns = [first.most];
  for (let year = 1; year < years; year++)
    columns.push(grows ? nodesNeeded({ size, loads, rooms, fixed, draws, year }).most : first.most);
  const grownPodFits = (year: number, draw: number): boolean =>
    loads.every((load, at) => {
      const grown = entry(load.growth, draw) * yearFactor(load.growthPerYear, draw, year);
      return size.resources.every((resource, place) => {
        const need = size.sets[at]?.need[place] ?? 0;
        const own = growthOf(load, resource);
        if (resource === "pods" || need === 0) return true;
        return need * grown * (own ? entry(own, draw) : 1) <= entry(rooms[place] as Column, draw);
      });
    });
  return { years: columns, byResource: first.byResource, grownPodFits };
}

const entry = (column: Column, draw: number): number => column[column.length === 1 ? 0 : draw] as number;

/** (1 + growth)^year by repeated multiplication. */
function yearFactor(growthPerYear: Column, draw: number, year: number): number {
  let factor = 1;
  for (let passed = 0; passed < year; passed++) factor *= 1 + entry(growthPerYear, draw);
  return factor;
}

/** The further factor on one resource; absent where there is none. */
function growthOf(load: Load, resource: string): Column | undefined {
  if (resource === "cpu") return load.cpuGrowth;
  if (resource === "memory") return load.memoryGrowth;
  if (resource === "pods") return undefined;
  return load.others.find((other) => other.resource === resource)?.growth;
}

const columnsOf = (load: Load, size: PoolSize, grows: boolean): readonly Column[] => [
  load.growth,
  ...(grows ? [load.growthPerYear] : []),
  ...size.resources.flatMap((resource) => growthOf(load, resource) ?? []),
];

interface YearInput {
  readonly size: PoolSize;
  readonly loads: readonly Load[];
  readonly rooms: readonly Column[];
  readonly fixed: readonly number[];
  readonly draws: number;
  readonly year: number;
}

function nodesNeeded(input: YearInput): { readonly most: Column; readonly byResource: readonly number[] } {
  const { size, loads, rooms, fixed, draws, year } = input;
  const most = new Float64Array(draws);
  const factors = loads.map((load) => factorOf(load, draws, year));
  const byResource = size.resources.map((resource, place) => {
    const total = new Float64Array(draws).fill(fixed[place] ?? 0);
    loads.forEach((load, at) => {
      const set = size.sets[at];
      const stated = (set?.need[place] ?? 0) * (set?.replicas ?? 0);
      if (stated > 0) add(total, stated, factors[at] as Column, growthOf(load, resource));
    });
    const room = rooms[place] as Column;
    for (let draw = 0; draw < draws; draw++) {
      const amount = total[draw] as number;
      const nodes = amount === 0 ? 0 : amount / entry(room, draw);
      total[draw] = nodes;
      if (nodes > (most[draw] as number)) most[draw] = nodes;
    }
    return total[0] as number;
  });
  return { most, byResource };
}

/** Demand and years together; the load's own column where no year has passed. */
function factorOf({ growth, growthPerYear }: Load, draws: number, year: number): Column {
  if (year === 0 || onlyNumber(growthPerYear) === 0) return growth;
  const factor = new Float64Array(growth.length === 1 && growthPerYear.length === 1 ? 1 : draws);
  for (let draw = 0; draw < factor.length; draw++)
    factor[draw] = entry(growth, draw) * yearFactor(growthPerYear, draw, year);
  return factor;
}

function add(total: Column, stated: number, factor: Column, own: Column | undefined): void {
  const step = factor.length === 1 ? 0 : 1;
  const ownStep = own === undefined || own.length === 1 ? 0 : 1;
  const ownColumn = own ?? ONE;
  for (let draw = 0; draw < total.length; draw++)
    total[draw] =
      (total[draw] as number) +
      stated * (factor[draw * step] as number) * (ownColumn[draw * ownStep] as number);
}

const ONE = constant(1);
