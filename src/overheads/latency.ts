import { at, type Column, columnOf } from "../statistics/column.js";
import { responsePercentile, responsePercentileRatio } from "../statistics/queueing.js";

/** What one platform does to the response time of a workload, per draw. */
export interface PlatformLatency {
  /** S of `slowdownOf`. */
  readonly service: Column;
  /** Ratio of the dimension `tail-latency`: below 1 the far end is longer than the middle alone explains. */
  readonly tail: Column;
  /** Ratio of the objective's own percentile where runs measured it: it stands for S and tail together. */
  readonly measured?: Column;
  /** Microseconds added to one network round trip. */
  readonly addedMicroseconds?: Column;
  /** Factor on the service time while neighbours misbehave, at least 1; absent means alone. */
  readonly neighbours?: Column;
}

export interface LatencyInput {
  /** A percentile that is known, at a known utilization, on a known platform. */
  readonly baseline: {
    readonly percentile: number;
    readonly seconds: Column;
    /** 0 to 1; 1 is saturated. */
    readonly utilization: Column;
    /** Parallel servers of one replica. */
    readonly servers: number;
  };
  /** The platform on which the baseline was taken. */
  readonly there: PlatformLatency;
  /** The platform that is asked about. */
  readonly here: PlatformLatency;
  /** The percentile that is asked for, above 0 and below 1. */
  readonly percentile: number;
  /** With `none` a longer service time raises the utilization; else the loss is paid in hosts and it is held. */
  readonly scaling: "cpu" | "replicas" | "none";
  /** Network round trips of one request that carry `addedMicroseconds`. */
  readonly hops: number;
}

/**
 * Seconds of the percentile on the platform asked about, per draw: the baseline × the ratio of the stretches × the
 * ratio of the M/M/c response-time percentiles at the two utilizations, plus the microseconds that this platform adds
 * to a round trip beyond the baseline's, once a hop. A stretch is S ÷ tail ratio, or 1 ÷ the measured ratio of the
 * percentile itself, times what neighbours cost. Infinity where the queue is saturated: every objective is missed.
 */
export function predictLatency(input: LatencyInput): Column {
  const { baseline, there, here, hops } = input;
  const queue = queueFactor(input);
  const [stretchHere, stretchThere] = [stretchOf(here), stretchOf(there)];
  const [addedHere, addedThere] = [here.addedMicroseconds ?? NOTHING, there.addedMicroseconds ?? NOTHING];
  return columnOf([baseline.seconds, queue, stretchHere, stretchThere, addedHere, addedThere], (draw) => {
    const wait = at(queue, draw);
    if (wait === Infinity) return Infinity;
    const scaled = (at(baseline.seconds, draw) * at(stretchHere, draw) * wait) / at(stretchThere, draw);
    const added = (at(addedHere, draw) - at(addedThere, draw)) / MICROSECONDS_PER_SECOND;
    return Math.max(0, scaled + added * hops);
  });
}

const MICROSECONDS_PER_SECOND = 1e6;
const NOTHING: Column = Float64Array.of(0);
const ALONE: Column = Float64Array.of(1);

function stretchOf({ service, tail, measured, neighbours = ALONE }: PlatformLatency): Column {
  return measured === undefined
    ? columnOf(
        [service, tail, neighbours],
        (draw) => (at(service, draw) * at(neighbours, draw)) / at(tail, draw),
      )
    : columnOf([measured, neighbours], (draw) => at(neighbours, draw) / at(measured, draw));
}

/** M/M/c percentile asked for at the utilization here ÷ the known percentile at the utilization there. */
function queueFactor({ baseline, there, here, percentile, scaling }: LatencyInput): Column {
  const { servers, utilization } = baseline;
  const load = scaling === "none" ? utilizationHere(utilization, there, here) : utilization;
  const byLoad = responsePercentileRatio({ servers, percentile, from: utilization, to: load });
  if (percentile === baseline.percentile) return byLoad;
  const byPercentile = percentileFactor(baseline, percentile);
  return columnOf([byLoad, byPercentile], (draw) => at(byLoad, draw) * at(byPercentile, draw));
}

function utilizationHere(utilization: Column, there: PlatformLatency, here: PlatformLatency): Column {
  const { neighbours: besideHere = ALONE, service: serviceHere } = here;
  const { neighbours: besideThere = ALONE, service: serviceThere } = there;
  return columnOf([utilization, serviceHere, serviceThere, besideHere, besideThere], (draw) => {
    const change =
      (at(serviceHere, draw) * at(besideHere, draw)) / (at(serviceThere, draw) * at(besideThere, draw));
    return at(utilization, draw) * change;
  });
}

/** At one utilization, the percentile asked for ÷ the percentile that is known. */
function percentileFactor(
  { servers, utilization, percentile: known }: LatencyInput["baseline"],
  asked: number,
): Column {
  return columnOf([utilization], (draw) => {
    const queue = { servers, utilization: Math.max(0, at(utilization, draw)), serviceSeconds: 1 };
    const wanted = responsePercentile({ ...queue, percentile: asked });
    const given = responsePercentile({ ...queue, percentile: known });
    return wanted.kind === "steady" && given.kind === "steady" ? wanted.seconds / given.seconds : Infinity;
  });
}
