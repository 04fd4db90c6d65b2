import type { Measurement } from "../brief/measurement.js";
import { oncePer } from "../brief/once-per.js";
import { spoilingMarks } from "../brief/validity.js";
import type { Dimension, Enforcement, Resource } from "../brief/vocabulary.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import { exp, log } from "../statistics/elementary.js";
import { spreadOf } from "./figures.js";

/** How much slower the asker's own runs were beside a neighbour that misbehaves. */
export interface Contention {
  /** Slowdown − 1, at least 0. */
  readonly beyond: number;
  /** Both sides of every run that has a say. */
  readonly measurements: readonly IdPath[];
}

export interface Contentions {
  /** By the runs on that platform, else by those on any: enforcement counts, not the label. */
  readonly of: (platform: Id, resource: Resource, enforcement: Enforcement) => Contention | undefined;
}

/** The dimensions that contention for a resource slows; memory bandwidth goes with memory. */
export const dimensionsOf: { readonly [resource in Resource]: readonly Dimension[] } = {
  cpu: ["cpu"],
  memory: ["memory"],
  "memory-bandwidth": ["memory"],
  network: ["network-throughput", "network-latency"],
  storage: ["storage-iops", "storage-throughput", "storage-latency"],
};

/** ln(10⁶): two sides further apart than this, either way, are not the same thing. */
const LARGEST_LOG_SLOWDOWN = log(1e6);

/**
 * Contended against solo runs of one benchmark, metric, statistic, unit, kind of sample and parameters on one platform:
 * the ratio of their medians, above 1 where the neighbour slows, whatever the metric's direction. One benchmark has one
 * vote: the geometric mean over those of its metrics that speak for a dimension of the resource, else for any, else
 * over all. Several benchmarks of one resource and enforcement: the geometric mean of their votes. Only that is held at
 * 1 or more: a vote below 1 is noise, which must weigh like a vote above it, or the mean would rise with the noise.
 * Runs that are marked as failed do not count. Read once a brief, however many plans ask.
 */
export const contentionsOf = oncePer((measurements: readonly Measurement[]): Contentions => {
  const usable = measurements.filter((measurement) => spoilingMarks(measurement).length === 0);
  const runs = new Map<string, Measurement[]>();
  for (const measurement of usable) {
    const { platform, neighbour } = measurement;
    const key = JSON.stringify([platform, workOf(measurement), neighbour?.resource, neighbour?.enforcement]);
    runs.set(key, [...(runs.get(key) ?? []), measurement]);
  }
  const found = new Map<Id | typeof ANY, Map<string, Slowed[]>>();
  for (const contended of runs.values()) {
    const [first] = contended;
    if (first?.neighbour === undefined) continue;
    const solo = runs.get(JSON.stringify([first.platform, workOf(first), undefined, undefined]));
    const logSlowdown = solo && logSlowdownOf(contended, solo);
    if (solo === undefined || logSlowdown === undefined) continue;
    const slowed: Slowed = {
      benchmark: JSON.stringify([first.platform, first.benchmark, paramsOf(first)]),
      standing: standingOf([...contended, ...solo], first.neighbour.resource),
      logSlowdown,
      measurements: [...contended, ...solo].map(({ path }) => path),
    };
    for (const platform of [first.platform, ANY]) {
      const here = found.get(platform) ?? new Map<string, Slowed[]>();
      found.set(platform, here);
      const key = keyOf(first.neighbour.resource, first.neighbour.enforcement);
      here.set(key, [...(here.get(key) ?? []), slowed]);
    }
  }
  const pooled = new Map(
    [...found].map(([platform, here]) => [
      platform,
      new Map([...here].map(([key, slowdowns]) => [key, pool(slowdowns)])),
    ]),
  );
  return {
    of: (platform, resource, enforcement) => {
      if (pooled.size === 0) return undefined;
      const key = keyOf(resource, enforcement);
      return pooled.get(platform)?.get(key) ?? pooled.get(ANY)?.get(key);
    },
  };
});

/** What one metric says. */
interface Slowed {
  /** Metrics of one benchmark share a vote. */
  readonly benchmark: string;
  readonly standing: number;
  readonly logSlowdown: number;
  readonly measurements: readonly IdPath[];
}

/** 2 where a metric speaks for a dimension of the resource, 1 for another one, 0 for none. */
function standingOf(runs: readonly Measurement[], resource: Resource): number {
  const dimension = runs.find((run) => run.dimension !== undefined)?.dimension;
  if (dimension === undefined) return 0;
  return dimensionsOf[resource].includes(dimension) ? 2 : 1;
}

const ANY = null;

const keyOf = (resource: Resource, enforcement: Enforcement): string => `${resource} ${enforcement}`;

const paramsOf = ({ params }: Measurement) => Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));

/** What defines the work of a run. */
const workOf = (run: Measurement): string =>
  JSON.stringify([run.benchmark, run.metric, run.statistic, run.unit, run.sampleKind, paramsOf(run)]);

/** Undefined for a side at 0, two directions, or sides too far apart. */
function logSlowdownOf(contended: readonly Measurement[], solo: readonly Measurement[]): number | undefined {
  const [beside, alone] = [medianOf(contended), medianOf(solo)];
  const directions = new Set([...contended, ...solo].map(({ direction }) => direction));
  if (!(beside > 0 && alone > 0) || directions.size > 1) return undefined;
  const logSlowdown = (log(alone) - log(beside)) * (directions.has("higher") ? 1 : -1);
  return Math.abs(logSlowdown) <= LARGEST_LOG_SLOWDOWN ? logSlowdown : undefined;
}

/** 0 where there is no sample. */
const medianOf = (measurements: readonly Measurement[]): number => {
  const samples = Float64Array.from(measurements.flatMap((measurement) => measurement.samples));
  return samples.length > 0 ? spreadOf(samples).center : 0;
};

function pool(slowdowns: readonly Slowed[]): Contention {
  const benchmarks = new Map<string, Slowed[]>();
  for (const slowed of slowdowns)
    benchmarks.set(slowed.benchmark, [...(benchmarks.get(slowed.benchmark) ?? []), slowed]);
  const votes = [...benchmarks.values()].map((metrics) => {
    const best = Math.max(...metrics.map(({ standing }) => standing));
    return metrics.filter(({ standing }) => standing === best);
  });
  const pooled = mean(votes.map((metrics) => mean(metrics.map(({ logSlowdown }) => logSlowdown))));
  return {
    beyond: Math.max(0, exp(pooled) - 1),
    measurements: [...new Set(votes.flat().flatMap(({ measurements }) => measurements))],
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
