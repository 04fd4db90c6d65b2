import { ruleNumber } from "../evidence/rules.js";
import type { Metric } from "./licence.js";

/** VMware's subscription floor: a CPU with fewer cores counts as this many. */
const FEWEST_CORES_PER_CPU = ruleNumber("broadcom.per-core-16", "minCoresPerCpu");

/** Physical cores of every host, at least 16 a CPU. */
export const perCoreMin16PerCpu: Metric = {
  id: "per-core-min-16-per-cpu",
  byHost: true,
  perHost: ({ sockets, coresPerSocket }) => sockets * Math.max(coresPerSocket, FEWEST_CORES_PER_CPU),
};
