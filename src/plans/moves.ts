import type { Id } from "../quantity/id-path.js";
import type { Found } from "./found.js";
import { better, MOST_PLATFORMS, subsetKey, type Search } from "./space.js";

/** Sums of single moves that are placed and valued for each subset. */
const STARTS = 16;

/**
 * Where all assignments are too many: a class is worth, per platform, the central V of the default plan with it
 * alone moved, less V of the default. Per subset the highest sums are placed and valued, and the best of them is
 * improved by steepest single moves.
 */
export function byMoves(search: Search): readonly Found[] {
  const standardOf = new Map(search.standard.map(({ workload, platform }) => [workload, platform]));
  const start = search.classes.map(({ members: [first] }) => standardOf.get(first.id) ?? "");
  const standardValue = search.attempt(start).evaluation.value[0] ?? 0;
  const worth = search.allowed.map(
    (allowed, index) =>
      new Map(
        allowed.map((platform) => {
          if (platform === start[index]) return [platform, 0] as const;
          const moved = start.map((stays, other) => (other === index ? platform : stays));
          return [platform, (search.attempt(moved).evaluation.value[0] ?? 0) - standardValue] as const;
        }),
      ),
  );
  return subsetsOf(search).flatMap((subset) => {
    const starts = highestSums(worth, subset).filter(
      (platforms) => subsetKey(platforms) === subsetKey(subset),
    );
    const best = starts.reduce<Found | undefined>(
      (found, platforms) => better(search.brief, found, search.attempt(platforms)),
      undefined,
    );
    return best ? [improve(search, subset, best)] : [];
  });
}

function subsetsOf(search: Search): readonly (readonly Id[])[] {
  const ids = search.brief.platforms.map(({ id }) => id).sort();
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b]));
  const triples =
    MOST_PLATFORMS < 3
      ? []
      : pairs.flatMap(([a = "", b = ""]) => ids.filter((c) => c > b).map((c) => [a, b, c]));
  return [...pairs, ...triples];
}

/**
 * The assignments inside a subset with the highest sums of worth that use every member: each class on its best
 * member, with the cheapest changes that bring an unused member in, and single and double departures from it.
 */
function highestSums(
  worth: readonly ReadonlyMap<Id, number>[],
  subset: readonly Id[],
): readonly (readonly Id[])[] {
  const choices = worth.map((byPlatform) =>
    subset
      .filter((platform) => byPlatform.has(platform))
      .sort((a, b) => (byPlatform.get(b) ?? 0) - (byPlatform.get(a) ?? 0) || (a < b ? -1 : 1)),
  );
  if (choices.some((choice) => choice.length === 0)) return [];
  const sum = (platforms: readonly Id[]): number =>
    platforms.reduce((total, platform, index) => total + (worth[index]?.get(platform) ?? 0), 0);
  const seen = new Map<string, readonly Id[]>();
  const frontier: (readonly Id[])[] = [choices.map(([first = ""]) => first)];
  const usable: (readonly Id[])[] = [];
  const wanted = subsetKey(subset);
  for (let round = 0; round < subset.length + 1 && frontier.length > 0; round++) {
    const next: (readonly Id[])[] = [];
    for (const platforms of frontier.splice(0)) {
      const key = JSON.stringify(platforms);
      if (seen.has(key)) continue;
      seen.set(key, platforms);
      if (subsetKey(platforms) === wanted) usable.push(platforms);
      for (const [index, choice] of choices.entries())
        for (const platform of choice)
          if (platform !== platforms[index])
            next.push(platforms.map((stays, other) => (other === index ? platform : stays)));
    }
    frontier.push(...next.sort((a, b) => sum(b) - sum(a)).slice(0, STARTS * subset.length));
  }
  return usable.sort((a, b) => sum(b) - sum(a)).slice(0, STARTS);
}

/** Steepest single moves inside the subset that keep every member in use, until none improves. */
function improve(search: Search, subset: readonly Id[], from: Found): Found {
  const wanted = subsetKey(subset);
  const platformOf = new Map(from.assignment.map(({ workload, platform }) => [workload, platform]));
  let platforms = search.classes.map(({ members: [first] }) => platformOf.get(first.id) ?? "");
  let best = from;
  for (;;) {
    let step: { readonly found: Found; readonly platforms: Id[] } | undefined;
    for (const [index, allowed] of search.allowed.entries()) {
      for (const platform of allowed) {
        if (platform === platforms[index] || !subset.includes(platform)) continue;
        const moved = platforms.map((stays, other) => (other === index ? platform : stays));
        if (subsetKey(moved) !== wanted) continue;
        const found = search.attempt(moved);
        if (better(search.brief, step?.found ?? best, found) === found) step = { found, platforms: moved };
      }
    }
    if (!step) return best;
    best = step.found;
    platforms = step.platforms;
  }
}
