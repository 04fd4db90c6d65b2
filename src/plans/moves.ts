import { bestOf, type Choice, type Found } from "./found.js";
import type { Search } from "./space.js";
import { mixedSubsets, usedBy, type Subset } from "./subset.js";
import { highestSums } from "./sums.js";

/** Sums of single moves that are placed and valued for each subset. */
const STARTS = 16;

/**
 * Where all choices are too many: a class is worth, per platform, the central V of the default plan with it alone
 * moved, less V of the default. Per subset the highest sums are placed and valued, and the best of them is improved
 * by single moves.
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

/** Rounds of single moves inside the subset, each taken where it is better, until none is: so there is an end. */
function improved({ classes, platforms, attempt, compare }: Search, subset: Subset, from: Found): Found {
  const moves = classes.flatMap(({ allowed }, index) =>
    platforms.flatMap((_, platform) => (allowed.includes(platform) ? [{ index, platform }] : [])),
  );
  let best = from;
  for (let at = 0, last = 0; at - last < moves.length; at++) {
    const { index, platform } = moves[at % moves.length] as Move;
    const moved = best.choice.with(index, platform);
    if (platform === best.choice[index] || usedBy(moved) !== subset) continue;
    const found = attempt(moved);
    if (compare(found, best) < 0) [best, last] = [found, at];
  }
  return best;
}

/** One class to one platform. */
interface Move {
  readonly index: number;
  readonly platform: number;
}
