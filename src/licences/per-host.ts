import type { Metric } from "./licence.js";

/** Every host once, spare ones too: they run the product. */
export const perHost: Metric = { id: "per-host", perHost: () => 1 };
