import type { PackId } from "../vocabulary.js";
import type { DateInput, IdInput } from "./scalar.js";

/** Which rules apply beside what the brief demands itself. */
export interface PoliciesInput {
  /** For all workloads. */
  readonly packs?: readonly PackId[];
  readonly disable?: readonly {
    readonly gate: IdInput;
    readonly workload?: IdInput;
    readonly reason: string;
  }[];
}

/** Turns a failure into a recorded exception; counts for nothing after its last day. */
export interface WaiverInput {
  readonly gate: IdInput;
  readonly workload: IdInput;
  readonly clause?: string;
  readonly reason: string;
  readonly owner: string;
  readonly expires: DateInput;
}
