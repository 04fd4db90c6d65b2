import type { Date } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { PackId } from "./vocabulary.js";

export interface Policies {
  readonly packs: readonly PackId[];
  readonly disable: readonly { readonly gate: string; readonly workload?: Id; readonly reason: string }[];
}

/** Turns a failure into a recorded exception until it expires. */
export interface Waiver {
  readonly id: Id;
  readonly gate: string;
  readonly workload: Id;
  /** The one clause that is accepted; all of the gate where absent, as long as no platform fails several. */
  readonly clause?: string;
  readonly reason: string;
  readonly owner: string;
  readonly expires: Date;
}
