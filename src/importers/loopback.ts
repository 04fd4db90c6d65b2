import type { IdPath } from "../quantity/id-path.js";
import type { Left } from "./importer.js";

/** Whether an address is the machine's own: no network device is crossed on the way to it. */
export const isLoopback = (address: string): boolean =>
  /^(?:127\.|localhost(?:[.:]|$)|(?:::1|0:0:0:0:0:0:0:1)$)/i.test(address.trim());

/** What is said of figures that were measured within one machine. */
export const loopbackLeft = (path: IdPath): Left => ({
  path,
  reason: "loopback",
  message: "Both ends are on one machine: the figures are kept, but speak for no network dimension.",
});
