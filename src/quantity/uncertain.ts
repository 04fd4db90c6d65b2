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

/** `Uncertain` as people write it, before its ends are read: numbers or texts with units. */
export type UncertainOf<T> =
  | T
  | { readonly low: T; readonly high: T }
  | { readonly min: T; readonly mode: T; readonly max: T }
  | { readonly mean: T; readonly sd: T }
  | { readonly samples: readonly T[] };

/** The same distribution with every number read by `convert`: a change of unit, so 0 stays 0 and low below high. */
export function mapUncertain<T extends number | string>(
  uncertain: UncertainOf<T>,
  convert: (value: T) => number,
): Uncertain {
  if (typeof uncertain !== "object") return convert(uncertain);
  if ("low" in uncertain) return { low: convert(uncertain.low), high: convert(uncertain.high) };
  if ("mode" in uncertain)
    return { min: convert(uncertain.min), mode: convert(uncertain.mode), max: convert(uncertain.max) };
  if ("sd" in uncertain) return { mean: convert(uncertain.mean), sd: convert(uncertain.sd) };
  return { samples: uncertain.samples.map((sample) => convert(sample)) };
}
