import type { Host } from "../brief/host.js";
import type { Platform } from "../brief/platform.js";
import type { Quantity } from "../brief/quantity.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { World } from "../world/world.js";
import { centerOf, drawnOf, onlyNumber } from "./inputs.js";
import { usableOf, type NodeShape } from "./node-shape.js";
import { allocatableCpu, allocatableMemory, type NodeReserves } from "./reserves.js";

/** Allocatable cores and bytes of one node, per draw. */
export interface DrawnRoom {
  readonly cpu: Column;
  readonly memory: Column;
}

/** However large a drawn reserve, this share of the central room stays, so that counts stay finite. */
const LEAST_SHARE = 0.01;

/**
 * The allocatable of a node over the draws of a world. The reserves of the hypervisor shrink a node that is a host's
 * usable capacity divided; how many nodes a host carries stays (MODEL §6). Without a world, or where every input is
 * at its median, exactly the central room.
 */
export function drawnRoomOf(input: {
  readonly platform: Platform;
  readonly host: Host | undefined;
  readonly shape: NodeShape;
  readonly world: World | undefined;
}): DrawnRoom {
  const { platform, host, shape, world } = input;
  const columns = new Map<Quantity, Column>();
  for (const quantity of quantitiesOf(platform, host)) columns.set(quantity, drawnOf(quantity, world));
  const moved = [...columns].filter(([quantity, column]) => onlyNumber(column) !== centerOf(quantity));
  const side = (of: "cpu" | "memory", room: (draw: number) => number): Column => {
    const least = shape.allocatable[of] * LEAST_SHARE;
    return moved.length === 0
      ? constant(shape.allocatable[of])
      : columnOf([...columns.values()], (draw) => Math.max(room(draw), least));
  };
  const read =
    (draw: number) =>
    (quantity: Quantity): number =>
      at(columns.get(quantity) ?? constant(centerOf(quantity)), draw);
  return {
    cpu: side("cpu", (draw) => {
      const value = read(draw);
      return allocatableCpu(capacityAt(input, "cpu", value), reservesAt(platform, value));
    }),
    memory: side("memory", (draw) => {
      const value = read(draw);
      return allocatableMemory(capacityAt(input, "memory", value), reservesAt(platform, value));
    }),
  };
}

type Read = (quantity: Quantity) => number;

function capacityAt(
  { platform, host, shape }: { platform: Platform; host: Host | undefined; shape: NodeShape },
  of: "cpu" | "memory",
  value: Read,
): number {
  if (platform.instance) return value(platform.instance[of]);
  if (host === undefined) return shape.capacity[of];
  if (!shape.divided) {
    if (platform.nodes === "guest") return platform.nodeShape ? value(platform.nodeShape[of]) : 0;
    return of === "cpu" ? host.threads : value(host.memory);
  }
  const whole = of === "cpu" ? host.threads : value(host.memory);
  const usable = whole * (1 - value(platform.hypervisorReserve[of]));
  const central = usableOf(platform, host)[of];
  if (platform.nodes !== "guest") return shape.capacity[of] * (usable / central);
  const part = (room: number, own: number): number => room / shape.perHost - own;
  const drawn = part(usable * value(platform.overcommit[of]), value(platform.perVm[of]));
  return shape.capacity[of] * (drawn / part(central, centerOf(platform.perVm[of])));
}

const reservesAt = (platform: Platform, value: Read): NodeReserves => ({
  system: { cpu: value(platform.systemReserved.cpu), memory: value(platform.systemReserved.memory) },
  ...(platform.kubeReserved && {
    kube: { cpu: value(platform.kubeReserved.cpu), memory: value(platform.kubeReserved.memory) },
  }),
  eviction: value(platform.evictionHard.memory),
  daemonSets: { cpu: value(platform.daemonSets.cpu), memory: value(platform.daemonSets.memory) },
});

function quantitiesOf(platform: Platform, host: Host | undefined): readonly Quantity[] {
  const { instance, nodeShape, kubeReserved, systemReserved, evictionHard, daemonSets } = platform;
  return [
    ...(host ? [host.memory] : []),
    ...[instance, nodeShape, kubeReserved, systemReserved, daemonSets].flatMap((pair) =>
      pair ? [pair.cpu, pair.memory] : [],
    ),
    evictionHard.memory,
    ...(platform.layer === "virtualization" && !instance
      ? [platform.hypervisorReserve, platform.perVm, platform.overcommit].flatMap((pair) => [
          pair.cpu,
          pair.memory,
        ])
      : []),
  ];
}
