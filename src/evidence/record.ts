import type { MetricDirection } from "../brief/measurement.js";
import type { Dimension, PlatformKind } from "../brief/vocabulary.js";
import type { Date } from "../quantity/date.js";
import type { Uncertain } from "../quantity/uncertain.js";

/** What a record speaks about: a dimension of the model, or a topic that is shown and never pooled. */
export type EvidenceTopic = Dimension | "availability" | "density" | "isolation" | "power" | "whole-system";

/**
 * How the platform of a record was set up. A source whose I/O path alone was tuned counts as `tuned` for network
 * and storage and as `unknown` elsewhere (see `onlyIoTuned`). `misconfigured`: a known mistake of set-up, kept as
 * a warning to the reader and never pooled.
 */
export type RecordTuning = "default" | "tuned" | "unknown" | "misconfigured";

/**
 * How the guest of a record reaches its devices. `any`: the work does no I/O, so the record speaks for every path.
 * `passthrough` holds SR-IOV and virtual GPUs too; `paravirtual` holds shared filesystems.
 */
export type RecordIoPath = "passthrough" | "sr-iov" | "paravirtual" | "emulated" | "any" | "unknown";

/**
 * What the two sides have in common. `different-cpu`: the hosts' processors differ. `virtual-baseline`: what stands
 * for bare metal runs in a virtual machine itself. `reported`: the source does not say.
 */
export type Comparison = "same-host" | "same-model" | "different-cpu" | "virtual-baseline" | "reported";

/** Whether the publisher earns from either side; academics, projects and independent authors do not. */
export type Interest = "none" | "sells-virtualization" | "sells-bare-metal";

/** How the source was read. `unconfirmed` records are never used. */
export type ReadAs = "full-text" | "excerpt" | "unconfirmed";

/** One published finding. A ratio is performance on the platform ÷ performance on bare metal: 1 is parity, 0.9 a loss. */
export interface EvidenceRecord {
  readonly id: string;
  /** Records of one study share a source and have one vote together. */
  readonly study: string;
  readonly title?: string;
  readonly dimension: EvidenceTopic;
  /** Read off the described stack by hand. */
  readonly kind: PlatformKind;
  /** What was measured, in a few words. */
  readonly metric?: string;
  /** Absent where the source gives no usable ratio: such a record is shown, never pooled. */
  readonly ratio: Uncertain | undefined;
  /** Lowest and highest ratio that the source reports around `ratio`, read as a central 90 % interval where both stand. */
  readonly range?: { readonly low: number; readonly high?: number };
  /** Both sides as printed; `direction` says whether more is better. */
  readonly sides?: {
    readonly bareMetal: number;
    readonly platform: number;
    readonly unit: string;
    readonly direction: MetricDirection;
  };
  /** What the source gives for one side alone: there is nothing to compare it with. */
  readonly oneSided?: {
    readonly side: "bare-metal" | "platform";
    readonly value: number;
    /** The largest value the source reports, where `value` is its smallest. */
    readonly upTo?: number;
    readonly unit: string;
    readonly direction: MetricDirection;
  };
  /** Time that the platform adds to one operation, where the source says it outright, in microseconds. */
  readonly addedMicroseconds?: number;
  readonly tuning: RecordTuning;
  /** The source tuned the I/O path and says nothing about the rest. */
  readonly onlyIoTuned?: boolean;
  readonly ioPath: RecordIoPath;
  /** `esxi, kvm, xen, hyper-v, firecracker, cloud-hypervisor, nitro, virtualbox`; absent where it is not one. */
  readonly hypervisor?: string;
  /** The platform's software and set-up, in a few words. */
  readonly stack?: string;
  readonly hardware?: string;
  readonly comparison: Comparison;
  /** Size of one request: 64 KiB and more speak for `storage-throughput`, less for `storage-iops`. */
  readonly blockBytes?: number;
  /** Confidential computing: a cell of its own, never mixed with ordinary guests. */
  readonly confidential?: boolean;
  /** A day; where the source says only a month or a year, its first day. */
  readonly published: Date;
  readonly publisher: string;
  readonly interest: Interest;
  readonly url?: string;
  readonly clause?: string;
  readonly readAs: ReadAs;
  /** Whether this record may enter a pooled figure at all: it has a ratio, no known mistake, and a dimension of the model. */
  readonly pooled: boolean;
  /** What a reader should know before trusting the figure. */
  readonly note: string;
}
