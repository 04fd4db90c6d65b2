import type { MeasurementInput } from "../brief/input/measurement.js";
import type { MetricDirection, SampleKind, Statistic } from "../brief/measurement.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { Issue } from "../notice.js";
import type { ImportContext, Left, Params, Reading } from "./importer.js";

/** What is measured: the same in every run. */
export interface Metric {
  readonly metric: string;
  /** A base unit: `s`, `B/s`, `bit/s`, `1/s`, `1` for shares. */
  readonly unit: string;
  readonly direction: MetricDirection;
  readonly statistic: Statistic;
}

/** No machine does or takes this much in base units, and a brief accepts no more: a larger figure is damage. */
const mostMeasured = 1e18;
/** The most operations that a brief accepts. */
const mostOperations = 1e15;

/** One number of one run. */
export interface Observation extends Metric {
  readonly benchmark: string;
  readonly value: number;
  readonly dimension?: Dimension | undefined;
  /** How many operations the number summarises. */
  readonly observations?: number | undefined;
  readonly params: Params;
  readonly tool: { readonly name: string; readonly version?: string };
  readonly environment?: { readonly [name: string]: string } | undefined;
  /** A UTC day, `2026-11-24`. */
  readonly takenAt?: string | undefined;
  readonly validity?: readonly string[];
  /** `run` unless the text shows that the numbers share one process or one run. */
  readonly sampleKind?: SampleKind;
  /** Where the text itself names the platform. */
  readonly platform?: string | undefined;
}

/** What one run, or one job of it, held. */
export interface Run {
  readonly observations: readonly Observation[];
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
}

/** Takes the runs of a text one after the other; of each it keeps the numbers alone. */
export interface Collector {
  readonly add: (run: Run) => void;
  /** The importer's answer, with what was found before the runs. */
  readonly reading: (before?: Before) => Reading;
}

interface Before {
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
}

export function collector(context: ImportContext): Collector {
  const pool = poolOf();
  const left: Left[] = [];
  const issues: Issue[] = [];
  return {
    add: (run) => {
      for (const observation of run.observations) pool.add(observation);
      for (const one of run.left) left.push(one);
      for (const one of run.issues) issues.push(one);
    },
    reading: (before = { left: [], issues: [] }) => ({
      measurements: pool.groups.map((group) => measurement(group, context)),
      left: [...before.left, ...left],
      issues: [...before.issues, ...issues],
    }),
  };
}

/** The runs of a text as the importer's answer, with what was found before them. */
export function readingOf(runs: Iterable<Run>, context: ImportContext, before?: Before): Reading {
  const collected = collector(context);
  for (const run of runs) collected.add(run);
  return collected.reading(before);
}

/**
 * One measurement for each group of observations that are repetitions of the same thing (platform, benchmark,
 * metric, unit, direction, statistic, kind of sample, parameters, tool version, validity, dimension), in the
 * order of their first run; samples in the order of the text. Of the environment stays what all runs share;
 * `takenAt` is the first run's day, `observations` the sum over the runs where all state it. Figures that
 * no machine can reach are dropped.
 */
export const poolRuns = (
  observations: readonly Observation[],
  context: ImportContext,
): readonly MeasurementInput[] => readingOf([{ observations, left: [], issues: [] }], context).measurements;

/** The repetitions of one thing. */
interface Group {
  readonly first: Observation;
  readonly samples: number[];
  environment: { readonly [name: string]: string };
  /** Not a number where a run does not state it. */
  count: number;
}

function poolOf(): { readonly groups: readonly Group[]; readonly add: (observation: Observation) => void } {
  const groups: Group[] = [];
  const jobs = new Map<string, Map<string, Group>>();
  const jobOf = jobKeys();
  return {
    groups,
    add: (observation) => {
      const { value } = observation;
      if (!(value >= 0 && value <= mostMeasured)) return;
      const job = jobOf(observation);
      let known = jobs.get(job);
      if (known === undefined) jobs.set(job, (known = new Map<string, Group>()));
      const key = figureKey(observation);
      const group = known.get(key);
      if (group === undefined) {
        const { environment = {}, observations: count = Number.NaN } = observation;
        const begun = { first: observation, samples: [value], environment, count };
        known.set(key, begun);
        groups.push(begun);
      } else {
        group.samples.push(value);
        group.count += observation.observations ?? Number.NaN;
        group.environment = shared(group.environment, observation.environment);
      }
    },
  };
}

function measurement(
  { first, samples, environment, count }: Group,
  context: ImportContext,
): MeasurementInput {
  const params = { ...first.params, ...context.params };
  return {
    platform: first.platform ?? context.platform,
    benchmark: first.benchmark,
    metric: first.metric,
    unit: first.unit,
    direction: first.direction,
    statistic: first.statistic,
    sampleKind: first.sampleKind ?? "run",
    samples,
    ...(Number.isInteger(count) && count >= 1 && count <= mostOperations && { observations: count }),
    ...(Object.keys(params).length > 0 && { params }),
    tool: first.tool,
    ...(Object.keys(environment).length > 0 && { environment }),
    ...(first.takenAt !== undefined && { takenAt: first.takenAt }),
    ...(first.dimension !== undefined && { dimension: first.dimension }),
    ...(context.neighbour !== undefined && { neighbour: context.neighbour }),
    ...(first.validity !== undefined && first.validity.length > 0 && { validity: first.validity }),
    ...(context.source !== undefined && { source: context.source }),
  };
}

/** Each free text behind its length, so that no two observations of different things have one key. */
const figureKey = (run: Observation): string =>
  `${run.statistic} ${run.direction} ${run.sampleKind ?? "run"} ${run.dimension ?? ""} ${part(run.unit)}${run.metric}`;

const part = (text: string): string => `${text.length}:${text}`;

/** What the figures of one job share. Mostly they share the objects too: then the key of the one before is theirs. */
function jobKeys(): (run: Observation) => string {
  let last: Observation | undefined;
  let key = "";
  const paramsKey = paramsKeys();
  return (run) => {
    if (
      last === undefined ||
      run.params !== last.params ||
      run.validity !== last.validity ||
      run.tool !== last.tool ||
      run.benchmark !== last.benchmark ||
      run.platform !== last.platform
    ) {
      key =
        part(run.benchmark) + part(run.platform ?? "") + part(run.tool.name) + part(run.tool.version ?? "");
      for (const word of run.validity ?? []) key += part(word);
      key += `;${paramsKey(run.params)}`;
      last = run;
    }
    return key;
  };
}

/** The same parameters in another order are the same work. */
function paramsKeys(): (params: Params) => string {
  const known = new Map<string, string>();
  return (params) => {
    const written = JSON.stringify(params);
    let key = known.get(written);
    if (key === undefined) {
      const names = Object.keys(params).sort();
      key = JSON.stringify(names.map((name) => [name, params[name]]));
      known.set(written, key);
    }
    return key;
  };
}

function shared(
  some: { readonly [name: string]: string },
  other: { readonly [name: string]: string } | undefined,
): { readonly [name: string]: string } {
  if (some === other) return some;
  const kept = Object.entries(some).filter(([name, value]) => other?.[name] === value);
  return kept.length === Object.keys(some).length ? some : Object.fromEntries(kept);
}
