import type { Id, IdPath } from "../quantity/id-path.js";

/** An input or a weight, and the nearest value of it at which the answer becomes another one. */
export type Flip = FlipPoint | NoFlip;

export interface FlipPoint {
  readonly path: IdPath;
  /** The median as things stand. */
  readonly current: number;
  /** The first value found at which the answer is another one, in `unit`. */
  readonly flipsAt: number;
  readonly unit: string;
  /** The plan that is named there; null where none can be. */
  readonly to: Id | null;
  /** The side of `flipsAt` on which it is; `either` where the input, known exactly, changes the answer wherever it lies. */
  readonly direction: "above" | "below" | "either";
  /** The workloads that gates force off the default there, where it is these that change. */
  readonly forced?: readonly Id[];
}

/** The answer stays as it is from end to end. */
export interface NoFlip {
  readonly path: IdPath;
  readonly kind: "none-within";
  readonly unit: string;
  readonly range: { readonly low: number; readonly high: number };
}

/** Where an input is looked for. */
export interface FlipInput {
  readonly path: IdPath;
  readonly unit: string;
  readonly current: number;
  readonly low: number;
  readonly high: number;
}

/** The plan that carries the burden, `default` where none does, and what gates force off the default. */
export interface Answer {
  readonly plan: Id | null;
  readonly forced: readonly Id[];
}

const POINTS = 9;
/** Halvings of a bracket: to a five-hundredth of the range, or half a percent of a wide one. */
const HALVINGS = 6;
/** Ends further apart than this are scanned in equal ratios, not in equal steps; shares always in equal steps. */
const WIDE = 8;

/**
 * The nearest value to the current one at which `answerAt` leaves `base`: 9 points from end to end are asked, those
 * around the current value first, and the first bracket found, the lower of equal ones, is halved 6 times. With `isMonotone`, the ends alone are
 * asked first, and nothing more where neither differs.
 */
export function nearestFlip(
  input: FlipInput,
  base: Answer,
  answerAt: (value: number) => Answer,
  isMonotone = false,
): Flip {
  const { path, unit, current, low, high } = input;
  const known = new Map<number, Answer>();
  const ask = (value: number): Answer => {
    const answer = known.get(value) ?? answerAt(value);
    known.set(value, answer);
    return answer;
  };
  const differs = (value: number): boolean => !isSame(ask(value), base);
  const found = (flipsAt: number, direction: FlipPoint["direction"]): FlipPoint => {
    const { plan, forced } = ask(flipsAt);
    const isForced = !isSameForced(forced, base.forced);
    return { path, current, flipsAt, unit, to: plan, direction, ...(isForced && { forced }) };
  };
  const none: NoFlip = { path, kind: "none-within", unit, range: { low, high } };
  if (isMonotone && !differs(low) && !differs(high)) return none;
  const points = pointsBetween(input);
  const bracket = nearestBracket(points, differs, current);
  if (bracket === undefined) return differs(low) ? found(held(current, low, high), "either") : none;
  let [from, until] = bracket;
  const isAbove = differs(until);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = middleOf(from, until, input);
    if (differs(middle) === isAbove) until = middle;
    else from = middle;
  }
  return isAbove ? found(until, "above") : found(from, "below");
}

/** Whether two answers name the same plan and force the same workloads. */
export const isSame = (a: Answer, b: Answer): boolean =>
  a.plan === b.plan && isSameForced(a.forced, b.forced);

/** Whether the same workloads are forced. */
export const isSameForced = (a: Answer["forced"], b: Answer["forced"]): boolean =>
  a.join("\n") === b.join("\n");

type Bracket = readonly [from: number, until: number];

function nearestBracket(
  points: readonly number[],
  differs: (value: number) => boolean,
  current: number,
): Bracket | undefined {
  const distance = ([from, until]: Bracket): number => Math.max(0, from - current, current - until);
  return points
    .slice(1)
    .map((until, index): Bracket => [points[index] ?? until, until])
    .sort((a, b) => distance(a) - distance(b))
    .find(([from, until]) => differs(from) !== differs(until));
}

const isWide = ({ unit, low, high }: FlipInput): boolean => unit !== "share" && low > 0 && high / low >= WIDE;

const middleOf = (from: number, until: number, input: FlipInput): number =>
  isWide(input) ? Math.sqrt(from) * Math.sqrt(until) : from + (until - from) / 2;

/** Halved three times from the ends, so that ratios need no logarithm. */
function pointsBetween(input: FlipInput): readonly number[] {
  let points: readonly number[] = [input.low, input.high];
  while (points.length < POINTS)
    points = points.flatMap((point, index) => {
      const next = points[index + 1];
      return next === undefined ? [point] : [point, middleOf(point, next, input)];
    });
  return points;
}

const held = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
