import type { Left } from "./importer.js";
import { amount, field, words } from "./json.js";
import type { Run } from "./observation.js";
import type { Statistic } from "../brief/measurement.js";
import { failedRun } from "./run-issue.js";

const rateUnits: ReadonlyMap<string, string> = new Map([
  ["samples/s", "samples-per-second"],
  ["tokens/s", "tokens-per-second"],
  ["queries/s", "queries-per-second"],
]);
const latencies: ReadonlyMap<string, Statistic> = new Map([
  ["SingleStream", "p90"],
  ["MultiStream", "p99"],
]);

/**
 * A row of a round's `summary_results.json`. It is a published result of a named system, not a run of the asker's:
 * an aggregate that speaks for no dimension, with the system among its parameters.
 */
export function mlperfSubmission(row: unknown, path: string): Run {
  const scenario = words(field(row, "Scenario"));
  const unit = words(field(row, "Performance_Units")).toLowerCase();
  const value = amount(field(row, "Performance_Result")) ?? 0;
  const rate = rateUnits.get(unit);
  const statistic = latencies.get(scenario);
  const isLatency = unit.startsWith("latency (ms)") && statistic !== undefined;
  if (value === 0 || (rate === undefined && !isLatency)) {
    return { observations: [], left: [unread(path, value === 0)], issues: [] };
  }
  const errors = amount(field(row, "errors")) ?? amount(field(row, "Errors")) ?? 0;
  const inferred = field(row, "inferred") ?? field(row, "Inferred");
  const text = (name: string, key: string): readonly (readonly [string, string])[] => {
    const found = words(field(row, key));
    return found === "" ? [] : [[name, found]];
  };
  const number = (name: string, key: string): readonly (readonly [string, number])[] => {
    const found = amount(field(row, key));
    return found === undefined ? [] : [[name, found]];
  };
  const version = words(field(row, "version"));
  return {
    observations: [
      {
        benchmark: `mlperf/${words(field(row, "Model")) || words(field(row, "UsedModel")) || "unnamed"}`,
        ...(rate === undefined
          ? {
              metric: "latency",
              unit: "s",
              direction: "lower",
              statistic: statistic ?? "mean",
              value: value / 1000,
            }
          : { metric: rate, unit: "1/s", direction: "higher", statistic: "rate", value }),
        sampleKind: "aggregate",
        params: Object.fromEntries([
          ...text("scenario", "Scenario"),
          ...text("submitter", "Submitter"),
          ...text("system", "System"),
          ...text("category", "Category"),
          ...text("suite", "Suite"),
          ...number("nodes", "Nodes"),
          ...number("accelerators", "Total Accelerators"),
        ]),
        environment: Object.fromEntries([
          ...text("processor", "Processor"),
          ...text("accelerator", "Accelerator"),
          ...text("operating-system", "operating_system"),
          ...text("software", "Software"),
        ]),
        tool: { name: "mlperf", ...(version !== "" && { version }) },
        validity: [
          ...(errors > 0 ? ["failed"] : []),
          ...(inferred === true || inferred === 1 ? ["inferred"] : []),
        ],
      },
    ],
    left: [],
    issues: errors > 0 ? [failedRun("The submission's checker", `${path}.errors`, errors)] : [],
  };
}

const unread = (path: string, empty: boolean): Left => ({
  path,
  reason: empty ? "missing-value" : "unknown-unit",
  message: empty ? "A row without a result." : "A row whose unit is not a rate and not a latency.",
});
