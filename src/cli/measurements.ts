import {
  importMeasurements,
  type Imported,
  type ImportOptions,
  type MeasurementInput,
} from "../importers/index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { matching } from "./files.js";
import type { MeasuredFiles } from "./measurement-list.js";
import type { System } from "./system.js";

export interface ReadMeasurements {
  readonly measurements: readonly MeasurementInput[];
  readonly files: number;
  /** A line for each file, or for those that say the same: tool, version, figures, runs; below it what was left out. */
  readonly told: readonly string[];
}

/** Imports every file that is named. Throws StopError with every issue of every file: a missing run is never passed over. */
export function readMeasurements(named: readonly MeasuredFiles[], system: System): ReadMeasurements {
  const measurements: MeasurementInput[] = [];
  const issues: string[] = [];
  const files: { readonly file: string; readonly said: string }[] = [];
  for (const entry of named) {
    for (const file of filesOf(entry, system)) {
      const imported = importMeasurements(system.read(file), settingsOf(entry, file));
      measurements.push(...imported.measurements);
      issues.push(
        ...imported.issues.map(
          ({ path, expected, received, message }) =>
            `${file}: ${path}: expected ${expected}, received ${received}. ${message}`,
        ),
      );
      files.push({ file, said: saidOf(imported) });
    }
  }
  if (issues.length > 0) throw new StopError(exitCodes.issues, issues);
  return { measurements, files: files.length, told: together(files) };
}

/** Of one file what follows its name. */
function saidOf({ tool, measurements, left }: Imported): string {
  const versions = [...new Set(measurements.flatMap((one) => one.tool.version ?? []))].sort();
  const runs = measurements
    .filter(({ sampleKind }) => sampleKind === "run")
    .reduce((most, { samples }) => Math.max(most, samples.length), 0);
  const read = `${counted(measurements.length, "figure")} of ${runs === 0 ? "no independent run" : counted(runs, "run")}`;
  const reasons = new Map(left.map(({ reason, message }) => [reason, `\n  left out, ${reason}: ${message}`]));
  return `${[tool, ...versions].join(" ")}, ${read}${[...reasons.values()].join("")}`;
}

/** A line for all files of which the same is said, in the order of the first. */
function together(files: readonly { readonly file: string; readonly said: string }[]): readonly string[] {
  const groups = new Map<string, { readonly first: string; count: number }>();
  for (const { file, said } of files) {
    const group = groups.get(said);
    if (group === undefined) groups.set(said, { first: file, count: 1 });
    else group.count += 1;
  }
  return [...groups].map(([said, { first, count }]) =>
    count === 1 ? `${first}: ${said}` : `${first} and ${count - 1} more: ${said}`,
  );
}

/** `5 runs`, `1 run`. */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

function filesOf({ files, namedBy }: MeasuredFiles, system: System): readonly string[] {
  return files.flatMap((pattern) => {
    const found = matching(pattern, system);
    if (found.length > 0) return found;
    throw new StopError(exitCodes.file, [`${namedBy}: ${pattern} names no file.`]);
  });
}

/** Words that the brief does not know are found with the brief's other issues, where the nearest is named. */
const settingsOf = (
  { platform, neighbour, params, columns }: MeasuredFiles,
  source: string,
): ImportOptions => ({
  platform,
  source,
  ...(neighbour && { neighbour: neighbour as NonNullable<ImportOptions["neighbour"]> }),
  ...(params && { params }),
  ...(columns && { columns }),
});
