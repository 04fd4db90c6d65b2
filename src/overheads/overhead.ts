import type { Dimension } from "../brief/vocabulary.js";
import type { Figure, Sentence } from "../notice.js";
import type { Id, IdPath } from "../quantity/id-path.js";

/**
 * A ratio to be drawn: θ = ln(performance on the platform ÷ on bare metal), for latencies too, is normal with `logMean`
 * and `logSd`. Its column in a world is named `overheads[platform].dimension`.
 */
export interface DrawnRatio {
  readonly platform: Id;
  readonly dimension: string;
  readonly logMean: number;
  /** 0 where the ratio is exact: bare metal against itself. */
  readonly logSd: number;
  /**
   * Largest ratio that a draw may take; absent where the asker's own runs speak or no cut makes sense. A published
   * ratio far above parity is a cache or a lopsided baseline.
   */
  readonly atMost?: number;
  /**
   * Name of the random stream of its draws: the evidence cell where nothing is measured, so that platforms that
   * rest on the same records do not differ by noise; else the path of its own column.
   */
  readonly stream: IdPath;
  /** Median and 5 % and 95 % quantile of the ratio, none above `atMost`. */
  readonly ratio: Figure;
  /** The measurements used, both sides. */
  readonly measurements: readonly IdPath[];
}

/** What one platform keeps of bare metal's performance in one dimension: 1 is parity, 0.95 a loss of 5 %. */
export interface Overhead extends DrawnRatio {
  readonly dimension: Dimension;
  /** Microseconds that the platform adds to one operation, where anything says so; latency dimensions only. */
  readonly additiveMicroseconds?: Figure;
  /** Share of the precision that comes from the asker's own runs: 0 read or assumed, 1 measured alone. */
  readonly measuredShare: number;
  /** Every record that could have spoken, and what was made of it. */
  readonly records: readonly RecordUse[];
  /** Said where measurement and literature disagree; the literature is then left out. */
  readonly conflict?: Sentence;
  /** What the literature alone predicts, where it has anything. */
  readonly published?: PublishedSummary;
}

/**
 * The ratio of an objective's own percentile as runs measured it: it stands for S × tail on that platform. Its dimension
 * is `p` and the percentile: `p99.9`.
 */
export interface MeasuredPercentile extends DrawnRatio {
  /** As in the objective: 0.999. */
  readonly percentile: number;
}

export interface RecordUse {
  readonly id: Id;
  readonly use: "pooled" | "shown" | "left-out";
  readonly reason: Sentence;
}

/** The literature's prediction for a new setting, and the wider t interval that is shown beside it. */
export interface PublishedSummary {
  readonly studies: number;
  readonly logMean: number;
  readonly logSd: number;
  /** 95 % prediction interval of the ratio by the t distribution with studies − 1 degrees of freedom; from 2 studies on. */
  readonly interval?: { readonly low: number; readonly high: number };
}
