import type { Statistic } from "../brief/measurement.js";
import type { IdPath } from "../quantity/id-path.js";
import type { Params } from "./importer.js";

/** What a load generator says of one run, in base units. A rate or a latency of 0 stands for "none". */
export interface LoadRun {
  readonly path: IdPath;
  readonly benchmark: string;
  readonly params: Params;
  readonly tool: { readonly name: string; readonly version?: string };
  readonly environment?: { readonly [name: string]: string };
  readonly takenAt?: string | undefined;
  /**
   * `closed` where a connection sends its next request after the response: what would have arrived meanwhile is
   * never sent, and the percentiles leave its wait out (coordinated omission). `open` where requests are timed from
   * when they were due. `unknown` where the output does not tell.
   */
  readonly loop: "closed" | "open" | "unknown";
  /** Answered requests: those that the latencies summarise. */
  readonly requests?: number | undefined;
  /** Requests without a response. */
  readonly errors?: number;
  /** Responses whose status says that the work was not done. */
  readonly refusals?: number;
  /** What one request is called in the metrics; `request` unless stated. */
  readonly work?: string;
  /** Requests a second. */
  readonly rate?: number | undefined;
  /** The rate was asked for: it is an input. */
  readonly targeted?: boolean;
  readonly bytesPerSecond?: number | undefined;
  readonly latencies: readonly LoadLatency[];
  /** Seconds between two latencies that the output can tell apart. */
  readonly step: number;
  /** Whether its 99th percentile may vote; `true` unless stated. */
  readonly votes?: boolean;
  /** What is missing because the run ended early. */
  readonly ends?: string | undefined;
}

export interface LoadLatency {
  readonly statistic: Statistic;
  readonly seconds: number | undefined;
}
