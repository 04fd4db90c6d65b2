import { parsePath, type PathSegment } from "../index.js";
import { exitCodes, StopError } from "./exit-code.js";
import { parseValue } from "./structured-text.js";

const MOST_NAMES = 10;

/** `path=value` of `--set`, as steps and data. */
export interface Setting {
  readonly path: string;
  readonly steps: readonly PathSegment[];
  readonly value: unknown;
}

/** Reads `workloads[shop].replicas=40`. Throws StopError where it is not a path, `=` and a value. */
export function readSetting(text: string): Setting {
  const at = splitAt(text);
  const path = text.slice(0, at);
  const steps = at < 0 ? undefined : parsePath(path);
  if (steps === undefined || steps.length === 0)
    throw usage(`--set ${text}: write it as path=value, for example workloads[shop].replicas=40`);
  return { path, steps, value: valueOf(text.slice(at + 1), path) };
}

/** A value that cannot be read is wrong usage, not a wrong file. */
function valueOf(text: string, path: string): unknown {
  try {
    return parseValue(text, `--set ${path}: the value`);
  } catch (error) {
    if (error instanceof StopError) throw usage(error.message);
    throw error;
  }
}

/** The first `=` outside a quoted id. */
function splitAt(text: string): number {
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isQuoted && character === "\\") index++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === "=" && !isQuoted) return index;
  }
  return -1;
}

/** A copy of the data with the value at the path. Missing fields are added; an element of a list must exist. */
export const withSetting = (data: unknown, { path, steps, value }: Setting): unknown =>
  changed(data, steps, value, path);

function changed(data: unknown, steps: readonly PathSegment[], value: unknown, path: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    const at = placeOf(data, step, path);
    return data.map((element: unknown, index) =>
      index === at ? changed(element, rest, value, path) : element,
    );
  }
  if (step.kind === "index") throw usage(`--set ${path}: there is no list at [${step.index}]`);
  const key = step.kind === "key" ? step.key : step.id;
  if (data !== undefined && data !== null && typeof data !== "object")
    throw usage(`--set ${path}: ${JSON.stringify(data)} has no field ${JSON.stringify(key)}`);
  const fields = Object.entries(data ?? {});
  const current = fields.find(([name]) => name === key)?.[1] as unknown;
  const [next] = rest;
  if (current === undefined && next !== undefined && next.kind !== "key")
    throw usage(
      `--set ${path}: there is no list ${JSON.stringify(key)}; ${named(fields.map(([name]) => name))}`,
    );
  // fromEntries defines fields: a key such as __proto__ stays data and is refused with the brief's other issues.
  return Object.fromEntries([
    ...fields.filter(([name]) => name !== key),
    [key, changed(current, rest, value, path)],
  ]);
}

function placeOf(list: readonly unknown[], step: PathSegment, path: string): number {
  if (step.kind === "index") {
    if (step.index < list.length) return step.index;
    throw usage(`--set ${path}: [${step.index}] is beyond the end; the last element is [${list.length - 1}]`);
  }
  const id = step.kind === "id" ? step.id : step.key;
  const at = list.findIndex((element) => idOf(element) === id);
  if (at >= 0) return at;
  const ids = list.map(idOf).filter((found) => found !== undefined);
  throw usage(`--set ${path}: no element has the id ${JSON.stringify(id)}; ${named(ids)}`);
}

/** The names to choose from, as far as they fit a line. */
function named(names: readonly string[]): string {
  if (names.length === 0) return "there are none";
  const shown = names.slice(0, MOST_NAMES).join(", ");
  const more = names.length - MOST_NAMES;
  return `there ${names.length === 1 ? "is only" : "are"} ${shown}${more > 0 ? ` and ${more} more` : ""}`;
}

const idOf = (element: unknown): string | undefined => {
  const { id } = (typeof element === "object" && element !== null ? element : {}) as {
    readonly id?: unknown;
  };
  return typeof id === "string" ? id : undefined;
};

const usage = (message: string): StopError => new StopError(exitCodes.usage, [message]);
