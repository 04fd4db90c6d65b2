import { dirname } from "node:path";
import type { Columns } from "../importers/index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { from } from "./files.js";
import { parseStructured } from "./structured-text.js";
import type { System } from "./system.js";

/** Files of one platform, all alone or all beside the same neighbour. */
export interface MeasuredFiles {
  readonly platform: string;
  readonly files: readonly string[];
  readonly neighbour?: { readonly resource: string; readonly enforcement: string };
  readonly params?: { readonly [name: string]: string | number | boolean };
  /** Of tables with other names of columns: what stands where, as the option `columns` of the importers. */
  readonly columns?: Columns;
  /** What named them, for messages. */
  readonly namedBy: string;
}

/** The list beside a brief that names its benchmark files. */
export const LIST_NAME = "measurements.yaml";

/** What the list beside the brief names, relative to its folder; nothing where there is none. */
export function listBeside(briefFile: string, system: System): readonly MeasuredFiles[] {
  if (briefFile === "-") return [];
  const folder = dirname(briefFile);
  const list = from(folder, LIST_NAME);
  if (!system.exists(list)) return [];
  const entries = parseStructured(system.read(list), list);
  if (!Array.isArray(entries)) throw wrong(list, "", "a list of {platform, files}");
  return entries.map((entry: unknown, index) => readEntry(entry, `${list}[${index}]`, folder));
}

const fields = ["platform", "files", "neighbour", "params", "columns"];

function readEntry(entry: unknown, path: string, folder: string): MeasuredFiles {
  if (typeof entry !== "object" || entry === null) throw wrong(path, "", "{platform, files}");
  const stranger = Object.keys(entry).find((key) => !fields.includes(key));
  if (stranger !== undefined)
    throw wrong(path, "", `only ${fields.join(", ")}, not ${JSON.stringify(stranger)}`);
  const { platform, files, neighbour, params, columns } = entry as { readonly [field: string]: unknown };
  if (typeof platform !== "string" || platform === "") throw wrong(path, ".platform", "the id of a platform");
  const names: readonly unknown[] = Array.isArray(files) ? files : [files];
  if (names.length === 0 || !names.every((name) => typeof name === "string"))
    throw wrong(path, ".files", "a file name, a pattern such as runs/fio-*.json, or a list of them");
  return {
    platform,
    files: names.map((name) => from(folder, name)),
    ...(neighbour !== undefined && { neighbour: neighbourOf(neighbour, path) }),
    ...(params !== undefined && { params: params as NonNullable<MeasuredFiles["params"]> }),
    ...(columns !== undefined && { columns: columnsOf(columns, path) }),
    namedBy: path,
  };
}

function neighbourOf(neighbour: unknown, path: string): NonNullable<MeasuredFiles["neighbour"]> {
  const { resource, enforcement } = (neighbour ?? {}) as { readonly [field: string]: unknown };
  if (typeof resource === "string" && typeof enforcement === "string") return { resource, enforcement };
  throw wrong(
    path,
    ".neighbour",
    "{resource, enforcement}, for example {resource: cpu, enforcement: shared}",
  );
}

function columnsOf(columns: unknown, path: string): Columns {
  const isSource = (source: unknown): boolean =>
    typeof source === "string" || (typeof source === "object" && source !== null && "is" in source);
  const isTable = typeof columns === "object" && columns !== null && !Array.isArray(columns);
  if (isTable && Object.values(columns).every(isSource)) return columns as Columns;
  throw wrong(path, ".columns", "{value: iops, unit: {is: 1/s}}: a column, or what every row has");
}

const wrong = (path: string, field: string, expected: string): StopError =>
  new StopError(exitCodes.issues, [`${path}${field}: expected ${expected}`]);

const ARGUMENT = /^([^=]+)=(.+?)(?:#([a-z-]+):([a-z]+))?$/;

/** `vm=runs/fio-*.json` of `--measure`, with `#cpu:shared` where a neighbour ran beside it. */
export function readMeasure(text: string): MeasuredFiles {
  const [, platform, file, resource, enforcement] = ARGUMENT.exec(text) ?? [];
  if (platform === undefined || file === undefined)
    throw new StopError(exitCodes.usage, [
      `--measure ${text}: write it as platform=file, for example vm=runs/fio-*.json or vm=runs/fio.json#storage:shared`,
    ]);
  return {
    platform,
    files: [file],
    ...(resource !== undefined && enforcement !== undefined && { neighbour: { resource, enforcement } }),
    namedBy: `--measure ${text}`,
  };
}
