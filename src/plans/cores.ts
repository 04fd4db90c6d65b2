import type { Quantity } from "../brief/quantity.js";
import type { Workload } from "../brief/workload.js";
import type { World } from "../world/world.js";

/** Cores that all replicas of a workload request, as packed: what is moved when it moves. */
export const requestedCores = ({ replicas, requests }: Workload, central: World): number =>
  replicas.max * centerOf(requests.cpu, central);

/** Cores in demand: as stated, else replicas (the midpoint of a range) × CPU request. */
export const demandedCores = ({ demand, replicas, requests }: Workload, central: World): number =>
  demand ? centerOf(demand, central) : replicas.midpoint * centerOf(requests.cpu, central);

function centerOf({ path }: Quantity, central: World): number {
  const center = central.columns.get(path)?.[0];
  if (center === undefined) throw new RangeError(`a world requires a column ${path}`);
  return center;
}
