import type { IdPath } from "./quantity/id-path.js";

/** The input is wrong. All issues of a brief are collected; none is thrown alone. */
export interface Issue {
  /** What kind of mistake, in kebab case: `unknown-key`, `not-a-quantity`, `unknown-reference` … */
  readonly code: string;
  /** Where, as the user wrote it: `workloads[shop].requests.cpu`. */
  readonly path: IdPath;
  /** What would have been accepted. */
  readonly expected: string;
  /** What was given, shortened and made printable. */
  readonly received: string;
  /** One English sentence, with the nearest valid name where there is one. */
  readonly message: string;
  /** The parts of the message, for renderers in other languages. */
  readonly values?: { readonly [name: string]: string | number };
}

/** The result is weaker than asked. Travels with the value it weakens and names its cure. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  /** The id-path or figure that is weaker. */
  readonly about: IdPath;
  /** What would make it stronger. */
  readonly remedy: string;
  readonly values?: { readonly [name: string]: string | number };
}

/** What is said, without wording: renderers turn `id` and `values` into a language. */
export interface Sentence {
  readonly id: string;
  readonly values: { readonly [name: string]: string | number | Figure };
}

/**
 * A number that can be traced, or the reason why there is none.
 * `center` comes from the central world; `low` and `high` are the 5 % and 95 % quantiles of the draws.
 */
export type Figure = KnownFigure | UnknownFigure;

export interface KnownFigure {
  readonly kind: "known";
  readonly center: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly from: From;
}

export interface UnknownFigure {
  readonly kind: "unknown";
  readonly why: Sentence;
  /** The paths of the brief that would make it known. */
  readonly questions: readonly IdPath[];
}

/** Where a figure comes from: one of five origins. */
export type From =
  | { readonly kind: "stated" | "default"; readonly path: IdPath }
  | { readonly kind: "measured"; readonly paths: readonly IdPath[] }
  | { readonly kind: "published"; readonly records: readonly string[] }
  | { readonly kind: "derived"; readonly formula: string; readonly inputs: readonly IdPath[] };
