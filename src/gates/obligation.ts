import type { PackId } from "../brief/vocabulary.js";
import type { Binding } from "../evidence/rule.js";
import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Verdict } from "./verdict.js";

/** Work that a pack asks for on one platform: evidence to be had, which no platform passes or fails. */
export interface Obligation extends Pick<Verdict, "clause" | "source" | "date" | "readAs"> {
  readonly pack: PackId;
  /** Of the work; one pack asks for it once a platform. */
  readonly obligation: Id;
  readonly platform: Id;
  /** Whose pack it is; absent where the policies switch the pack on for all. */
  readonly workloads?: readonly Id[];
  readonly work: Sentence;
  /** The rule that asks for it, and how hard it binds. */
  readonly rule: Id;
  readonly binds: Binding;
  readonly url?: string;
}
