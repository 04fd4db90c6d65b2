import type { Figure, From, KnownFigure, Sentence, UnknownFigure } from "../notice.js";
import type { IdPath } from "./id-path.js";

/** A figure without spread: the same number in the centre and at both ends. */
export const exactFigure = (center: number, unit: string, from: From): KnownFigure =>
  knownFigure({ center, low: center, high: center }, unit, from);

/** A known figure from its centre and its two ends. */
export function knownFigure(
  at: { readonly center: number; readonly low: number; readonly high: number },
  unit: string,
  from: From,
): KnownFigure {
  return { kind: "known", center: at.center, low: at.low, high: at.high, unit, from };
}

/** A figure nobody can state yet: why, and which paths of the brief would make it known. */
export const unknownFigure = (why: Sentence, questions: readonly IdPath[]): UnknownFigure => ({
  kind: "unknown",
  why,
  questions,
});

/** The origin of a computed figure: the formula's id and its direct parents. */
export const derived = (formula: string, inputs: readonly IdPath[]): From => ({
  kind: "derived",
  formula,
  inputs,
});

export const isKnown = (figure: Figure): figure is KnownFigure => figure.kind === "known";
