import { at, columnOf, type Column } from "../statistics/column.js";
import { exp, log } from "../statistics/elementary.js";
import {
  BLOCK,
  randomStream,
  stratifiedUniforms,
  type RandomStream,
  type Seed,
} from "../statistics/random.js";
import { normalQuantile } from "../statistics/special-functions.js";
import type { HostEvents, HostOutage } from "./host-outage.js";
import { redundancyOf } from "./redundancy.js";
import { SECONDS_PER_YEAR } from "./year.js";

/** One year of a workload: the share of each of its periods in which fewer replicas ran than are needed. */
export interface ServicePeriods {
  readonly periods: number;
  /** Draw by draw, its periods one after another. */
  readonly down: Float64Array;
}

/** Spread of outages around their mean on the log scale: that of the default interval of repairs, ln(72 ÷ 4) ÷ 3.29. */
const OUTAGE_SPREAD = 0.88;

/** Above so many events a year a workload is down its expected share of every period: drawing would say no more. */
const MOST_EVENTS = 200;

/** Half a step off 0, whose quantile is not finite: 2⁻⁵⁴. */
const TINY = 1 / 18014398509481984;

/**
 * A year by chance in every draw (MODEL §7): failures of single hosts and common causes are Poisson, their outages
 * lognormal around the draw's mean; maintenance of hosts whose loss alone breaks is Poisson, as long as it takes. A
 * workload is down while the hosts that are out hold more replicas than can be spared. `expected` is its share of time
 * in closed form, which stands in where events are too many to draw. The stream is the workload's, so that plans meet
 * the same luck.
 */
export function servicePeriods(input: {
  readonly seed: Seed;
  /** Names the stream. */
  readonly path: string;
  readonly draws: number;
  readonly periods: number;
  /** Replicas on each host. */
  readonly counts: readonly number[];
  readonly needed: number;
  readonly outage: HostOutage & HostEvents;
  readonly expected: Column;
}): ServicePeriods {
  const { seed, path, draws, periods, counts, needed, outage, expected } = input;
  const down = new Float64Array(draws * periods);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const spare = total - needed;
  const critical = counts.length * (redundancyOf(counts, needed).breaking[1] ?? 0);
  const rates = ratesOf(counts.length, critical, outage);
  const chances = ["failures", "common", "maintenance"].map((kind) =>
    stratifiedUniforms(seed, `${path}.${kind}`, draws),
  );
  let luck: RandomStream | undefined;
  for (let draw = 0; draw < draws; draw++) {
    if (draw % BLOCK === 0) luck = randomStream(seed, `${path}.events`, draw / BLOCK);
    const year = down.subarray(draw * periods, (draw + 1) * periods);
    const means = rates.map((rate) => at(rate, draw));
    if (spare < 0 || means.reduce((sum, mean) => sum + mean, 0) > MOST_EVENTS) {
      year.fill(at(expected, draw));
      continue;
    }
    const [single = 0, common = 0, planned = 0] = means.map((mean, kind) =>
      poissonCount(mean, chances[kind]?.[draw] ?? 0),
    );
    if (single + common + planned === 0) continue;
    const events = drawEvents(luck as RandomStream, { single, common, planned, counts, total, spare }, [
      at(outage.outageSeconds, draw) / SECONDS_PER_YEAR,
      at(outage.maintenanceSeconds, draw) / SECONDS_PER_YEAR,
    ]);
    fillYear(year, events, spare);
  }
  return { periods, down };
}

/** Expected events of a year: failures of single hosts, common causes, maintenance that breaks. */
function ratesOf(hosts: number, critical: number, outage: HostOutage & HostEvents): readonly Column[] {
  const { failuresPerYear, commonCause, maintenancesPerYear } = outage;
  return [
    columnOf(
      [failuresPerYear, commonCause],
      (draw) => hosts * at(failuresPerYear, draw) * (1 - at(commonCause, draw)),
    ),
    columnOf([failuresPerYear, commonCause], (draw) => at(failuresPerYear, draw) * at(commonCause, draw)),
    maintenancesPerYear.map((count) => critical * count),
  ];
}

/** The count at which the distribution function of a Poisson passes a chance in [0, 1): inversion by summing. */
function poissonCount(mean: number, chance: number): number {
  let term = exp(-mean);
  let below = term;
  let count = 0;
  while (chance >= below && count < 10 * MOST_EVENTS) {
    count++;
    term *= mean / count;
    below += term;
  }
  return count;
}

/** In years from the start: from when until when how many replicas are out. */
interface Event {
  readonly from: number;
  readonly until: number;
  readonly lost: number;
}

interface Happening {
  readonly single: number;
  readonly common: number;
  readonly planned: number;
  readonly counts: readonly number[];
  readonly total: number;
  readonly spare: number;
}

function drawEvents(
  luck: RandomStream,
  { single, common, planned, counts, total, spare }: Happening,
  [outage, maintenance]: readonly [number, number],
): readonly Event[] {
  const location = log(outage) - (OUTAGE_SPREAD * OUTAGE_SPREAD) / 2;
  const failure = (lost: number): Event => {
    const from = luck.next();
    const length = outage > 0 ? exp(location + OUTAGE_SPREAD * normalQuantile(luck.next() + TINY)) : 0;
    return { from, until: from + length, lost };
  };
  const events: Event[] = [];
  for (let each = 0; each < single; each++)
    events.push(failure(counts[luck.nextInteger(counts.length)] ?? 0));
  for (let each = 0; each < common; each++) events.push(failure(total));
  for (let each = 0; each < planned; each++) {
    const from = luck.next();
    events.push({ from, until: from + maintenance, lost: spare + 1 });
  }
  return events;
}

/** Adds what is down to each period; what an outage takes beyond the year's end counts at its start. */
function fillYear(year: Float64Array, events: readonly Event[], spare: number): void {
  const edges = events
    .flatMap(({ from, until, lost }) => [
      { time: from, lost },
      { time: until, lost: -lost },
    ])
    .sort((a, b) => a.time - b.time);
  let [out, since] = [0, 0];
  for (const { time, lost } of edges) {
    if (out > spare) addDown(year, since, time);
    out += lost;
    since = time;
  }
  for (let period = 0; period < year.length; period++)
    year[period] = Math.min(1, (year[period] ?? 0) * year.length);
}

/** Outages that outlast two years are cut there. */
const MOST_YEARS = 2;

function addDown(year: Float64Array, from: number, until: number): void {
  const periods = year.length;
  const end = Math.min(until, from + MOST_YEARS);
  for (let period = Math.floor(from * periods); period / periods < end; period++) {
    const length = Math.min(end, (period + 1) / periods) - Math.max(from, period / periods);
    const place = period % periods;
    year[place] = (year[place] ?? 0) + Math.max(0, length);
  }
}
