import { importMeasurements, type ImportOptions, type MeasurementInput } from "../importers/index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { matching } from "./files.js";
import type { MeasuredFiles } from "./measurement-list.js";
import type { System } from "./system.js";

export interface ReadMeasurements {
  readonly measurements: readonly MeasurementInput[];
  readonly files: number;
  /** Parts of files that hold no measurement although nothing is wrong with them, as `file: why`. */
  readonly left: readonly string[];
}

/** Imports every file that is named. Throws StopError with every issue of every file: a missing run is never passed over. */
export function readMeasurements(named: readonly MeasuredFiles[], system: System): ReadMeasurements {
  const measurements: MeasurementInput[] = [];
  const issues: string[] = [];
  const left: string[] = [];
  let count = 0;
  for (const entry of named) {
    for (const file of filesOf(entry, system)) {
      count++;
      const imported = importMeasurements(system.read(file), settingsOf(entry, file));
      measurements.push(...imported.measurements);
      issues.push(
        ...imported.issues.map(
          ({ path, expected, received, message }) =>
            `${file}: ${path}: expected ${expected}, received ${received}. ${message}`,
        ),
      );
      left.push(...imported.left.map(({ path, message }) => `${file}: ${path}: ${message}`));
    }
  }
  if (issues.length > 0) throw new StopError(exitCodes.issues, issues);
  return { measurements, files: count, left };
}

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
