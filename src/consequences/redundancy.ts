/** How the loss of hosts breaks a workload that needs some of its replicas. */
export interface Redundancy {
  readonly hosts: number;
  /** Share of the sets of 0, 1 … `hosts` hosts whose loss leaves fewer replicas than are needed: ascending. */
  readonly breaking: readonly number[];
}

/** Above so many cells of its table, replicas count as spread evenly: the error is below one host. */
const LARGEST_TABLE = 40_000;

/**
 * The counts after scaling down to so many replicas, one at a time from the host that has most: as a spread workload
 * shrinks. Descending, without empty hosts.
 */
export function shrunk(counts: readonly number[], replicas: number): readonly number[] {
  const upTo = (level: number): number => counts.reduce((sum, count) => sum + Math.min(count, level), 0);
  const descending = [...counts].sort((a, b) => b - a);
  const [most = 0] = descending;
  if (upTo(most) <= replicas) return descending.filter((count) => count > 0);
  let [level, above] = [0, most];
  while (above - level > 1) {
    const middle = Math.floor((level + above) / 2);
    if (upTo(middle) <= replicas) level = middle;
    else above = middle;
  }
  const more = replicas - upTo(level);
  return descending
    .map((count, host) => Math.min(count, host < more ? level + 1 : level))
    .filter((count) => count > 0);
}

/**
 * For replicas that stand in these counts on hosts, of which so many are needed. Exact: of all sets of j hosts, the
 * share that holds more replicas than can be spared. None needed never breaks; more than there are, always.
 */
export function redundancyOf(counts: readonly number[], needed: number): Redundancy {
  const hosts = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const spare = total - needed;
  if (spare < 0) return { hosts, breaking: new Array<number>(hosts + 1).fill(1) };
  const ascending = [...counts].sort((a, b) => a - b);
  let most = 0;
  for (let sum = 0; most < hosts; most++) {
    sum += ascending[most] ?? 0;
    if (sum > spare) break;
  }
  const breaking = new Array<number>(hosts + 1).fill(1);
  const isEven = ascending[0] === ascending[hosts - 1];
  const isLarge = (most + 1) * (spare + 1) > LARGEST_TABLE;
  const surviving = isEven || isLarge ? undefined : survivingShares(ascending, most, spare);
  const mean = hosts > 0 ? total / hosts : 0;
  for (let lost = 0; lost <= most; lost++)
    breaking[lost] = surviving === undefined ? Number(lost * mean > spare) : 1 - (surviving[lost] ?? 0);
  return { hosts, breaking };
}

/**
 * Share of the sets of j hosts, j = 0 … most, that hold at most `spare` replicas: host by host, the number of such
 * sets by size and sum, as probabilities under a draw of hosts that makes sets of `most` likely, then by size.
 */
function survivingShares(counts: readonly number[], most: number, spare: number): readonly number[] {
  const width = spare + 1;
  const within = new Float64Array((most + 1) * width);
  const all = new Float64Array(most + 1);
  const chance = Math.min(0.5, Math.max(most, 1) / (counts.length + 1));
  within[0] = 1;
  all[0] = 1;
  for (const count of counts) {
    for (let lost = most; lost >= 0; lost--) {
      all[lost] = (all[lost] ?? 0) * (1 - chance) + (lost > 0 ? (all[lost - 1] ?? 0) * chance : 0);
      for (let sum = spare; sum >= 0; sum--) {
        const cell = lost * width + sum;
        const from = lost > 0 && sum >= count ? (within[cell - width - count] ?? 0) * chance : 0;
        within[cell] = (within[cell] ?? 0) * (1 - chance) + from;
      }
    }
  }
  return Array.from(all, (sets, lost) => {
    let surviving = 0;
    for (let sum = 0; sum <= spare; sum++) surviving += within[lost * width + sum] ?? 0;
    return sets > 0 ? Math.min(1, surviving / sets) : 0;
  });
}
