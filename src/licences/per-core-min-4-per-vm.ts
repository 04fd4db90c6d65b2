import { ruleNumber } from "../evidence/rules.js";
import type { Metric } from "./licence.js";

const FEWEST_CORES_PER_VM = ruleNumber("ms.sql-server-2022", "minCoresPerVm");

/** Virtual cores of each node, at least 4; on bare metal the physical cores of the host. */
export const perCoreMin4PerVm: Metric = {
  id: "per-core-min-4-per-vm",
  perNode: ({ on, model, pool }) => {
    const cores =
      on === "host" && model ? model.sockets * model.coresPerSocket : Math.ceil(pool.capacity.cpu);
    return Math.max(FEWEST_CORES_PER_VM, cores);
  },
};
