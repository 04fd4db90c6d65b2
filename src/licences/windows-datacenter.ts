import { ruleNumber } from "../evidence/rules.js";
import type { Metric } from "./licence.js";

const FEWEST_CORES_PER_CPU = ruleNumber("ms.windows-server-core", "minCoresPerCpu");
const FEWEST_CORES_PER_HOST = ruleNumber("ms.windows-server-core", "minCoresPerServer");

/** Physical cores, at least 8 a CPU and 16 a host; covers any number of guests. */
export const windowsDatacenter: Metric = {
  id: "windows-datacenter",
  byHost: true,
  perHost: ({ sockets, coresPerSocket }) =>
    Math.max(FEWEST_CORES_PER_HOST, sockets * Math.max(coresPerSocket, FEWEST_CORES_PER_CPU)),
};
