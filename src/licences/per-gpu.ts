import { isGpu } from "./gpu.js";
import type { Metric } from "./licence.js";

/**
 * A workload's product: the cards that its replicas ask for. A platform's: those that its hosts or instances carry, in
 * use or not.
 */
export const perGpu: Metric = {
  id: "per-gpu",
  perHost: ({ devices }) =>
    devices.filter(({ name }) => isGpu(name)).reduce((total, { count }) => total + count, 0),
  perNode: ({ cards = 0 }) => cards,
  perGpu: 1,
};
