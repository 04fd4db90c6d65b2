import type { Dimension } from "../brief/vocabulary.js";
import type { Left } from "./importer.js";
import type { LoadRun } from "./load-run.js";
import type { Metric } from "./observation.js";

/** A latency of fewer steps of the output's resolution is mostly rounding. */
const coarseSteps = 10;
/** Ten requests beyond a 99th percentile: with fewer it is the mishap of a handful, not a percentile. */
const leastRequests = 1000;

/** A figure of a run, and the dimension it speaks for. */
export type LoadFigure = Metric & {
  readonly value: number;
  readonly validity: readonly string[];
  readonly dimension: Dimension | undefined;
};

/**
 * The response times of a run in seconds. The 99th percentile votes for `tail-latency` where the run is `sound`,
 * at least 1,000 requests are known to carry it and it is ten steps of the resolution or more. A time printed as 0
 * is below the resolution and no figure; what keeps the percentile from voting is told.
 */
export function loadLatencies(
  run: Pick<LoadRun, "latencies" | "step" | "requests" | "path" | "work" | "votes">,
  sound: boolean,
): { readonly latencies: readonly LoadFigure[]; readonly left: readonly Left[] } {
  const known = run.latencies.flatMap(({ statistic, seconds }) =>
    seconds === undefined ? [] : [{ statistic, seconds }],
  );
  const answered = run.requests !== 0;
  const shown = known.filter(({ seconds }) => answered && seconds > 0);
  const enough = (run.requests ?? 0) >= leastRequests;
  const latencies = shown.map(({ statistic, seconds }): LoadFigure => {
    const coarse = seconds < coarseSteps * run.step;
    const votes = statistic === "p99" && sound && enough && !coarse && run.votes !== false;
    return {
      metric: run.work === undefined ? "response-time" : `${run.work}-time`,
      unit: "s",
      direction: "lower",
      statistic,
      value: seconds,
      validity: coarse ? ["quantised"] : [],
      dimension: votes ? "tail-latency" : undefined,
    };
  });
  const tail = shown.some(({ statistic }) => statistic === "p99");
  return {
    latencies,
    left: [
      ...(answered && shown.length < known.length ? [belowResolution(run.path)] : []),
      ...(tail && sound && !enough && run.votes !== false ? [fewRequests(run.path, run.requests)] : []),
      ...(shown.length > 0 && !tail ? [noTail(run.path)] : []),
    ],
  };
}

const belowResolution = (path: string): Left => ({
  path: `${path}.latency`,
  reason: "below-resolution",
  message: "Latencies printed as 0 are below the resolution of the output.",
});

const fewRequests = (path: string, requests: number | undefined): Left => ({
  path: `${path}.latency`,
  reason: "few-requests",
  message: `The 99th percentile does not speak for tail-latency: ${requests ?? "an unknown number of"} requests carry it, and ${leastRequests} are needed.`,
});

const noTail = (path: string): Left => ({
  path: `${path}.latency`,
  reason: "no-tail-percentile",
  message: "There is no 99th percentile, so nothing speaks for tail-latency.",
});
