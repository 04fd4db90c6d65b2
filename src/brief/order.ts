import canonicalize from "canonicalize";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Texts by code unit, each once. */
export const sortedTexts = <T extends string>(texts: readonly T[]): readonly T[] =>
  [...new Set(texts)].sort(compare);

/** Elements with ids, by code unit of the id. */
export const sortedById = <T extends { readonly id: string }>(elements: readonly T[]): readonly T[] =>
  [...elements].sort((a, b) => compare(a.id, b.id));

/** Elements without ids, by their canonical JSON (RFC 8785). */
export const sortedByContent = <T>(elements: readonly T[]): readonly T[] =>
  elements
    .map((element) => ({ element, content: canonicalJson(element) }))
    .sort((a, b) => compare(a.content, b.content))
    .map(({ element }) => element);

/** The fields of an object of user-made keys, by code unit of the key. */
export const sortedEntries = <T>(
  fields: { readonly [key: string]: T } | undefined,
): readonly (readonly [string, T])[] => Object.entries(fields ?? {}).sort(([a], [b]) => compare(a, b));

/** RFC 8785 form of plain data. */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? "null";
