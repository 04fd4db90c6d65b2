import type { Metric } from "./licence.js";

/** CPU sockets of every host. */
export const perSocket: Metric = { id: "per-socket", byHost: true, perHost: ({ sockets }) => sockets };
