import type { Metric } from "./licence.js";

/** Pairs of physical cores, rounded up a host. */
export const perCorePair: Metric = {
  id: "per-core-pair",
  perHost: ({ sockets, coresPerSocket }) => Math.ceil((sockets * coresPerSocket) / 2),
};
