import type { Report } from "../report/report.js";
import type { Marks } from "./format/number.js";
import type { HeadlineWords } from "./headline-words.js";
import type { LimitWords, RoomWords } from "./placement-words.js";

export type Grade = Report["decision"]["confidence"]["grade"];

/** What a sentence can say of its values, already written in the language. */
export interface Say {
  /** A text as it stands, a number with three digits, a figure with its range and unit; a dash where it is absent. */
  readonly text: (name: string) => string;
  /** A number with that unit, in the scale that suits it. */
  readonly amount: (name: string, unit: string) => string;
  /** A share as percent. */
  readonly share: (name: string) => string;
  /** A logarithm of a ratio, as the ratio. */
  readonly ratioOfLog: (name: string) => string;
  /** The words for the platform, criterion or gate of that id. */
  readonly platform: (name: string) => string;
  readonly criterion: (name: string) => string;
  readonly gate: (name: string) => string;
}

export type Template = (say: Say) => string;

export interface CriterionWords {
  readonly name: string;
  /** What its figure is, over so many years where that matters. */
  readonly measure: (horizonYears: number | undefined) => string;
  /** What a share is a share of, with its leading blank; empty where the unit says enough. */
  readonly base: string;
  /** What a brief states to ask about it. */
  readonly askedBy: string;
}

/** All wording of one language; everything else of a renderer is the same in every language. */
export interface Locale {
  /** BCP 47. */
  readonly tag: string;
  readonly marks: Marks;
  /** Between the ends of a range. */
  readonly to: string;
  /** In place of what is not there. */
  readonly nothing: string;
  /** A unit behind a number, with its leading blank; the name itself where the language has no word for it. */
  readonly unit: (name: string, value: number) => string;
  readonly kinds: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<string, CriterionWords>;
  /** What is wrong where a gate fails, in a few words. */
  readonly gates: ReadonlyMap<string, string>;
  /** Inputs that are found out together, by the path that they have in common. */
  readonly groups: ReadonlyMap<string, string>;
  /** Inputs that a reader meets as assumptions, by the last key of their path. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Other inputs, by what they belong to. */
  readonly inputsOf: {
    readonly overhead: (dimension: string, platform: string) => string;
    readonly price: (id: string) => string;
    readonly host: (id: string) => string;
    readonly weight: (criterion: string) => string;
    /** A field of a workload's latency, where it has a name. */
    readonly latency: (field: string, workload: string) => string | undefined;
  };
  /** Lines of a cost table whose ids are no words. */
  readonly costLines: ReadonlyMap<string, string>;
  readonly sentences: ReadonlyMap<string, Template>;
  /** Where there is no wording: the id and its values, readable all the same. */
  readonly unworded: (id: string, values: readonly (readonly [name: string, value: string])[]) => string;
  readonly headline: HeadlineWords;
  readonly words: Words;
}

/** Headings, labels and short phrases, in the order of the page. */
export interface Words {
  readonly untitled: string;
  readonly asOf: (date: string) => string;
  readonly run: (seed: string, draws: string) => string;
  readonly where: string;
  readonly platform: string;
  readonly whyNotElsewhere: string;
  readonly ruledOut: (the: {
    readonly platform: string;
    readonly what: string;
    readonly gate: string;
    readonly repair: string | undefined;
  }) => string;
  readonly undecided: (platform: string, gates: readonly string[]) => string;
  readonly waivedOn: (platform: string, gate: string, until: string) => string;
  readonly everywhereAllowed: (isDefault: boolean) => string;
  /** What to set where: `platforms[vm].ioPath: sr-iov`. */
  readonly setting: (path: string, value: string | undefined) => string;
  readonly withSetting: (text: string, setting: string) => string;
  readonly nowhereElse: string;
  readonly why: string;
  readonly against: string;
  /** Criteria with what they add to a lead. */
  readonly alsoCounts: (added: readonly string[], lead: string) => string;
  readonly change: string;
  readonly material: string;
  readonly insteadOf: (measure: string, own: string, other: string) => string;
  readonly gate: string;
  readonly hosts: string;
  readonly conditions: (count: number) => string;
  readonly conflicts: string;
  readonly together: (requirements: readonly string[]) => string;
  readonly clause: (gate: string, clause: string) => string;
  readonly cheapest: string;
  readonly changes: string;
  /** From what it is to where the answer changes: `350 USD → below 96 USD`. */
  readonly changesAt: (the: {
    readonly current: string;
    readonly direction: "above" | "below" | "either";
    readonly at: string;
    /** Whether it is there already, as far as is known: then knowing it for certain changes the answer. */
    readonly isThere: boolean;
  }) => string;
  readonly then: (plan: string) => string;
  readonly thenForced: (workloads: readonly string[], platform: string) => string;
  readonly thenNothing: string;
  /** How many inputs and weights were tried and change nothing, and how many changes are not shown. */
  readonly noOtherChange: (the: {
    readonly shown: number;
    readonly more: number;
    readonly tried: number;
  }) => string;
  readonly moves: string;
  readonly movesOf: (the: {
    readonly challenger: string;
    readonly lead: string | undefined;
    readonly margin: string;
  }) => string;
  readonly input: string;
  readonly range: string;
  readonly leadAtEnds: string;
  readonly measureFirst: string;
  /** What speaks most for a plan that is not named, within what is stated. */
  readonly worstCase: (the: {
    readonly plan: string;
    readonly over: string;
    readonly weights: readonly { readonly name: string; readonly share: string }[];
    readonly inputs: readonly { readonly name: string; readonly at: string }[];
    readonly wins: boolean;
    readonly by: string;
    readonly isEven: boolean;
  }) => string;
  /** Follows `runs`: what they take and are expected to bring. */
  readonly runsBring: (the: { readonly hours: string; readonly worth: string }) => string;
  readonly information: string;
  readonly informationSay: (the: { readonly all: string }) => string;
  readonly varianceShare: string;
  readonly worth: string;
  readonly study: string;
  readonly studyOf: (the: {
    readonly runs: string;
    readonly worth: string;
    /** Share of the standard deviation. */
    readonly left: string;
  }) => string;
  readonly net: string;
  readonly groupOf: (group: string, count: number) => string;
  readonly hardlyAnything: string;
  readonly runs: (the: {
    readonly benchmark: string;
    readonly platform: string;
    readonly runs: string;
  }) => string;
  readonly rests: string;
  readonly restsOn: string;
  readonly ofTheSwings: string;
  readonly showList: string;
  readonly measured: (share: string) => string;
  readonly published: (share: string, sellers: string | undefined) => string;
  readonly stated: (share: string) => string;
  readonly assumed: (share: string) => string;
  readonly nothingMoves: string;
  readonly confidence: string;
  readonly grade: (grade: Grade) => string;
  readonly parts: ReadonlyMap<string, string>;
  readonly contradicted: string;
  readonly largestAssumptions: string;
  readonly noAssumptions: string;
  readonly notAsked: string;
  readonly allAsked: string;
  readonly notAskedFor: (criterion: string, askedBy: string) => string;
  readonly openQuestions: string;
  readonly missing: string;
  readonly lookAgain: string;
  readonly noDate: string;
  readonly fillIn: (question: string, path: string) => string;
  readonly more: (count: number) => string;
  /** Below the first page. */
  readonly plans: string;
  readonly plan: string;
  readonly value: string;
  readonly difference: string;
  readonly rankedFirst: string;
  readonly feasible: (feasible: boolean) => string;
  readonly alsoKnownAs: (names: readonly string[]) => string;
  readonly criterion: string;
  readonly weight: string;
  readonly contribution: string;
  readonly contributionsHeading: string;
  readonly contributions: (challenger: string, other: string) => string;
  readonly contributionsSay: (the: {
    readonly challenger: string;
    readonly other: string;
    readonly sum: string;
  }) => string;
  readonly sum: string;
  readonly setAside: string;
  readonly notWeighed: string;
  readonly greySay: string;
  readonly margin: string;
  readonly planValues: string;
  readonly planValuesSay: string;
  readonly consequences: string;
  readonly concern: string;
  readonly measure: string;
  readonly figure: string;
  readonly workload: string;
  readonly wholePlan: string;
  readonly gates: string;
  readonly verdict: string;
  readonly verdictOf: (verdict: "pass" | "fail" | "unknown") => string;
  /** Under a verdict that a waiver turned. */
  readonly waived: string;
  readonly accepted: (the: { readonly owner: string; readonly until: string }) => string;
  readonly waivers: string;
  readonly waiverState: (state: "used" | "expired" | "idle") => string;
  readonly owner: string;
  readonly reason: string;
  readonly lastDay: string;
  readonly binding: string;
  readonly bindingSay: string;
  readonly condition: string;
  readonly expected: (expected: string, actual: string) => string;
  readonly repair: string;
  readonly source: string;
  readonly costs: string;
  readonly costsOf: (plan: string, currency: string) => string;
  readonly line: string;
  readonly year: (year: string) => string;
  readonly total: string;
  readonly costsSay: string;
  readonly uniformity: string;
  readonly overheads: string;
  readonly overheadsSay: string;
  readonly dimension: string;
  readonly ratio: string;
  readonly own: string;
  readonly evidence: string;
  readonly record: string;
  readonly publisher: string;
  readonly interest: (interest: "none" | "sells-virtualization" | "sells-bare-metal") => string;
  readonly interestHeading: string;
  readonly publishedOn: string;
  readonly readAs: (readAs: string) => string;
  readonly readAsHeading: string;
  readonly usedFor: string;
  readonly recordsOf: (pooled: string, all: string) => string;
  readonly placements: string;
  readonly nodes: string;
  readonly clusters: string;
  readonly hostsOf: (model: string, count: string, spare: string) => string;
  readonly strandedBy: (amount: string, cause: string) => string;
  readonly binds: string;
  readonly stranded: string;
  readonly room: RoomWords;
  readonly limits: LimitWords;
  readonly obligations: string;
  readonly obligationsSay: string;
  readonly pack: string;
  readonly work: string;
  readonly allWorkloads: string;
  readonly answers: string;
  readonly belief: string;
  readonly answer: string;
  readonly assumptions: string;
  readonly effect: string;
  readonly warnings: string;
  readonly warning: string;
  readonly about: string;
  readonly remedy: string;
  readonly digest: string;
  readonly madeBy: (name: string, version: string) => string;
  readonly onlyInData: (count: string) => string;
  readonly showTable: string;
}
