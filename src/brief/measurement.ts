import type { Date } from "../quantity/date.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import type { Dimension, Enforcement, Resource } from "./vocabulary.js";

export type MetricDirection = "higher" | "lower";
export type Statistic = "mean" | "median" | "rate" | "max" | `p${number}`;
export type SampleKind = "run" | "iteration" | "interval" | "request" | "aggregate";

/** The asker's own samples of one metric of one benchmark on one platform. */
export interface Measurement {
  /** `measurements[3]`: measurements have no ids; the index is the door's order. */
  readonly path: IdPath;
  readonly platform: Id;
  readonly benchmark: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: MetricDirection;
  readonly statistic: Statistic;
  readonly sampleKind: SampleKind;
  /** One a run. */
  readonly samples: readonly number[];
  /** A label per sample; paired where both sides carry the same. */
  readonly pairs?: readonly string[];
  readonly observations?: number;
  readonly histogram?: { readonly upperBounds: readonly number[]; readonly counts: readonly number[] };
  /** What defines the work. */
  readonly params: { readonly [name: string]: string | number | boolean };
  readonly tool: { readonly name: string; readonly version?: string };
  readonly environment: { readonly [name: string]: string };
  readonly takenAt?: Date;
  readonly dimension?: Dimension;
  /** Absent means alone. */
  readonly neighbour?: { readonly resource: Resource; readonly enforcement: Enforcement };
  readonly validity: readonly string[];
  readonly source?: string;
}
