/**
 * A number in base units, exact or uncertain. `{low, high}` is a central 90 % interval (lognormal when both
 * ends are positive, else normal), `{min, mode, max}` a PERT, `{mean, sd}` a normal, `{samples}` empirical.
 */
export type Uncertain =
  | number
  | { readonly low: number; readonly high: number }
  | { readonly min: number; readonly mode: number; readonly max: number }
  | { readonly mean: number; readonly sd: number }
  | { readonly samples: readonly number[] };

/** Whether every draw is the same number. */
export function isExact(uncertain: Uncertain): boolean {
  if (typeof uncertain === "number") return true;
  if ("low" in uncertain) return uncertain.low === uncertain.high;
  if ("mode" in uncertain) return uncertain.min === uncertain.max;
  if ("sd" in uncertain) return uncertain.sd === 0;
  return uncertain.samples.every((sample) => sample === uncertain.samples[0]);
}

/** The distribution of factor × X, in the same form. A negative factor swaps the ends. */
export function scaleUncertain(uncertain: Uncertain, factor: number): Uncertain {
  const scaled = mapUncertain(uncertain, (value) => value * factor);
  if (factor >= 0 || typeof scaled === "number" || "samples" in scaled) return scaled;
  if ("sd" in scaled) return { mean: scaled.mean, sd: Math.abs(scaled.sd) };
  return "mode" in scaled
    ? { min: scaled.max, mode: scaled.mode, max: scaled.min }
    : { low: scaled.high, high: scaled.low };
}

/** The same distribution with every number passed through `convert`, a linear change of unit. */
export function mapUncertain<T>(uncertain: UncertainOf<T>, convert: (value: T) => number): Uncertain {
  if (typeof uncertain !== "object" || uncertain === null) return convert(uncertain as T);
  const stated = uncertain as { readonly [key: string]: T } & { readonly samples?: readonly T[] };
  if (stated.samples) return { samples: stated.samples.map(convert) };
  const entries = Object.entries(stated as { readonly [key: string]: T }).map(([key, value]) => [
    key,
    convert(value),
  ]);
  return Object.fromEntries(entries) as Uncertain;
}

/** `Uncertain` as people write it, before its ends are read: numbers or texts with units. */
export type UncertainOf<T> =
  | T
  | { readonly low: T; readonly high: T }
  | { readonly min: T; readonly mode: T; readonly max: T }
  | { readonly mean: T; readonly sd: T }
  | { readonly samples: readonly T[] };
