import type { Overhead } from "../overheads/overhead.js";
import type { IdPath } from "../quantity/id-path.js";
import { overheadPath } from "../world/draw.js";

/** Inputs that a benchmark can measure: every overhead that is not exact, and what a neighbour costs. */
export const measurablePaths = (overheads: readonly Overhead[]): readonly IdPath[] => [
  ...overheads.filter(({ logSd }) => logSd > 0).map(overheadPath),
  "defaults.neighbour-slowdown-none",
  "defaults.neighbour-slowdown-shared",
  "defaults.neighbour-slowdown-reserved",
];
