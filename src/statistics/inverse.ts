/** A continuous distribution function on an interval, and where in it to look for a quantile. */
export interface Inversion {
  readonly distribution: (x: number) => number;
  readonly density: (x: number) => number;
  readonly guess: number;
  readonly low: number;
  /** May be ∞. */
  readonly high: number;
}

/**
 * The x at which the distribution function reaches p: Newton's steps, held in a bracket that shrinks and halved
 * where a step would leave it, until a step is below 2^-51 of x.
 */
export function inverseAt(p: number, { distribution, density, guess, low, high }: Inversion): number {
  let [below, above, x] = [low, high, guess];
  for (let step = 0; step < 200; step++) {
    const excess = distribution(x) - p;
    if (excess === 0) return x;
    if (excess < 0) below = x;
    else above = x;
    const newton = x - excess / density(x);
    const inside = newton > below && newton < above;
    const next = inside ? newton : above === Infinity ? 2 * x : below + (above - below) / 2;
    if (Math.abs(next - x) <= Math.abs(next) * 4.440892098500626e-16) return next;
    x = next;
  }
  return x;
}
