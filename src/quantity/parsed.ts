/** The answer of a reader of text: a value, or what would have been accepted and the nearest that is valid. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: string; readonly nearest?: string };
