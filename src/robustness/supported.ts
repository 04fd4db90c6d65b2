import type { Adversary } from "./adversary.js";
import type { Stability } from "./stability.js";
import type { Support, Winning } from "./support.js";

/** How far the answer would survive being wrong, as the report tells it. */
export interface Supported {
  readonly plans: readonly Support[];
  readonly pairwise: readonly Winning[];
  /** Absent where nothing is compared. */
  readonly adversary?: Adversary;
  readonly stability: Stability;
}
