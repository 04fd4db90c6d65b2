import type { Metric } from "./licence.js";

/** Every physical core of every host that the workload can be moved to: the whole group that shares its hosts. */
export const perCoreOfReachableHosts: Metric = {
  id: "per-core-of-reachable-hosts",
  byHost: true,
  perHost: ({ sockets, coresPerSocket }) => sockets * coresPerSocket,
};
