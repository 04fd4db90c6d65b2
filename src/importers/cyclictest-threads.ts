import type { Metric } from "./observation.js";

/** One measuring thread of cyclictest, latencies in the unit that it counts in. */
export interface CyclictestThread {
  readonly cycles: number;
  readonly average?: number | undefined;
  readonly longest?: number | undefined;
  /** Ticks of a bucket → wake-ups in it; empty without `-h`. */
  readonly buckets: ReadonlyMap<number, number>;
}

export type CyclictestFigure = Metric & { readonly value: number; readonly observations: number };

const percents = [50, 90, 99, 99.9, 99.99, 99.999] as const;

/**
 * The wake-up latency of all threads together, in seconds: the mean weighted by cycles, the longest, and the
 * percentiles of the pooled histogram by nearest rank. A percentile is given where at least one wake-up lies beyond
 * it and the histogram reaches it: wake-ups beyond its last bucket are counted but not placed. Zeros are below the
 * resolution and are left out.
 */
export function cyclictestFigures(
  threads: readonly CyclictestThread[],
  perSecond: number,
): readonly CyclictestFigure[] {
  const cycles = threads.reduce((sum, thread) => sum + thread.cycles, 0);
  if (cycles === 0) return [];
  const metric = { metric: "wake-up-latency", unit: "s", direction: "lower", observations: cycles } as const;
  const averages = threads.flatMap((thread) =>
    thread.average === undefined ? [] : [thread.average * thread.cycles],
  );
  const mean = averages.length === threads.length ? averages.reduce((a, b) => a + b, 0) / cycles : 0;
  const longest = threads.reduce((most, thread) => Math.max(most, thread.longest ?? 0), 0);
  return [
    { ...metric, statistic: "mean" as const, value: mean / perSecond },
    { ...metric, statistic: "max" as const, value: longest / perSecond },
    ...percentiles(threads, cycles).map(({ percent, ticks }) => ({
      ...metric,
      statistic: percent === 50 ? ("median" as const) : (`p${percent}` as const),
      value: ticks / perSecond,
    })),
  ].filter(({ value }) => value > 0);
}

/** Whether wake-ups lie beyond the last bucket of a histogram. */
export const isCensored = (threads: readonly CyclictestThread[]): boolean =>
  threads.some(({ buckets, cycles }) => buckets.size > 0 && counted(buckets) < cycles);

const counted = (buckets: ReadonlyMap<number, number>): number =>
  [...buckets.values()].reduce((sum, count) => sum + count, 0);

function percentiles(
  threads: readonly CyclictestThread[],
  cycles: number,
): readonly { readonly percent: number; readonly ticks: number }[] {
  const pooled = new Map<number, number>();
  for (const { buckets } of threads) {
    for (const [ticks, count] of buckets) pooled.set(ticks, (pooled.get(ticks) ?? 0) + count);
  }
  const rising = [...pooled].sort(([a], [b]) => a - b);
  return percents.flatMap((percent) => {
    const beyond = Math.round(((100 - percent) / 100) * cycles * 1e6) / 1e6;
    if (beyond < 1) return [];
    const rank = Math.ceil(cycles - beyond);
    let below = 0;
    for (const [ticks, count] of rising) {
      below += count;
      if (below >= rank) return [{ percent, ticks }];
    }
    return [];
  });
}
