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
  readonly environment?: { readonly [name: string]: string };
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

/** The runs of a text as the importer's answer, with what was found before them. */
export const readingOf = (
  runs: readonly Run[],
  context: ImportContext,
  before: { readonly left: readonly Left[]; readonly issues: readonly Issue[] } = { left: [], issues: [] },
): Reading => ({
  measurements: poolRuns(
    runs.flatMap((run) => run.observations),
    context,
  ),
  left: [...before.left, ...runs.flatMap((run) => run.left)],
  issues: [...before.issues, ...runs.flatMap((run) => run.issues)],
});

/**
 * One measurement for each group of observations that are repetitions of the same thing (platform, benchmark,
 * metric, unit, direction, statistic, kind of sample, parameters, tool version, validity, dimension), in the
 * order of their first run; samples in the order of the text. Of the environment stays what all runs share;
 * `takenAt` is the first run's day, `observations` the sum over the runs where all state it. Figures that
 * no machine can reach are dropped.
 */
export function poolRuns(observations: readonly Observation[], context: ImportContext): MeasurementInput[] {
  const sane = observations.filter(({ value }) => value >= 0 && value <= mostMeasured);
  const groups = new Map<string, [Observation, ...Observation[]]>();
  const paramsKey = paramsKeys();
  for (const observation of sane) {
    const key = groupKey(observation, paramsKey);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [observation]);
    else group.push(observation);
  }
  return [...groups.values()].map((group) => measurement(group, context));
}

function measurement(
  runs: readonly [Observation, ...Observation[]],
  context: ImportContext,
): MeasurementInput {
  const [first] = runs;
  const environment = shared(runs);
  const count = runs.reduce<number>((sum, run) => sum + (run.observations ?? Number.NaN), 0);
  const params = { ...first.params, ...context.params };
  return {
    platform: first.platform ?? context.platform,
    benchmark: first.benchmark,
    metric: first.metric,
    unit: first.unit,
    direction: first.direction,
    statistic: first.statistic,
    sampleKind: first.sampleKind ?? "run",
    samples: runs.map((run) => run.value),
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

/** Each text behind its length, so that no two observations of different things have one key. */
function groupKey(run: Observation, paramsKey: (params: Params) => string): string {
  let key =
    part(run.metric) +
    part(run.statistic) +
    part(run.benchmark) +
    part(run.unit) +
    part(run.direction) +
    part(run.sampleKind ?? "run") +
    part(run.platform ?? "") +
    part(run.tool.name) +
    part(run.tool.version ?? "") +
    part(run.dimension ?? "");
  for (const word of run.validity ?? []) key += part(word);
  return `${key};${paramsKey(run.params)}`;
}

const part = (text: string): string => `${text.length}:${text}`;

/** The figures of one job share their parameters: each of those is looked at once. */
function paramsKeys(): (params: Params) => string {
  const known = new Map<Params, string>();
  return (params) => {
    const before = known.get(params);
    if (before !== undefined) return before;
    const names = Object.keys(params).sort();
    const key = names.length === 0 ? "" : JSON.stringify(names.map((name) => [name, params[name]]));
    known.set(params, key);
    return key;
  };
}

function shared(runs: readonly [Observation, ...Observation[]]): { readonly [name: string]: string } {
  const [first, ...others] = runs;
  if (others.every((run) => run.environment === first.environment)) return first.environment ?? {};
  return Object.fromEntries(
    Object.entries(first.environment ?? {}).filter(([name, value]) =>
      others.every((run) => run.environment?.[name] === value),
    ),
  );
}
