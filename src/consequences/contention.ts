import type { Measurement } from "../brief/measurement.js";
import type { Enforcement, Resource } from "../brief/vocabulary.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import { exp, log } from "../statistics/elementary.js";
import { spreadOf } from "./figures.js";

/** How much slower the asker's own runs were beside a neighbour that misbehaves. */
export interface Contention {
  /** Slowdown − 1, at least 0. */
  readonly beyond: number;
  readonly measurements: readonly IdPath[];
}

export interface Contentions {
  /** By the runs on that platform, else by those on any: enforcement counts, not the label. */
  readonly of: (platform: Id, resource: Resource, enforcement: Enforcement) => Contention | undefined;
}

/** What a run says of itself that does not forbid its use. */
const harmless: readonly string[] = ["quantised", "saturated"];

/** Two sides further apart than this are not the same thing. */
const LARGEST_SLOWDOWN = 1e6;

/** A brief's measurements are read once, however many plans ask. */
const read = new WeakMap<readonly Measurement[], Contentions>();

/**
 * Contended against solo runs of one benchmark, metric, statistic, unit, kind of sample and parameters on one platform:
 * the ratio of their medians, above 1 where the neighbour slows, whatever the metric's direction. Several benchmarks of
 * one resource and enforcement: the geometric mean of their slowdowns. Runs that are marked as failed do not count.
 */
export function contentionsOf(measurements: readonly Measurement[]): Contentions {
  const known = read.get(measurements) ?? contentionsIn(measurements);
  read.set(measurements, known);
  return known;
}

function contentionsIn(measurements: readonly Measurement[]): Contentions {
  const usable = measurements.filter(({ validity }) => validity.every((code) => harmless.includes(code)));
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
    const slowdown = solo && slowdownOf(contended, solo);
    if (solo === undefined || slowdown === undefined) continue;
    const paths = [...contended, ...solo].map(({ path }) => path);
    const slowed = { logSlowdown: log(slowdown), measurements: paths };
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
}

interface Slowed {
  readonly logSlowdown: number;
  readonly measurements: readonly IdPath[];
}

const ANY = null;

const keyOf = (resource: Resource, enforcement: Enforcement): string => `${resource} ${enforcement}`;

/** What defines the work of a run. */
const workOf = ({ benchmark, metric, statistic, unit, sampleKind, params }: Measurement): string =>
  JSON.stringify([
    ...[benchmark, metric, statistic, unit, sampleKind],
    Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

function slowdownOf(contended: readonly Measurement[], solo: readonly Measurement[]): number | undefined {
  const [beside, alone] = [medianOf(contended), medianOf(solo)];
  const directions = new Set([...contended, ...solo].map(({ direction }) => direction));
  if (!(beside > 0 && alone > 0) || directions.size > 1) return undefined;
  const slowdown = directions.has("higher") ? alone / beside : beside / alone;
  return slowdown <= LARGEST_SLOWDOWN ? Math.max(1, slowdown) : undefined;
}

/** 0 where there is no sample. */
const medianOf = (measurements: readonly Measurement[]): number => {
  const samples = Float64Array.from(measurements.flatMap((measurement) => measurement.samples));
  return samples.length > 0 ? spreadOf(samples).center : 0;
};

function pool(slowdowns: readonly Slowed[]): Contention {
  const mean = slowdowns.reduce((sum, { logSlowdown }) => sum + logSlowdown, 0) / slowdowns.length;
  return {
    beyond: Math.max(0, exp(mean) - 1),
    measurements: [...new Set(slowdowns.flatMap(({ measurements }) => measurements))],
  };
}
