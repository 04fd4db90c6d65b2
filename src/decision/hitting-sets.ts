type Keys = readonly string[];

/**
 * The smallest sets that share a key with every one of the given sets, none of which contains another: by size, then
 * by code unit, at most `most` of them; none where a given set is empty or there are none. Keys that stand in the same
 * given sets are interchangeable, so the search runs over such groups: with the few platforms of a brief there are
 * only a few dozen, however many clauses a workload has.
 */
export function minimalHittingSets(sets: readonly ReadonlySet<string>[], most: number): readonly Keys[] {
  if (sets.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const key of [...new Set(sets.flatMap((set) => [...set]))].sort()) {
    const where = sets.map((set) => (set.has(key) ? "1" : "0")).join("");
    groups.set(where, [...(groups.get(where) ?? []), key]);
  }
  const patterns = [...groups.keys()];
  const found = sets.reduce<readonly Keys[]>((hitting, _, place) => extended(hitting, patterns, place), [[]]);
  return found
    .toSorted((a, b) => a.length - b.length)
    .flatMap((chosen) =>
      choices(
        chosen.map((pattern) => groups.get(pattern) ?? []),
        most,
      ),
    )
    .sort((a, b) => a.length - b.length || (a.join("\n") < b.join("\n") ? -1 : 1))
    .slice(0, most);
}

/** Berge's step: the minimal sets of patterns that hit one more given set. */
function extended(hitting: readonly Keys[], patterns: Keys, place: number): readonly Keys[] {
  const hits = (pattern: string): boolean => pattern[place] === "1";
  const already = hitting.filter((chosen) => chosen.some(hits));
  const grown = hitting
    .filter((chosen) => !chosen.some(hits))
    .flatMap((chosen) => patterns.filter(hits).map((pattern) => [...chosen, pattern].sort()));
  const all = new Map([...already, ...grown].map((chosen) => [chosen.join(), chosen]));
  const contains = (set: Keys, other: Keys): boolean => other.every((pattern) => set.includes(pattern));
  const candidates = [...all.values()];
  return candidates.filter((set) => !candidates.some((other) => other !== set && contains(set, other)));
}

/** One key of each group, in every way, as long as there are fewer than `most`. */
function choices(groups: readonly Keys[], most: number): readonly Keys[] {
  return groups.reduce<readonly Keys[]>(
    (begun, group) =>
      begun.flatMap((keys) => group.slice(0, most).map((key) => [...keys, key].sort())).slice(0, most),
    [[]],
  );
}
