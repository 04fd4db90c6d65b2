import { assess, type BriefInput, type Issue, type Report } from "../index.js";
import { renderHtml, renderMarkdown, renderText, type Level } from "../renderers/index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { from } from "./files.js";
import { LIST_NAME, listBeside, readMeasure } from "./measurement-list.js";
import { counted, readMeasurements } from "./measurements.js";
import { readSetting, withSetting } from "./setting.js";
import { parseStructured } from "./structured-text.js";
import type { System } from "./system.js";

export const formats = ["text", "markdown", "html", "json"] as const;
export type Format = (typeof formats)[number];

export interface AssessArguments {
  readonly set: readonly string[];
  readonly measure: readonly string[];
  /** Whether the list of measurements beside the brief is read. */
  readonly measurements: boolean;
  readonly seed?: string;
  readonly draws?: string;
  readonly format: Format;
  readonly level: Level;
  readonly out?: string;
}

/** Reads a brief, assesses it, prints the report and writes it where asked. */
export function assessCommand(file: string, given: AssessArguments, system: System): void {
  const report = reportOf(briefOf(file, given, system), given);
  if (given.out !== undefined) writeAll(report, given, given.out, system);
  system.print(written(report, given.format, given.level));
}

/** The brief as its file states it, with the settings of the command line and the measurements that are named. */
function briefOf(file: string, given: AssessArguments, system: System): unknown {
  const settings = given.set.map(readSetting);
  const named = [...(given.measurements ? listBeside(file, system) : []), ...given.measure.map(readMeasure)];
  const stated = parseStructured(system.read(file), file === "-" ? "standard input" : file);
  const brief = settings.reduce(withSetting, stated);
  if (named.length === 0 || typeof brief !== "object" || brief === null) return brief;
  const { measurements, files, told } = readMeasurements(named, system);
  const own = (brief as { readonly measurements?: unknown }).measurements ?? [];
  const sum = `${counted(measurements.length, "measurement")} from ${counted(files, "file")}`;
  system.complain(`${[...told, sum].join("\n")}\n`);
  return { ...brief, measurements: Array.isArray(own) ? [...(own as unknown[]), ...measurements] : own };
}

/** Throws StopError where the brief has issues or a setting of the run is out of range. */
function reportOf(brief: unknown, { seed, draws }: AssessArguments): Report {
  if (seed === "") throw new StopError(exitCodes.usage, ["--seed: expected a whole number or a text"]);
  return orStop(
    () =>
      assess(brief as BriefInput, {
        ...(seed !== undefined && { seed: /^-?\d{1,15}$/.test(seed) ? Number(seed) : seed }),
        ...(draws !== undefined && { draws: Number(draws) }),
      }),
    draws ?? seed,
  );
}

/** Runs the core; issues of a brief and settings out of range end the command with a line each. */
export function orStop<T>(run: () => T, received: string | undefined): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "BriefError")
      throw new StopError(
        exitCodes.issues,
        (error as unknown as { readonly issues: readonly Issue[] }).issues.map(issueLine),
      );
    if (error.name === "RangeError")
      throw new StopError(exitCodes.usage, [`${error.message}; received ${JSON.stringify(received)}`]);
    throw error;
  }
}

/** `workloads[shop].replicas: expected a whole number, received -1; nearest: …`. */
export function issueLine({ code, path, expected, received, values }: Issue): string {
  const hints = (["nearest", "remedy"] as const).flatMap((name) => {
    const hint = values?.[name];
    return hint === undefined
      ? []
      : [name === "nearest" ? `; did you mean ${JSON.stringify(hint)}?` : `; ${hint}`];
  });
  return `${path === "" ? "brief" : path}: expected ${expected}, received ${received} (${code})${hints.join("")}`;
}

function written(report: Report, format: Format, level: Level): string {
  switch (format) {
    case "text":
      return renderText(report, { level });
    case "markdown":
      return renderMarkdown(report, { level });
    case "html":
      return renderHtml(report, { level });
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}

function writeAll(report: Report, { level }: AssessArguments, folder: string, system: System): void {
  const files: readonly (readonly [name: string, format: Format])[] = [
    ["report.html", "html"],
    ["report.md", "markdown"],
    ["report.json", "json"],
  ];
  for (const [name, format] of files) system.write(from(folder, name), written(report, format, level));
  system.complain(`Written: ${files.map(([name]) => from(folder, name)).join(", ")}\n`);
}

/** Said in the help. */
export const listHelp = `A file ${LIST_NAME} beside the brief may name benchmark outputs, relative to it:
  - platform: vm
    files: runs/alone/*.json          # or a list of names and patterns
  - platform: vm
    files: [runs/beside/fio-1.json]
    neighbour: { resource: storage, enforcement: shared }
    params: { size: 512m }            # what defines the work and no output says
  - platform: vm
    files: runs/table.csv             # whose columns have other names
    columns: { value: iops, run: time, metric: { is: iops }, unit: { is: 1/s } }`;
