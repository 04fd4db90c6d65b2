import type { Sentence } from "../../notice.js";
import type { Id } from "../../quantity/id-path.js";
import type { Report } from "../report.js";
import type { Manifest } from "./manifest.js";
import { dnsLabel } from "./names.js";
import { collectScript, containerfile, type Collected } from "./scripts.js";
import { defaultSettings, type JobSettings } from "./settings.js";
import { deadlineOf, sideManifests } from "./side-manifests.js";
import { sidesOf, type Side } from "./sides.js";
import { toolRuns, type ToolRun } from "./tool-run.js";

/** Everything that turns a measurement plan into files of a benchmark's output. */
export interface MeasurementJobs {
  readonly sides: readonly MeasurementSide[];
  /** A shell script that applies, awaits, collects and removes them, with kubectl. */
  readonly collect: string;
  /** Builds the image that the Jobs name by default. */
  readonly containerfile: string;
  /** What names the collected files to the importers, as entries of a `measurements.yaml`. */
  readonly list: readonly {
    readonly platform: Id;
    readonly files: string;
    readonly neighbour?: { readonly resource: "cpu"; readonly enforcement: string };
  }[];
  /** What no container can measure, and what to do instead. */
  readonly left: readonly Sentence[];
}

/** One set of runs in a cluster. */
export interface MeasurementSide {
  readonly name: string;
  readonly platform: Id;
  readonly dimension: string;
  readonly runs: number;
  readonly manifests: readonly Manifest[];
}

/**
 * The measurement plan of a report as Kubernetes Jobs, one a benchmark and platform side: a run a completion, one at a
 * time, on nodes of that platform, away from every other measured pod; beside a neighbour where that is the question.
 * Throws a RangeError for settings that no run can have.
 */
export function measurementJobs(report: Report, settings: Partial<JobSettings> = {}): MeasurementJobs {
  const full = completed(settings);
  const sides = sidesOf(report).flatMap((side) => {
    const tool = toolRuns.get(side.dimension);
    return tool ? [{ side, tool, ...sideManifests(side, tool, full) }] : [];
  });
  const collected = sides.map(({ side, tool, name }) => collectedOf(side, tool, name, full));
  return {
    sides: sides.map(({ side: { platform, dimension, runs }, name, manifests }) => ({
      ...{ name, platform, dimension, runs, manifests },
    })),
    collect: collectScript(collected, full),
    containerfile,
    list: sides.map(({ side }, index) => ({
      platform: side.platform,
      files: collected[index]?.pattern ?? "",
      ...(side.neighbour && { neighbour: { resource: "cpu" as const, enforcement: side.neighbour } }),
    })),
    left: report.measurementPlan
      .filter(({ dimension }) => !toolRuns.has(dimension))
      .map(({ dimension, platform, benchmark }) => ({
        id: "measure.by-hand",
        values: { dimension, platform, benchmark },
      })),
  };
}

function collectedOf(side: Side, tool: ToolRun, name: string, settings: JobSettings): Collected {
  const folder = `runs/${dnsLabel(side.platform)}`;
  return {
    ...{ name, platform: side.platform, folder, extension: tool.extension },
    seconds: deadlineOf(side, settings),
    pattern: `${folder}/${name}-*.${tool.extension}`,
    ...(side.neighbour !== undefined && { neighbour: side.neighbour }),
  };
}

/** Text that goes into a shell script or a manifest may hold nothing else. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,254}$/;

function completed(settings: Partial<JobSettings>): JobSettings {
  const full = { ...defaultSettings, ...settings };
  for (const name of ["seconds", "threads"] as const)
    if (!Number.isInteger(full[name]) || full[name] < 1 || full[name] > 86_400)
      throw new RangeError(`${name}: expected a whole number from 1 to 86400`);
  if (dnsLabel(full.namespace) !== full.namespace)
    throw new RangeError("namespace: expected a DNS label of at most 63 characters");
  for (const name of ["image", "memory", "fileSize", "volumeSize", "storageClass", "runtimeClass"] as const)
    if (full[name] !== undefined && !PLAIN.test(full[name]))
      throw new RangeError(`${name}: expected letters, digits and . _ : / @ -`);
  return full;
}
