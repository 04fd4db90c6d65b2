import type { Report } from "../report/report.js";

export type Outcome = Report["decision"]["outcome"];

/** Some of all workloads on one platform. */
export interface PlacedPart {
  readonly platform: string;
  readonly workloads: readonly string[];
  readonly all: number;
}

/** The answer in words that can be repeated. */
export interface HeadlineWords {
  readonly verdict: (outcome: Outcome, conditions: number) => string;
  /** A plan as what to do, its main part first. */
  readonly plan: (parts: readonly PlacedPart[], isToday: boolean) => string;
  /** A plan as a thing to compare with. */
  readonly named: (parts: readonly PlacedPart[], plan: string) => string;
  readonly platform: (kind: string, id: string | undefined) => string;
  readonly stands: (plan: string) => string;
  readonly untilThen: (plan: string, first: string | undefined) => string;
  readonly notKnown: (questions: number) => string;
  readonly nothingFits: (workloads: readonly string[]) => string;
  readonly nothingPlaced: string;
  readonly beats: (the: Bar & { readonly other: string }) => string;
  readonly wouldBeat: (the: Bar & { readonly challenger: string }) => string;
  readonly lead: (range: string, margin: string) => string;
  readonly nothingCompared: string;
  /** Where no criterion carries weight: the plan, and why nothing speaks for another. */
  readonly standsUnasked: (plan: string) => string;
  readonly nothingWeighs: (questions: number) => string;
}

/** A probability, of what, and the bar it has to clear; written out. */
export interface Bar {
  readonly probability: string;
  readonly margin: string;
  readonly required: string;
}
