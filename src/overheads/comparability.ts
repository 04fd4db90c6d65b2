import type { Measurement } from "../brief/measurement.js";
import type { Warning } from "../notice.js";
import { daysBetween } from "../quantity/date.js";
import { closedLoopWarnings } from "./closed-loop.js";
import { releaseBreak } from "./release-breaks.js";
import { shareLimit } from "../statistics/run-shape.js";
import { partsOf, type RunGroup } from "./run-group.js";

/** Runs taken further apart may have seen other firmware, kernels and neighbours. */
const SAME_CAMPAIGN_DAYS = 30;

/**
 * What differs between the two sides of a comparison other than the platform, each as a warning by name, the gravest first: what is
 * measured (benchmark, metric, unit, direction, statistic), parameters, kind of run, tool, its version, CPU model, kernel and date;
 * then what weakens either side alone: runs marked as failed or as saturated, and latency from a closed loop. What a side does not
 * state is not compared, but for parameters. Empty where nothing is found, which does not prove the sides alike. `about` is the path of
 * the platform's measurement.
 */
export function comparability(bareMetal: Measurement, platform: Measurement): readonly Warning[] {
  return [
    ...partWarnings(bareMetal, platform),
    ...toolWarnings(bareMetal, platform),
    ...environmentWarnings(bareMetal, platform),
    ...dateWarnings(bareMetal, platform),
    ...validityWarnings(bareMetal, platform),
    ...closedLoopWarnings(bareMetal, platform),
  ];
}

/** `comparability` of two pooled sides, member by member, each difference once. */
export function groupComparability(bareMetal: RunGroup, platform: RunGroup): readonly Warning[] {
  const found = new Map<string, Warning>();
  const count = Math.max(bareMetal.measurements.length, platform.measurements.length);
  for (let index = 0; index < count; index += 1) {
    const metal = bareMetal.measurements[index] ?? bareMetal.measurements[0];
    const other = platform.measurements[index] ?? platform.measurements[0];
    for (const warning of comparability(metal, other)) {
      const key = JSON.stringify([warning.code, warning.values?.["what"]]);
      if (!found.has(key)) found.set(key, warning);
    }
  }
  return [...found.values()];
}

/**
 * Whether both sides are marked as saturated, or their runs of a link agree to a thousandth: they show its speed and nothing of the
 * platform.
 */
export function saturatedTogether(bareMetal: RunGroup, platform: RunGroup): boolean {
  const sides = [bareMetal, platform];
  if (sides.every(({ measurements }) => measurements.every(({ validity }) => validity.includes("saturated"))))
    return true;
  const [{ direction }] = platform.measurements;
  const ofLink = sides.some(({ measurements }) =>
    measurements.some(({ dimension }) => dimension === "network-throughput"),
  );
  const [metal, other] = [ascending(bareMetal.samples), ascending(platform.samples)];
  return (
    ofLink && direction === "higher" && (metal[0] ?? 0) > 0 && (other[0] ?? 0) > 0 && shareLimit(metal, other)
  );
}

const ascending = (samples: readonly number[]): Float64Array =>
  Float64Array.from(samples.filter(Number.isFinite)).sort();

interface Difference {
  readonly code: string;
  /** What differs, in the words of the message. */
  readonly what: string;
  readonly remedy: string;
}

function differs(difference: Difference, platform: Measurement, sides: readonly [string, string]): Warning {
  const { code, what, remedy } = difference;
  const [ofMetal, ofPlatform] = sides;
  const { benchmark } = platform;
  return {
    code,
    message: `The two sides of ${benchmark} differ in ${what} (${ofMetal} on bare metal, ${ofPlatform} on ${platform.platform}): the ratio holds that difference too.`,
    about: platform.path,
    remedy,
    values: { benchmark, platform: platform.platform, what, bareMetal: ofMetal, other: ofPlatform },
  };
}

const notComparable = "Compare runs that measure the same thing: these two have no ratio.";

/** The parts of what is measured; parameters are compared one by one. */
const parts: readonly (Difference & { readonly part: string })[] = [
  { part: "benchmark", code: "benchmark-differs", what: "the benchmark", remedy: notComparable },
  { part: "metric", code: "metric-differs", what: "the metric", remedy: notComparable },
  { part: "unit", code: "unit-differs", what: "the unit", remedy: "State both sides in one unit." },
  { part: "statistic", code: "statistic-differs", what: "the statistic", remedy: notComparable },
  {
    part: "sampleKind",
    code: "run-kind-differs",
    what: "the kind of run",
    remedy:
      "Compare independent runs with independent runs: intervals, iterations and requests of one run lean on one another.",
  },
];

function partWarnings(bareMetal: Measurement, platform: Measurement): readonly Warning[] {
  const [metal, other] = [partsOf(bareMetal), partsOf(platform)];
  const warnings: Warning[] = [];
  for (const { part, ...difference } of parts) {
    const sides = [metal.get(part) ?? "", other.get(part) ?? ""] as const;
    if (sides[0] !== sides[1]) warnings.push(differs(difference, platform, sides));
  }
  if (bareMetal.direction !== platform.direction) {
    const direction = {
      code: "direction-differs",
      what: "whether more is better",
      remedy: "State the same direction on both sides.",
    };
    warnings.push(differs(direction, platform, [bareMetal.direction, platform.direction]));
  }
  const names = [...new Set([...metal.keys(), ...other.keys()])].filter((name) => name.startsWith("params."));
  for (const name of names) {
    const sides = [metal.get(name) ?? "not stated", other.get(name) ?? "not stated"] as const;
    if (sides[0] === sides[1]) continue;
    const parameter = name.slice("params.".length);
    const difference = {
      code: "parameters-differ",
      what: `the parameter ${parameter}`,
      remedy: `Run both sides with one ${parameter}.`,
    };
    warnings.push(differs(difference, platform, sides));
  }
  return warnings;
}

function toolWarnings(bareMetal: Measurement, platform: Measurement): readonly Warning[] {
  const [a, b] = [bareMetal.tool, platform.tool];
  if (a.name !== b.name) {
    const tool = { code: "tool-differs", what: "the tool", remedy: "Run one tool on both sides." };
    return [differs(tool, platform, [a.name, b.name])];
  }
  if (a.version === undefined || b.version === undefined || a.version === b.version) return [];
  const known = releaseBreak(a.name, [a.version, b.version]);
  const what =
    known === undefined
      ? "the version of the tool"
      : `the version of the tool, and from ${known.from} on ${known.what}`;
  const version = {
    code: "tool-version-differs",
    what,
    remedy: "Run one version of the tool on both sides.",
  };
  return [differs(version, platform, [a.version, b.version])];
}

const environments = [
  {
    name: "cpu",
    code: "cpu-differs",
    what: "the CPU model",
    remedy:
      "Measure both sides on one host: two processors compare products, not a hypervisor with its absence.",
  },
  {
    name: "kernel",
    code: "kernel-differs",
    what: "the kernel",
    remedy: "Run one kernel on both sides: mitigations and schedulers differ between releases.",
  },
] as const;

function environmentWarnings(bareMetal: Measurement, platform: Measurement): readonly Warning[] {
  return environments.flatMap(({ name, ...difference }) => {
    const [a, b] = [stated(bareMetal, name), stated(platform, name)];
    return a === undefined || b === undefined || a === b ? [] : [differs(difference, platform, [a, b])];
  });
}

const stated = ({ environment }: Measurement, name: string): string | undefined =>
  Object.hasOwn(environment, name) ? environment[name] : undefined;

function dateWarnings({ takenAt: a }: Measurement, platform: Measurement): readonly Warning[] {
  const { takenAt: b } = platform;
  if (a === undefined || b === undefined || Math.abs(daysBetween(a, b)) <= SAME_CAMPAIGN_DAYS) return [];
  const date = { code: "date-differs", what: "the date", remedy: "Repeat both sides in one week." };
  return [differs(date, platform, [a, b])];
}

function validityWarnings(bareMetal: Measurement, platform: Measurement): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const side of [bareMetal, platform]) {
    const { benchmark, validity } = side;
    const where = side === bareMetal ? "bare metal" : side.platform;
    const failed = validity.filter((code) => code !== "quantised" && code !== "saturated").join(", ");
    if (failed !== "")
      warnings.push({
        code: "runs-invalid",
        message: `The runs of ${benchmark} on ${where} are marked ${failed}: they may measure how fast errors come.`,
        about: side.path,
        remedy: "Repeat these runs until all of their work succeeds.",
        values: { benchmark, where, validity: failed },
      });
    if (validity.includes("saturated"))
      warnings.push({
        code: "runs-saturated",
        message: `The runs of ${benchmark} on ${where} reached the limit of a link or a device: what they share says nothing about the platform.`,
        about: side.path,
        remedy:
          "Use a faster link or device, or compare what is free below the limit (processor time, response time).",
        values: { benchmark, where },
      });
  }
  return warnings;
}
