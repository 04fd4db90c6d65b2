import { childPath, type IdPath } from "../quantity/id-path.js";
import type { BriefInput } from "./input/brief.js";

/** A statement that no stage reads. */
export interface Unread {
  readonly path: IdPath;
  /** What is read in its place, or that it changes nothing: a sentence. */
  readonly instead: string;
}

/** Fields that a brief may state and that no stage reads yet, so that nothing stated is dropped in silence. */
const fields: readonly { readonly keys: readonly string[]; readonly instead: string }[] = [
  { keys: ["rates"], instead: "Convert every amount: all of them are read in the currency of the brief." },
];

/** Which of them a brief states: a field of many elements is named once, by the first that states it. */
export function notUsedYetIn(input: BriefInput): readonly Unread[] {
  return fields
    .filter(({ keys }) => isStated(keys.reduce<unknown>(valueAt, input)))
    .map(({ keys, instead }) => ({ path: keys.reduce(childPath, ""), instead }));
}

const valueAt = (holder: unknown, key: string): unknown =>
  (holder as { readonly [key: string]: unknown } | undefined)?.[key];

const isStated = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.keys(value).length > 0 : value !== undefined;
