import type { MetricDirection } from "../measurement.js";
import type { Dimension, IoPath, PlatformKind, Tuning } from "../vocabulary.js";
import type { DateInput, IdInput, UncertainInput } from "./scalar.js";

/** Both sides of a comparison as printed. */
export interface SidesInput {
  readonly bareMetal: number;
  readonly platform: number;
  readonly unit: string;
  readonly direction: MetricDirection;
}

/** A published finding of your own. */
export interface AddedRecordInput {
  readonly id: IdInput;
  /** Records of one study have one vote together. */
  readonly study: string;
  readonly title?: string;
  readonly dimension: Dimension;
  readonly kind: PlatformKind;
  /** Performance on the platform ÷ on bare metal, or both sides as printed. */
  readonly ratio: UncertainInput | SidesInput;
  readonly tuning?: Tuning;
  readonly ioPath?: IoPath;
  readonly hypervisor?: string;
  readonly hardware?: string;
  readonly published: DateInput;
  readonly publisher: string;
  readonly interest: "none" | "sells-virtualization" | "sells-bare-metal";
  readonly url?: string;
  readonly clause?: string;
  readonly readAs: "full-text" | "excerpt" | "unconfirmed";
}

/** Which published findings count. */
export interface EvidenceInput {
  /** `catalogue` by default; `none` leaves your own runs and `add`. */
  readonly use?: "catalogue" | "none";
  readonly add?: readonly AddedRecordInput[];
  readonly exclude?: readonly IdInput[];
  readonly reweigh?: readonly { readonly record: IdInput; readonly factor: number }[];
}
