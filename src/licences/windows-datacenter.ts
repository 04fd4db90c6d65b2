import type { Metric } from "./licence.js";

const FEWEST_CORES_PER_CPU = 8;
const FEWEST_CORES_PER_HOST = 16;

/** Physical cores, at least 8 a CPU and 16 a host; covers any number of guests. */
export const windowsDatacenter: Metric = {
  id: "windows-datacenter",
  byHost: true,
  perHost: ({ sockets, coresPerSocket }) =>
    Math.max(FEWEST_CORES_PER_HOST, sockets * Math.max(coresPerSocket, FEWEST_CORES_PER_CPU)),
};
