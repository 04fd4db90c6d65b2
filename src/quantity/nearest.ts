/** Longer texts are no slip of the keyboard, and the cost grows with the product of the lengths. */
const LONGEST = 64;

/**
 * The name closest to what was given, without regard to case: at most a third of its letters differ, or one of a
 * short name, never all (optimal string alignment). The first of equally close names; undefined where none is close.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  if (given.length > LONGEST) return undefined;
  const wanted = given.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    if (name.length > LONGEST) continue;
    const longest = Math.max(wanted.length, name.length);
    const most = Math.min(
      Math.max(1, Math.floor(longest / 3)),
      longest - 1,
      (best?.distance ?? Infinity) - 1,
    );
    if (Math.abs(wanted.length - name.length) > most) continue;
    const distance = editDistance(wanted, name.toLowerCase(), most);
    if (distance !== undefined) best = { name, distance };
  }
  return best?.name;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other; undefined above
 * `most`. No row holds less than the least of the row before it, so the first row above `most` ends the search.
 */
function editDistance(a: string, b: string, most: number): number | undefined {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}
