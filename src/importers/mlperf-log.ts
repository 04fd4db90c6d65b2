import { elements, field, isObject, words } from "./json.js";
import { numeral } from "./numeral.js";
import { textLines } from "./text-lines.js";

/** What one LoadGen run logged, under the names of its detail log whichever log it was read from. */
export interface MlperfLog {
  readonly facts: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** LoadGen's errors, and its reasons for an invalid result. */
  readonly reasons: readonly string[];
}

const banner = "MLPerf Results Summary";
const renamed: ReadonlyMap<string, string> = new Map([
  ["sut name", "sut_name"],
  ["scenario", "effective_scenario"],
  ["mode", "effective_test_mode"],
  ["result is", "result_validity"],
  ["completed samples per second", "result_completed_samples_per_sec"],
  ["scheduled samples per second", "result_scheduled_samples_per_sec"],
  ["samples per second", "result_samples_per_second"],
  ["tokens per second", "result_tokens_per_second"],
  ["completed tokens per second", "result_completed_tokens_per_second"],
  ["qps w/ loadgen overhead", "result_qps_with_loadgen_overhead"],
  ["target_qps", "effective_target_qps"],
  ["target_latency (ns)", "effective_target_latency_ns"],
  ["samples_per_query", "effective_samples_per_query"],
  ["min latency (ns)", "result_min_latency_ns"],
  ["max latency (ns)", "result_max_latency_ns"],
  ["mean latency (ns)", "result_mean_latency_ns"],
  ["mean first token latency (ns)", "result_first_token_mean_latency_ns"],
  ["mean time to output token (ns)", "result_time_per_output_token_mean"],
]);

/** `99.00 percentile latency (ns)` and its like. */
const percentile =
  /^(\d{1,2}(?:\.\d{1,4})?)(?:th)? percentile (latency|first token latency|time to output token) \(ns\)$/;

/** The runs of `mlperf_log_summary.txt`, one or several in a text: lines `key : value` under a banner. */
export function mlperfSummaries(text: string): readonly MlperfLog[] {
  const runs: { facts: Map<string, string>; numbers: Map<string, number>; reasons: string[] }[] = [];
  let recommending = false;
  for (const line of textLines(text)) {
    if (line.trim() === banner) runs.push({ facts: new Map(), numbers: new Map(), reasons: [] });
    const run = runs[runs.length - 1];
    if (run === undefined) continue;
    if (/^[^ ]/.test(line)) recommending = line.startsWith("Recommendations:");
    if (recommending && line.startsWith(" * ")) run.reasons.push(line.slice(3));
    const cut = line.indexOf(":");
    const key = line.slice(0, Math.max(cut, 0)).trim().toLowerCase();
    const value = line.slice(cut + 1).trim();
    const ranked = percentile.exec(key);
    const name =
      ranked === null ? (renamed.get(key) ?? key) : rankName(Number(ranked[1]), ranked[2] ?? "latency");
    const number = numeral(value);
    if (cut === -1 || value === "" || run.facts.has(name)) continue;
    run.facts.set(name, value.slice(0, 200));
    if (number !== undefined) run.numbers.set(name, number);
  }
  return runs;
}

const rankName = (percent: number, kind: string): string =>
  `${kind === "latency" ? "" : `${kind} `}p${percent}`;

const detailRank =
  /^result_(first_token_)?(\d{1,2}(?:\.\d{1,4})?)_percentile_(latency_ns|per_query_latency_ns|time_to_output_token)$/;
const detailMark = ":::MLLOG ";

/** The runs of `mlperf_log_detail.txt`: one JSON object a line. A run begins where LoadGen states its version. */
export function mlperfDetails(text: string): readonly MlperfLog[] {
  const runs: { facts: Map<string, string>; numbers: Map<string, number>; reasons: string[] }[] = [];
  for (const line of textLines(text)) {
    const entry = line.startsWith(detailMark) ? parse(line.slice(detailMark.length)) : undefined;
    const key = words(field(entry, "key"));
    if (key === "") continue;
    if (runs.length === 0 || (key === "loadgen_version" && runs.at(-1)?.facts.has(key) === true)) {
      runs.push({ facts: new Map(), numbers: new Map(), reasons: [] });
    }
    const run = runs[runs.length - 1];
    const value = field(entry, "value");
    const written = typeof value === "string" ? value : String(value);
    const isError = field(field(entry, "metadata"), "is_error") === true;
    if (key === "result_invalid_reason" || isError) run?.reasons.push(words(value) || key);
    const ranked = detailRank.exec(key);
    const kind =
      ranked?.[1] !== undefined
        ? "first token latency"
        : ranked?.[3] === "time_to_output_token"
          ? "time to output token"
          : "latency";
    const name = ranked === null ? key : rankName(Number(ranked[2]), kind);
    if (run === undefined || isObject(value) || elements(value).length > 0 || run.facts.has(name)) continue;
    run.facts.set(name, written.slice(0, 200));
    const number = typeof value === "number" ? numeral(written) : undefined;
    if (number !== undefined) run.numbers.set(name, number);
  }
  return runs;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
