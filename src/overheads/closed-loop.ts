import type { Measurement } from "../brief/measurement.js";
import type { Warning } from "../notice.js";
import { secondsOf } from "./seconds.js";

/** A load generator that waits for an answer before it sends the next request. */
export interface ClosedLoopTool {
  readonly tool: string;
  /** Parameters, or a parameter at a value (`name=value`), that make it send at a rate of its own: one of them opens the loop unless it is 0 or false. */
  readonly openedBy: readonly string[];
  /** What opens it, or a tool that is open, as the object of "Use". */
  readonly instead: string;
}

/**
 * For measurements that do not state their `loop` as a parameter, as importers do where the output tells: by the
 * documentation of each tool. Open by nature, and so not here: wrk2, vegeta, cyclictest, MLPerf LoadGen's
 * server scenario.
 */
export const closedLoopTools: readonly ClosedLoopTool[] = [
  { tool: "wrk", openedBy: [], instead: "wrk2 with --rate" },
  { tool: "ab", openedBy: [], instead: "wrk2 or vegeta" },
  { tool: "hey", openedBy: [], instead: "wrk2 or vegeta" },
  { tool: "oha", openedBy: ["latency-correction"], instead: "-q with --latency-correction" },
  {
    tool: "autocannon",
    openedBy: ["overallRate", "connectionRate"],
    instead: "--overallRate, which corrects for it",
  },
  {
    tool: "k6",
    openedBy: ["executor=constant-arrival-rate", "executor=ramping-arrival-rate"],
    instead: "an arrival-rate executor",
  },
  { tool: "sysbench", openedBy: ["rate"], instead: "--rate" },
  { tool: "pgbench", openedBy: ["rate"], instead: "--rate" },
  { tool: "redis-benchmark", openedBy: [], instead: "a generator that keeps a rate" },
  { tool: "memtier", openedBy: [], instead: "a generator that keeps a rate" },
  { tool: "fio", openedBy: ["io_submit_mode=offload"], instead: "rate_iops with io_submit_mode=offload" },
  { tool: "netperf", openedBy: [], instead: "a generator that keeps a rate" },
  { tool: "sockperf", openedBy: ["mps"], instead: "under-load with --mps" },
  { tool: "qperf", openedBy: [], instead: "sockperf under-load with --mps" },
];

const byName: ReadonlyMap<string, ClosedLoopTool> = new Map(closedLoopTools.map((one) => [one.tool, one]));

/** From here up a percentile is one that a stalled request would have been among. */
const FAR_PERCENTILE = 90;

/**
 * Names coordinated omission: a far percentile, or the largest, of times from a tool that sends nothing while it waits leaves out the
 * requests that a stall would have held up. One warning for the first side it is true of.
 */
export function closedLoopWarnings(bareMetal: Measurement, platform: Measurement): readonly Warning[] {
  const side = [platform, bareMetal].find(isClosed);
  if (side === undefined) return [];
  const { name } = side.tool;
  const instead = byName.get(name)?.instead ?? "a generator that keeps a rate";
  return [
    {
      code: "coordinated-omission",
      message: `${name} waits for each answer before it asks again, so the ${side.statistic} of ${side.benchmark} leaves out the requests that a stall would have held up (coordinated omission).`,
      about: side.path,
      remedy: `Use ${instead}, at one rate on both sides.`,
      values: { tool: name, benchmark: side.benchmark, statistic: side.statistic },
    },
  ];
}

function isClosed({ tool, params, statistic, unit }: Measurement): boolean {
  const far =
    statistic === "max" || (statistic.startsWith("p") && Number(statistic.slice(1)) >= FAR_PERCENTILE);
  if (!far || secondsOf(1, unit) === undefined) return false;
  const stated = Object.hasOwn(params, "loop") ? params["loop"] : undefined;
  if (stated === "open" || stated === "closed") return stated === "closed";
  const known = byName.get(tool.name);
  return known !== undefined && !known.openedBy.some((opener) => isStated(params, opener));
}

function isStated(params: Measurement["params"], opener: string): boolean {
  const [name = "", wanted] = opener.split("=");
  if (!Object.hasOwn(params, name)) return false;
  const value = params[name];
  return wanted === undefined ? value !== 0 && value !== false : value === wanted;
}
