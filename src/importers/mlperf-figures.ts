import type { MetricDirection, Statistic } from "../brief/measurement.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { MlperfLog } from "./mlperf-log.js";

export interface MlperfFigure {
  readonly metric: string;
  readonly unit: string;
  readonly direction: MetricDirection;
  readonly statistic: Statistic;
  readonly value: number;
  readonly dimension?: Dimension;
}

const rates: readonly (readonly [name: string, metric: string])[] = [
  ["result_samples_per_second", "samples-per-second"],
  ["result_tokens_per_second", "tokens-per-second"],
  ["result_completed_samples_per_sec", "completed-samples-per-second"],
  ["result_completed_tokens_per_second", "completed-tokens-per-second"],
  ["result_qps_with_loadgen_overhead", "queries-per-second"],
];
const means: readonly (readonly [name: string, metric: string])[] = [
  ["result_mean_latency_ns", "latency"],
  ["result_first_token_mean_latency_ns", "time-to-first-token"],
  ["result_time_per_output_token_mean", "time-per-output-token"],
];
const families: ReadonlyMap<string, string> = new Map([
  ["", "latency"],
  ["first token latency ", "time-to-first-token"],
  ["time to output token ", "time-per-output-token"],
]);

/**
 * The figures of a run by its scenario, seconds and per second. In SingleStream and MultiStream the scenario's own
 * percentile of the latency votes, in Offline the token rate or, without one, the sample rate. A Server run completes
 * what it was told to send, so that nothing of it votes; Offline latencies are times in a queue and are no figures.
 */
export function mlperfFigures({ numbers }: MlperfLog, scenario: string): readonly MlperfFigure[] {
  const offline = scenario === "Offline";
  const primary = scenario === "SingleStream" ? "p90" : scenario === "MultiStream" ? "p99" : "";
  const voter = !offline
    ? primary
    : numbers.has("result_tokens_per_second")
      ? "result_tokens_per_second"
      : "result_samples_per_second";
  const figures: (MlperfFigure & { readonly name: string })[] = [];
  const add = (name: string, figure: Omit<MlperfFigure, "value">, perSecond: number): void => {
    const value = numbers.get(name) ?? 0;
    if (value > 0) figures.push({ ...figure, name, value: value / perSecond });
  };
  for (const [name, metric] of rates) {
    add(name, { metric, unit: "1/s", direction: "higher", statistic: "rate" }, 1);
  }
  if (!offline) {
    for (const [name, metric] of means) {
      add(name, { metric, unit: "s", direction: "lower", statistic: "mean" }, 1e9);
    }
    for (const name of numbers.keys()) {
      const parts = /^(first token latency |time to output token |)p(\d{1,2}(?:\.\d{1,4})?)$/.exec(name);
      const percent = Number(parts?.[2] ?? 0);
      const metric = families.get(parts?.[1] ?? "-");
      if (metric === undefined || percent <= 0) continue;
      const statistic = percent === 50 ? ("median" as const) : (`p${percent}` as const);
      add(name, { metric, unit: "s", direction: "lower", statistic }, 1e9);
    }
  }
  return figures.map(({ name, ...figure }) =>
    name === voter ? { ...figure, dimension: "gpu-inference" } : figure,
  );
}
