import type { Metric } from "./licence.js";

/** GPUs that the hosts carry, in use or not. */
export const perGpu: Metric = {
  id: "per-gpu",
  perHost: ({ devices }) =>
    devices.filter(({ name }) => name.endsWith("/gpu")).reduce((total, { count }) => total + count, 0),
};
