import type { Id } from "../quantity/id-path.js";
import type { Found } from "./found.js";
import { better, MOST_PLATFORMS, subsetKey, type Search } from "./space.js";

/** Every assignment of classes to platforms on which they pass, in one pass; the best of each subset of platforms. */
export function exhaustive(search: Search): readonly Found[] {
  const best = new Map<string, Found>();
  const platforms: Id[] = [];
  const visit = (index: number): void => {
    const allowed = search.allowed[index];
    if (allowed === undefined) {
      const used = new Set(platforms).size;
      if (used < 2 || used > MOST_PLATFORMS) return;
      const key = subsetKey(platforms);
      best.set(key, better(search.brief, best.get(key), search.attempt(platforms)));
      return;
    }
    for (const platform of allowed) {
      platforms[index] = platform;
      platforms.length = index + 1;
      visit(index + 1);
    }
    platforms.length = index;
  };
  visit(0);
  return [...best.keys()].sort().flatMap((key) => best.get(key) ?? []);
}
