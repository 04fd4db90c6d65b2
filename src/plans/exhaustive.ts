import type { Found } from "./found.js";
import type { Search } from "./space.js";
import { including, MOST_PLATFORMS, sizeOf, type Subset } from "./subset.js";

/**
 * Every choice of platforms on which the classes pass, in one pass; the best of each set of two or three platforms.
 * A class that passes nowhere leaves no choice, so nothing is found; `proposePlans` searches only where all pass.
 */
export function exhaustive({ classes, attempt, compare }: Search): readonly Found[] {
  const best = new Map<Subset, Found>();
  const choice: number[] = [];
  const keep = (used: Subset): void => {
    const found = attempt([...choice]);
    const other = best.get(used);
    if (other === undefined || compare(found, other) < 0) best.set(used, found);
  };
  const visit = (index: number, used: Subset): void => {
    const next = classes[index];
    if (next === undefined) {
      if (sizeOf(used) > 1) keep(used);
      return;
    }
    for (const platform of next.allowed) {
      const more = including(used, platform);
      if (sizeOf(more) > MOST_PLATFORMS) continue;
      choice[index] = platform;
      visit(index + 1, more);
    }
  };
  visit(0, 0);
  return [...best.values()];
}
