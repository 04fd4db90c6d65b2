import { mostlyOnEach } from "./ends.js";
import { bestOf, type Choice, type Found } from "./found.js";
import type { Search } from "./space.js";
import { mixedSubsets, usedBy, type Subset } from "./subset.js";
import { highestSums } from "./sums.js";

/** Sums of single moves that are placed and valued for each subset. */
const STARTS = 16;

/**
 * Where all choices are too many: a class is worth, per platform, the central V of the default plan with it alone
 * moved, less V of the default. Per subset the highest sums are placed and valued; the best of them, and for each
 * member what stands mostly there, are improved by single moves, and the best of these is taken.
 */
export function byMoves(space: Search): readonly Found[] {
  const search = { ...space, attempt: once(space.attempt) };
  const { classes, platforms, attempt, compare } = search;
  const worth = worthOfMoves(search);
  return mixedSubsets(platforms.length).flatMap((subset) => {
    const sums = highestSums({ classes, worth, subset, most: STARTS }).map(attempt);
    const starts = [bestOf(compare, sums), ...mostlyOnEach(search, subset)];
    const best = bestOf(
      compare,
      starts.flatMap((start) => (start === undefined ? [] : [improved(search, subset, start)])),
    );
    return best === undefined ? [] : [best];
  });
}

/** Looks at each choice once: subsets and starts meet the same ones again. */
function once(attempt: Search["attempt"]): Search["attempt"] {
  const seen = new Map<string, Found>();
  return (choice) => {
    const key = choice.join();
    const found = seen.get(key) ?? attempt(choice);
    seen.set(key, found);
    return found;
  };
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
function improved({ classes, attempt, compare }: Search, subset: Subset, from: Found): Found {
  const moves = classes.flatMap(({ allowed }, index) => allowed.map((platform) => ({ index, platform })));
  let best = from;
  let since = 0;
  while (since < moves.length)
    for (const { index, platform } of moves) {
      const moved = best.choice.with(index, platform);
      const found = platform !== best.choice[index] && usedBy(moved) === subset ? attempt(moved) : best;
      since = compare(found, best) < 0 ? 0 : since + 1;
      if (since === 0) best = found;
      if (since === moves.length) break;
    }
  return best;
}
