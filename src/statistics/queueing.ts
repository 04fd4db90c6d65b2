import { at, columnOf } from "./column.js";
import type { Column } from "./column.js";
import { exp, expm1, log } from "./elementary.js";

export interface OfferedLoad {
  /** Parallel servers, an integer from 1 to 1,000,000. */
  readonly servers: number;
  /** Arrival rate × mean service time, ≥ 0. */
  readonly erlangs: number;
}

const MOST_SERVERS = 1_000_000;

/** Beyond it the product with a slow queue's percentile could leave the range of doubles. */
const LONGEST_SERVICE_SECONDS = 1e100;

/** Newton needs about six; the bound ends a search that rounding would keep from settling. */
const MOST_ITERATIONS = 200;

/** Probability that an arrival finds all servers busy where none may wait (Erlang's B), by the recursion over servers. */
export function erlangB({ servers, erlangs }: OfferedLoad): number {
  requireServers(servers);
  if (!(erlangs >= 0 && erlangs < Infinity)) {
    throw new RangeError(`an offered load is a finite number of erlangs ≥ 0, got ${erlangs}`);
  }
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) {
    const weight = erlangs * blocked;
    blocked = weight / (count + weight);
  }
  return blocked;
}

/** Probability that an arrival has to wait in M/M/c (Erlang's C); 1 where the load is not below the servers. */
export function erlangC(load: OfferedLoad): number {
  const blocked = erlangB(load);
  const utilization = load.erlangs / load.servers;
  return utilization < 1 ? blocked / (1 - utilization * (1 - blocked)) : 1;
}

export interface Queue {
  /** Parallel servers, an integer from 1 to 1,000,000. */
  readonly servers: number;
  /** Arrival rate × mean service time ÷ servers, ≥ 0; 1 and above is saturated. */
  readonly utilization: number;
  /** Share of responses that are faster, above 0 and below 1: 0.99 is the p99. */
  readonly percentile: number;
}

export type ResponseTime =
  { readonly kind: "steady"; readonly seconds: number } | { readonly kind: "saturated" };

/**
 * Percentile of the response time (waiting and service) in M/M/c, first come first served: the root of
 * P(T > t) = 1 − percentile to 1e-13 of itself. A queue of utilization 1 or more grows without end.
 * Throws a RangeError where an argument is outside its range.
 */
export function responsePercentile(queue: Queue & { readonly serviceSeconds: number }): ResponseTime {
  const { servers, utilization, percentile, serviceSeconds } = queue;
  if (!(serviceSeconds >= 0 && serviceSeconds <= LONGEST_SERVICE_SECONDS)) {
    throw new RangeError(`a service time is 0 to ${LONGEST_SERVICE_SECONDS} seconds, got ${serviceSeconds}`);
  }
  requireServers(servers);
  requirePercentile(percentile);
  if (!(utilization >= 0)) throw new RangeError(`a utilization is a number ≥ 0, got ${utilization}`);
  if (utilization >= 1) return { kind: "saturated" };
  return { kind: "steady", seconds: serviceSeconds * inServiceTimes(servers, utilization, percentile) };
}

export interface UtilizationChange {
  readonly servers: number;
  readonly percentile: number;
  /** Utilization at which the percentile is known; a column of draws, or of length 1. */
  readonly from: Column;
  /** Utilization at which it is wanted; a column of draws, or of length 1. */
  readonly to: Column;
}

/**
 * Per draw, the M/M/c response-time percentile at utilization `to` ÷ that at `from`, both in service times of their own:
 * multiply by the ratio of the service times to get the ratio of the latencies. Infinity where either is saturated,
 * so that every finite objective is missed there. As long as the longer of the two columns.
 */
export function responsePercentileRatio({ servers, percentile, from, to }: UtilizationChange): Column {
  requireServers(servers);
  requirePercentile(percentile);
  const before = percentilesAt(servers, percentile, from);
  const after = from === to ? before : percentilesAt(servers, percentile, to);
  return columnOf([before, after], (draw) => {
    const known = at(before, draw);
    return known < Infinity ? at(after, draw) / known : Infinity;
  });
}

function percentilesAt(servers: number, percentile: number, utilizations: Column): Column {
  return utilizations.map((utilization) =>
    utilization < 1 ? inServiceTimes(servers, Math.max(0, utilization), percentile) : Infinity,
  );
}

/**
 * With time in mean service times and drain = c(1 − ρ):
 * P(T > x) = e^−x + C·(e^−x − e^(−drain·x)) ÷ (drain − 1), and e^−x·(1 + C·x) where drain is 1.
 */
function inServiceTimes(servers: number, utilization: number, percentile: number): number {
  const waiting = erlangC({ servers, erlangs: utilization * servers });
  const drain = servers * (1 - utilization);
  const slower = Math.min(1, drain);
  const gap = Math.abs(drain - 1);
  const beyond = 1 - percentile;
  const target = log(beyond);
  let low = -target;
  let high = (2 * log(2 / beyond)) / slower;
  let x = low;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const served = exp(-x);
    const slow = exp(-slower * x);
    const queued = slow * (gap * x < 1e-300 ? x : -expm1(-gap * x) / gap);
    const tail = served + waiting * queued;
    const density = served * (1 - waiting) + waiting * drain * queued;
    if (tail > beyond) low = x;
    else high = x;
    const step = ((log(tail) - target) * tail) / density;
    const newton = x + step;
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (Math.abs(next - x) <= 1e-14 * x || high - low <= 1e-14 * high) return next;
    x = next;
  }
  return x;
}

function requireServers(servers: number): void {
  if (!(Number.isInteger(servers) && servers >= 1 && servers <= MOST_SERVERS)) {
    throw new RangeError(`servers are an integer from 1 to ${MOST_SERVERS}, got ${servers}`);
  }
}

function requirePercentile(percentile: number): void {
  if (!(percentile > 0 && percentile < 1)) {
    throw new RangeError(`a percentile is a share above 0 and below 1 (0.99 for p99), got ${percentile}`);
  }
}
