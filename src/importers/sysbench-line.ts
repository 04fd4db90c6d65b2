import type { Dimension } from "../brief/vocabulary.js";
import type { Params } from "./importer.js";
import type { Metric } from "./observation.js";

/** A figure of one sysbench run. */
export type SysbenchFigure = Metric & {
  readonly value: number;
  readonly dimension?: Dimension;
  readonly observations?: number;
};

/** One of sysbench's tests: how its output is known, what defines its work, and its rates. */
export interface SysbenchTest {
  readonly name: string;
  readonly recognises: (run: string) => boolean;
  readonly params: (run: string) => Params;
  readonly rates: (run: string) => readonly SysbenchFigure[];
}

/** sysbench 0.4 and 0.5 write MB and mean the same. */
export const mebibyte = 1_048_576;

/** The first number that the pattern captures, `undefined` where there is none. */
export function read(run: string, pattern: RegExp): number | undefined {
  const text = pattern.exec(run)?.[1];
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A printed rate of 0.00 means that nothing of the kind was done (or nothing was counted): it is no figure. */
export function rate(
  metric: string,
  unit: string,
  value: number | undefined,
  dimension?: Dimension,
): readonly SysbenchFigure[] {
  if (value === undefined || value === 0) return [];
  const figure = { metric, unit, direction: "higher", statistic: "rate", value } as const;
  return [dimension === undefined ? figure : { ...figure, dimension }];
}

/** A member of that name, none where there is no text. */
export const word = (name: string, value: string | undefined): { readonly [name: string]: string } =>
  value === undefined ? {} : { [name]: value.trim() };

const factors: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["K", 1024],
  ["M", 1_048_576],
  ["G", 1_073_741_824],
  ["T", 1_099_511_627_776],
]);

/** sysbench's sizes in bytes: `1024KiB`, `16Kb`, `1K`. */
export function size(name: string, text: string | undefined): { readonly [name: string]: number } {
  const parts = /^([\d.]+)([KMGT]?)(?:iB|B|b)?$/.exec(text ?? "");
  const value = parts === null ? Number.NaN : Number(parts[1]) * (factors.get(parts[2] ?? "") ?? Number.NaN);
  return Number.isFinite(value) ? { [name]: value } : {};
}
