import type { Metric } from "./licence.js";

/** Every host once, spare ones too: they run the product. An instance of bare metal is a host. */
export const perHost: Metric = { id: "per-host", byHost: true, perHost: () => 1, perWholeHost: 1 };
