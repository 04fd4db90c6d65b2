import { bestOf, type Choice, type Found } from "./found.js";
import type { Search } from "./space.js";
import { mixedSubsets, usedBy, type Subset } from "./subset.js";
import { highestSums } from "./sums.js";

/** Sums of single moves that are placed and valued for each subset. */
const STARTS = 16;

/**
 * Where all choices are too many: a class is worth, per platform, the central V of the default plan with it alone
 * moved, less V of the default. Per subset the highest sums are placed and valued, and the best of them is improved
 * by steepest single moves.
 */
export function byMoves(search: Search): readonly Found[] {
  const { classes, platforms, attempt, compare } = search;
  const worth = worthOfMoves(search);
  return mixedSubsets(platforms.length).flatMap((subset) => {
    const starts = highestSums({ classes, worth, subset, most: STARTS });
    const best = bestOf(compare, starts.map(attempt));
    return best ? [improved(search, subset, best)] : [];
  });
}

/** What each class is worth on each platform; 0 where it stays, and where it may not go. */
function worthOfMoves({ classes, platforms, attempt }: Search): readonly (readonly number[])[] {
  const standard = classes.map((one) => one.standard);
  const valueOf = (choice: Choice): number => attempt(choice).evaluation.value[0] ?? 0;
  const standardValue = valueOf(standard);
  return classes.map(({ allowed, standard: stays }, index) =>
    platforms.map((_, platform) =>
      platform === stays || !allowed.includes(platform)
        ? 0
        : valueOf(standard.with(index, platform)) - standardValue,
    ),
  );
}

/** Steepest single moves inside the subset, until none improves: each step is better, so there is an end. */
function improved(search: Search, subset: Subset, from: Found): Found {
  for (let best = from; ;) {
    const step = bestOf(search.compare, movesFrom(search, subset, best.choice));
    if (step === undefined || search.compare(step, best) >= 0) return best;
    best = step;
  }
}

/** Every single move that keeps all members of the subset in use. */
function* movesFrom({ classes, attempt }: Search, subset: Subset, choice: Choice): Iterable<Found> {
  for (const [index, { allowed }] of classes.entries())
    for (const platform of allowed) {
      const moved = choice.with(index, platform);
      if (platform !== choice[index] && usedBy(moved) === subset) yield attempt(moved);
    }
}
