import type { Statistic } from "../brief/measurement.js";
import type { HdrCells } from "./hdr-decode.js";

/** A histogram's figures in the unit it was recorded in. */
export interface HdrFigures {
  readonly count: number;
  readonly statistics: readonly { readonly statistic: Statistic; readonly value: number }[];
}

/** The percentiles that are read, in percent, where at least one value lies beyond them. */
export const hdrPercents = [50, 90, 99, 99.9, 99.99, 99.999] as const;

export const statisticOf = (percent: number): Statistic => (percent === 50 ? "median" : `p${percent}`);

/** Whether at least one of so many values lies beyond the percentile. */
export const isReached = (percent: number, count: number): boolean =>
  count * Math.round((100 - percent) * 1000) >= 100_000;

type Cell = HdrCells["cells"][number];

/** Several histograms as one, their counts added cell by cell. */
export function mergedHistogram(histograms: readonly HdrCells[]): HdrCells {
  const merged = new Map<number, { lowest: number; width: number; count: number }>();
  for (const { cells } of histograms) {
    for (const { lowest, width, count } of cells) {
      const cell = merged.get(lowest);
      if (cell === undefined) merged.set(lowest, { lowest, width, count });
      else cell.count += count;
    }
  }
  return { cells: [...merged.values()], bytes: histograms.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Mean (of the cells' middles), maximum and percentiles (by nearest rank; of the cell the highest value, as the
 * library reports it) of histograms merged by their counts. Percentiles of several are never averaged.
 */
export function hdrFigures(histograms: readonly HdrCells[]): HdrFigures {
  const rising = [...mergedHistogram(histograms).cells].sort((a, b) => a.lowest - b.lowest);
  const count = rising.reduce((sum, cell) => sum + cell.count, 0);
  const last = rising.at(-1);
  if (last === undefined) return { count: 0, statistics: [] };
  const middles = rising.reduce(
    (sum, cell) => sum + (cell.lowest + Math.floor(cell.width / 2)) * (cell.count / count),
    0,
  );
  return {
    count,
    statistics: [
      { statistic: "mean", value: middles },
      { statistic: "max", value: highest(last) },
      ...hdrPercents
        .filter((percent) => isReached(percent, count))
        .map((percent) => ({ statistic: statisticOf(percent), value: atRank(rising, percent, count) })),
    ],
  };
}

const highest = (cell: Cell): number => cell.lowest + cell.width - 1;

function atRank(rising: readonly Cell[], percent: number, count: number): number {
  const rank = Math.ceil((Math.round(percent * 1000) * count) / 100_000);
  let below = 0;
  for (const cell of rising) {
    below += cell.count;
    if (below >= rank) return highest(cell);
  }
  return 0;
}
