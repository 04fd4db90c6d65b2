import type { Metric } from "./licence.js";

const SOCKETS = 2;
const MOST_CORES = 128;

/** One unit covers a host's two sockets up to 128 cores; larger hosts stack units. */
export const perSocketPairMax128Cores: Metric = {
  id: "per-socket-pair-max-128-cores",
  byHost: true,
  perHost: ({ sockets, coresPerSocket }) =>
    Math.max(Math.ceil(sockets / SOCKETS), Math.ceil((sockets * coresPerSocket) / MOST_CORES)),
};
