import type { MetricDirection, SampleKind, Statistic } from "../measurement.js";
import type { Dimension, Enforcement, Resource } from "../vocabulary.js";
import type { DateInput, IdInput } from "./scalar.js";

/** Your own samples of one metric of one benchmark on one platform. */
export interface MeasurementInput {
  /** `bare-metal` may be named undeclared. */
  readonly platform: IdInput;
  readonly benchmark: string;
  readonly metric: string;
  readonly unit: string;
  /** Which way is better. */
  readonly direction: MetricDirection;
  readonly statistic: Statistic;
  readonly sampleKind: SampleKind;
  /** One a run. */
  readonly samples: readonly number[];
  /** A label per sample; paired where both sides carry the same. */
  readonly pairs?: readonly string[];
  /** How many operations the samples summarise. */
  readonly observations?: number;
  readonly histogram?: { readonly upperBounds: readonly number[]; readonly counts: readonly number[] };
  /** What defines the work; all else is environment. */
  readonly params?: { readonly [name: string]: string | number | boolean };
  readonly tool: { readonly name: string; readonly version?: string };
  readonly environment?: { readonly [name: string]: string };
  readonly takenAt?: DateInput;
  readonly dimension?: Dimension;
  /** Absent means alone. */
  readonly neighbour?: { readonly resource: Resource; readonly enforcement: Enforcement };
  readonly validity?: readonly string[];
  readonly source?: string;
}
