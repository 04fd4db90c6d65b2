import type { Date } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Uncertain } from "../quantity/uncertain.js";
import type { MetricDirection } from "./measurement.js";
import type { Dimension, IoPath, PlatformKind, Tuning } from "./vocabulary.js";

/** A published finding that the asker adds to the catalogue. */
export interface RecordInput {
  readonly id: Id;
  readonly study: string;
  readonly title?: string;
  readonly dimension: Dimension;
  readonly kind: PlatformKind;
  /** Performance on the platform ÷ on bare metal. */
  readonly ratio?: Uncertain;
  readonly sides?: {
    readonly bareMetal: number;
    readonly platform: number;
    readonly unit: string;
    readonly direction: MetricDirection;
  };
  readonly tuning?: Tuning;
  readonly ioPath?: IoPath;
  readonly hypervisor?: string;
  readonly hardware?: string;
  readonly published: Date;
  readonly publisher: string;
  readonly interest: "none" | "sells-virtualization" | "sells-bare-metal";
  readonly url?: string;
  readonly clause?: string;
  readonly readAs: "full-text" | "excerpt" | "unconfirmed";
}
