import type { Choice } from "./found.js";

/** A set of platforms: one bit each, by its place in the brief. */
export type Subset = number;

/** Plans over more platforms than this are not proposed: each further platform is a team's worth of work. */
export const MOST_PLATFORMS = 3;

export const including = (subset: Subset, platform: number): Subset => subset | (1 << platform);

export const includes = (subset: Subset, platform: number): boolean => (subset & (1 << platform)) !== 0;

export function sizeOf(subset: Subset): number {
  let size = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** The platforms that a choice uses. */
export const usedBy = (choice: Choice): Subset => choice.reduce(including, 0);

/** Every set of two or three out of so many platforms. */
export const mixedSubsets = (platforms: number): readonly Subset[] =>
  Array.from({ length: 1 << platforms }, (_, subset) => subset).filter(
    (subset) => sizeOf(subset) > 1 && sizeOf(subset) <= MOST_PLATFORMS,
  );
