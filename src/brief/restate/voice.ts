import type { Quantity } from "../quantity.js";

/** `stated`: what the asker said, and nothing else. `completed`: every default beside it. */
export type Voice = "stated" | "completed";

/**
 * A quantity as the asker wrote it, or as the default has it; silent about defaults, also about those that the brief
 * overrides in one place for all, where only what is stated of this field counts.
 */
export const givenOf = (quantity: Quantity | undefined, voice: Voice): unknown =>
  quantity === undefined ||
  (voice === "stated" && (quantity.origin === "default" || quantity.path.startsWith("defaults.")))
    ? undefined
    : quantity.given;

/** A list, silent where it is empty. */
export const listOf = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;

/** An object of entries, silent where there is none. */
export const objectOf = <T>(
  entries: readonly (readonly [key: string, value: T | undefined])[],
): { readonly [key: string]: T } | undefined => {
  const stated = entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined);
  return stated.length === 0 ? undefined : Object.fromEntries(stated);
};
