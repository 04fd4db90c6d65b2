import type { IdPath } from "../quantity/id-path.js";
import type { Uncertain } from "../quantity/uncertain.js";
import type { Unit } from "../quantity/unit.js";

/**
 * A number of the completed brief: exact or uncertain, in base units, with the path that names it.
 * The path is also the key of its column in the world and of its random stream: a default that many
 * fields fall back on has one path (`defaults.host-failures-per-year`) and therefore one draw.
 */
export interface Quantity {
  readonly path: IdPath;
  readonly unit: Unit;
  /** In base units: cores, bytes, seconds, shares of 1, the brief's currency. */
  readonly value: Uncertain;
  readonly origin: "stated" | "default";
  /** As the asker wrote it: `"500m"`, `{low: "4Gi", high: "6Gi"}`. */
  readonly given: unknown;
}
