import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { quantileOf } from "../../statistics/distribution.js";
import type { Measurement } from "../measurement.js";
import { canonicalJson } from "../order.js";

/** What stands for samples that are not repeated. */
export interface SampleSummary {
  readonly n: number;
  readonly median: number;
  /** The 5 % and 95 % quantiles, type 7 of Hyndman and Fan. */
  readonly low: number;
  readonly high: number;
  /** `sha256:` and hex over the canonical JSON of `{samples, pairs, histogram}`: equal where the data are. */
  readonly digest: string;
}

/** A measurement whose samples, pairs and histogram are summarised. */
export type MeasurementSummary = Omit<Measurement, "path" | "samples" | "pairs" | "histogram"> & {
  readonly samples: SampleSummary;
};

export function restateMeasurement(measurement: Measurement): MeasurementSummary {
  const { path: _path, samples, pairs, histogram, ...others } = measurement;
  const data = canonicalJson({ samples, pairs, histogram });
  return {
    ...others,
    samples: {
      n: samples.length,
      median: quantileOf({ samples }, 0.5),
      low: quantileOf({ samples }, 0.05),
      high: quantileOf({ samples }, 0.95),
      digest: `sha256:${bytesToHex(sha256(utf8ToBytes(data)))}`,
    },
  };
}
