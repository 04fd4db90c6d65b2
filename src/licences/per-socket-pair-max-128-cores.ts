import { ruleNumber } from "../evidence/rules.js";
import type { Metric } from "./licence.js";

const SOCKETS = ruleNumber("redhat.bm-socket-pair", "socketsPerPair");
const MOST_CORES = ruleNumber("redhat.bm-socket-pair", "maxCores");

/** One unit covers a host's two sockets up to 128 cores; larger hosts stack units. */
export const perSocketPairMax128Cores: Metric = {
  id: "per-socket-pair-max-128-cores",
  byHost: true,
  perHost: ({ sockets, coresPerSocket }) =>
    Math.max(Math.ceil(sockets / SOCKETS), Math.ceil((sockets * coresPerSocket) / MOST_CORES)),
};
