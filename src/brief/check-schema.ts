import type { Finding } from "./finding.js";
import type { BriefInput } from "./input/brief.js";
import type { Refusal } from "./refusal.js";
import { fieldSchemas, listSchemas } from "./schema/brief.js";
import { z, type ZodType } from "./zod.js";

/** What is left when everything refused is taken out: numbers, spreads and lists are whole or absent. */
export type Loose<T> = [Extract<T, string | number | boolean>] extends [never]
  ? T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in keyof T]?: Loose<T[K]> }
      : T
  : T;

/** The sound part of an element, and its place in the list as written. */
export interface Sound<T> {
  readonly index: number;
  readonly element: Loose<T>;
  /** The element itself where nothing of it is refused. */
  readonly whole?: T;
}

type Path = readonly (string | number)[];
type ZodIssue = NonNullable<ReturnType<typeof z.safeParse>["error"]>["issues"][number];
type ListName = keyof typeof listSchemas;
type ElementOf<L extends ListName> = Required<BriefInput>[L][number];

/** What of a brief its schemas accept: rules look at it without fear, whatever is wrong elsewhere. */
export type SoundBrief = { readonly [L in ListName]: readonly Sound<ElementOf<L>>[] } & {
  /** The sound part of every other field. */
  readonly fields: Loose<Omit<BriefInput, ListName>>;
  /** Those of them of which nothing is refused. */
  readonly whole: Partial<Omit<BriefInput, ListName>>;
};

const listNames = Object.keys(listSchemas) as readonly ListName[];
const known: readonly string[] = [...Object.keys(fieldSchemas), ...listNames];

/** Checks a plain copy field by field and list by list, element by element. */
export function checkSchema(
  brief: { readonly [key: string]: unknown },
  report: (finding: Finding) => void,
): SoundBrief {
  const strangers = Object.keys(brief).filter((key) => !known.includes(key));
  strangers.map(unknownKeysOf([], known)).forEach(report);
  const fields: { [key: string]: unknown } = {};
  const whole: { [key: string]: unknown } = {};
  for (const [key, schema] of Object.entries(fieldSchemas)) {
    const given = brief[key];
    if (given === undefined && key !== "asOf") continue;
    fields[key] = soundPart(schema, given, [key], report);
    if (fields[key] === given) whole[key] = given;
  }
  const lists = listNames.map((name) => [name, checkList(name, brief[name], report)]);
  return { ...Object.fromEntries(lists), fields, whole } as SoundBrief;
}

function checkList(
  name: ListName,
  stated: unknown,
  report: (finding: Finding) => void,
): readonly Sound<unknown>[] {
  if (name === "workloads" && (stated === undefined || (Array.isArray(stated) && stated.length === 0))) {
    report({
      code: "missing",
      path: [name],
      expected: "a list of at least one workload with id and requests",
    });
    return [];
  }
  if (stated === undefined) return [];
  if (!Array.isArray(stated)) {
    report({ code: "wrong-type", path: [name], expected: "a list" });
    return [];
  }
  const schema: ZodType = listSchemas[name];
  return stated.flatMap((given: unknown, index) => {
    const element = soundPart(schema, given, [name, index], report);
    if (typeof element !== "object" || element === null) return [];
    return [{ index, element, ...(element === given && { whole: given }) }];
  });
}

/** Reports what the schema refuses, and answers the value without it; undefined where nothing is left. */
function soundPart(schema: ZodType, value: unknown, path: Path, report: (finding: Finding) => void): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return value;
  const refused: Path[] = [];
  for (const issue of parsed.error.issues) {
    const inner = issue.path as Path;
    for (const finding of findingsOf(issue, [...path, ...inner], isMissing(value, inner))) {
      report(finding);
      refused.push(finding.path.slice(path.length, finding.path.length - depthOf(issue)));
    }
  }
  return without(value, refused);
}

/** How far below the value that was checked as a whole a refusal points. */
const depthOf = (issue: ZodIssue): number =>
  issue.code === "custom" ? ((issue.params?.["refusal"] as Refusal).at?.length ?? 0) : 0;

/** A copy without the fields at the ends of the paths, and without the lists that they lead into. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (Array.isArray(value) || paths.some(({ length }) => length === 0)) return undefined;
  if (typeof value !== "object" || value === null) return value;
  const inside = new Map<string, Path[]>();
  for (const [step, ...rest] of paths) {
    const key = String(step);
    const known = inside.get(key);
    if (known === undefined) inside.set(key, [rest]);
    else known.push(rest);
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
      const inner = inside.get(key);
      const left = inner === undefined ? field : without(field, inner);
      return left === undefined ? [] : [[key, left]];
    }),
  );
}

const isMissing = (value: unknown, path: Path): boolean =>
  path.reduce<unknown>(
    (at, step) => (at as { readonly [key: string | number]: unknown } | undefined)?.[step],
    value,
  ) === undefined;

function findingsOf(issue: ZodIssue, path: Path, missing: boolean): readonly Finding[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map(unknownKeysOf(path, issue.message.split(" ")));
  }
  if (issue.code === "invalid_key") {
    const [first] = issue.issues;
    return [{ code: "not-allowed", path, expected: `named by ${first?.message ?? "a text"}` }];
  }
  if (issue.code === "custom") {
    const { at: _at, ...refusal } = issue.params?.["refusal"] as Refusal;
    return [{ ...refusal, path }];
  }
  const code = missing ? "missing" : issue.code === "invalid_type" ? "wrong-type" : "not-one-of";
  return [{ code, path, expected: issue.message }];
}

function unknownKeysOf(holder: Path, fields: readonly string[]): (key: string) => Finding {
  const expected = `one of ${fields.join(", ")}`;
  return (key) => ({
    code: "unknown-key",
    path: [...holder, key],
    expected,
    received: JSON.stringify(key.slice(0, 80)),
    problem: "is not a field that a brief knows here",
    meant: { name: key, among: fields },
  });
}
