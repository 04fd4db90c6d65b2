/** Why one value is refused; the sentence is made where its path is known. */
export interface Refusal {
  /** In kebab case: `not-a-quantity`, `out-of-range`. */
  readonly code: string;
  /** Below the value that was checked: `["low"]`. */
  readonly at?: readonly (string | number)[];
  /** What would have been accepted, as the end of "must be …". */
  readonly expected: string;
  /** What is wrong, as the end of a sentence that begins with the path; made from `expected` where absent. */
  readonly problem?: string;
  /** What to write instead, as a sentence without a full stop. */
  readonly remedy?: string;
  /** The nearest valid text. */
  readonly nearest?: string;
  /** Names of which the nearest was meant. */
  readonly meant?: Meant;
}

/** Looked up only for mistakes that are listed: a hostile brief holds millions. */
export interface Meant {
  readonly name: string;
  readonly among: readonly string[];
  /** What to write instead where none is near. */
  readonly otherwise?: string;
}

/** What a reader of a value answers. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals: [refusal],
});
