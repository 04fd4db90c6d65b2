/** The first page in words, the same for every format; its texts are plain and hold no markup. */
export interface Page {
  readonly title: string;
  /** Date, seed and draws, digest. */
  readonly header: readonly string[];
  /** The outcome in capitals, and what to do in words that can be repeated. */
  readonly verdict: string;
  readonly answer: string;
  /** The probability, of what, and the bar it has to clear. */
  readonly standing: readonly string[];
  readonly places: readonly Place[];
  readonly collisions: readonly Collision[];
  readonly reasons: readonly Argument[];
  /** What adds to the lead and is no reason by itself; empty where nothing does. */
  readonly alsoCounting: string;
  readonly against: readonly Argument[];
  readonly conditions: readonly Labelled[];
  readonly changes: Changes;
  /** The strongest case for the plan that is not named; empty where nothing is compared. */
  readonly worstCase: string;
  readonly moves: Moves;
  readonly measureFirst: readonly Labelled[];
  readonly grounds: Grounds;
  /** The first questions where not enough is known; else none. */
  readonly missing: readonly string[];
  readonly questions: readonly string[];
  readonly lookAgain: string;
}

/** Workloads that go to one platform for the same grounds. */
export interface Place {
  readonly workloads: readonly string[];
  readonly platform: string;
  readonly whyNotElsewhere: readonly string[];
}

/** Requirements of one workload that nothing meets together. */
export interface Collision {
  readonly workload: string;
  readonly requirements: string;
  readonly relax: readonly string[];
}

/** One criterion or gate that speaks for the plan or against it. */
export interface Argument {
  readonly label: string;
  readonly text: string;
  /** Empty where it is no matter of degree. */
  readonly change: string;
  readonly probability: string;
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** The inputs and weights that would change the answer. */
export interface Changes {
  readonly rows: readonly { readonly input: string; readonly flip: string; readonly then: string }[];
  /** What was tried besides; empty where nothing was. */
  readonly rest: string;
}

export interface Moves {
  /** Whose lead moves, and what it needs; empty without moves. */
  readonly of: string;
  readonly inputs: readonly { readonly input: string; readonly range: string; readonly lead: string }[];
}

export interface Grounds {
  readonly shares: readonly string[];
  readonly confidence: string;
  /** Where the asker's runs and published studies disagree; empty where they agree or nothing was run. */
  readonly contradictions: readonly string[];
  readonly assumptions: readonly string[];
  readonly notAsked: readonly string[];
}
