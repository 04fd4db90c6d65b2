/** How a unit is shown at a size: divided by `divide`, then named by the locale under `name`. */
export interface ShownUnit {
  readonly divide: number;
  readonly name: string;
}

type Step = readonly [from: number, divide: number, name: string];

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const KIBI = 1024;

/** Largest first; the first step whose `from` the value reaches is used, else the last. */
const steps: ReadonlyMap<string, readonly Step[]> = new Map<string, readonly Step[]>([
  [
    "seconds",
    [
      [2 * DAY, DAY, "days"],
      [2 * HOUR, HOUR, "hours"],
      [2 * MINUTE, MINUTE, "minutes"],
      [1, 1, "seconds"],
      [1e-3, 1e-3, "milliseconds"],
      [0, 1e-6, "microseconds"],
    ],
  ],
  [
    "bytes",
    [
      [KIBI * KIBI * KIBI * KIBI, KIBI * KIBI * KIBI * KIBI, "tebibytes"],
      [KIBI * KIBI * KIBI, KIBI * KIBI * KIBI, "gibibytes"],
      [KIBI * KIBI, KIBI * KIBI, "mebibytes"],
      [KIBI, KIBI, "kibibytes"],
      [0, 1, "bytes"],
    ],
  ],
  ["share", [[0, 0.01, "percent"]]],
]);

const largeNumbers: readonly Step[] = [
  [1e9, 1e9, "billion"],
  [1e6, 1e6, "million"],
  [1e4, 1e3, "thousand"],
  [0, 1, ""],
];

export const isMoney = (unit: string): boolean => unit.startsWith("money");

/** The step for the larger end of a range, so that both ends are written alike. */
export function shownUnit(unit: string, size: number): ShownUnit {
  const ladder = isMoney(unit) ? largeNumbers : steps.get(unit);
  const step = ladder?.find(([from]) => size >= from) ?? ladder?.at(-1);
  return step ? { divide: step[1], name: step[2] } : { divide: 1, name: unit };
}
