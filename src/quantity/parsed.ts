/** The answer of a reader of text: a value, or what would have been accepted and the nearest that is valid. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: string; readonly nearest?: string };

/** Longest text that is read as a quantity, duration or day: no sane one is longer. */
export const LONGEST_TEXT = 100;

/** The answer that a text stands for this value. */
export const read = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** The answer that a text is not what was expected, with the nearest that is, where there is one. */
export const unreadable = (expected: string, nearest?: string): Parsed<never> =>
  nearest === undefined ? { ok: false, expected } : { ok: false, expected, nearest };
