import type { Finding } from "../finding.js";
import type { SoundBrief } from "../check-schema.js";

/** Names beyond the library's own that a brief may refer to: of extensions, and of the catalogue of evidence. */
export interface Known {
  readonly criteria?: readonly string[];
  readonly gates?: readonly string[];
  /** Ids of published records; where absent, `exclude` and `reweigh` may name any. */
  readonly records?: readonly string[];
}

export type ListWithIds = "tenants" | "workloads" | "hosts" | "platforms" | "prices" | "records";

/** An element that has an id, and its place in the list as written. */
export interface Named {
  readonly index: number;
  readonly id: string;
}

/** What a rule looks at. */
export interface RuleContext {
  /** The parts that their schemas accept. */
  readonly brief: SoundBrief;
  /** Ids as stated, also of elements that are otherwise wrong, so that one mistake is reported once. */
  readonly ids: { readonly [list in ListWithIds]: readonly Named[] };
  readonly known: Known;
}

/** What must hold between the parts of a brief. Answers what does not. */
export type Rule = (context: RuleContext) => Iterable<Finding>;
