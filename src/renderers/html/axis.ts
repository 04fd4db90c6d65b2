import { magnitudeOf } from "../format/number.js";

/** Maps a value to a place between two ends. */
export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** At most this many ticks, at steps of 1, 2 or 5 times a power of ten. */
const MOST_TICKS = 5;

/** An end that is a tick but for the last bits of a division is one. */
const ROUNDING = 1e-9;

/** An axis that holds every value given, from `from` to `until`; a single value stands in the middle. */
export function axisOf(values: readonly number[], from: number, until: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low;
  if (!(span > 0)) return { at: () => (from + until) / 2, ticks: [low] };
  return {
    at: (value) => from + ((value - low) / span) * (until - from),
    ticks: ticksBetween(low, high),
  };
}

function ticksBetween(low: number, high: number): readonly number[] {
  const step = stepFor((high - low) / MOST_TICKS);
  const first = Math.ceil(low / step - ROUNDING);
  const last = Math.floor(high / step + ROUNDING);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(6)),
  );
}

/** The smallest of 1, 2, 5 × 10^k that is not below `least`. */
function stepFor(least: number): number {
  const power = Number(`1e${magnitudeOf(least)}`);
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

/** A coordinate with one decimal: finer is not seen. */
export const place = (coordinate: number): string => String(Number(coordinate.toFixed(1)));
