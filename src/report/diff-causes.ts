import canonicalize from "canonicalize";
import type { Sentence } from "../notice.js";
import { childPath, elementPath, indexPath, type IdPath } from "../quantity/id-path.js";
import { measurementCauses } from "./diff-measurements.js";
import type { DiffCause } from "./difference.js";
import type { Report } from "./report.js";

/** Everything that two reports were given differently: the brief leaf by leaf, runs, records, version, seed. */
export function causesOf(a: Report, b: Report): readonly DiffCause[] {
  const { measurements: runsBefore, ...briefBefore } = a.brief;
  const { measurements: runsAfter, ...briefAfter } = b.brief;
  return [
    ...leavesOf(briefBefore, briefAfter, "").map(inputCause),
    ...measurementCauses(runsBefore, runsAfter),
    ...recordCauses(a, b),
    ...runCauses(a, b),
  ];
}

/** A place at which two plain documents differ; `undefined` on the side that does not have it. */
export interface Leaf {
  readonly path: IdPath;
  readonly before: unknown;
  readonly after: unknown;
}

const cause = (kind: DiffCause["kind"], path: IdPath, sentence: Sentence): DiffCause => ({
  ...{ kind, path, paths: [path], sentence },
});

function inputCause({ path, before, after }: Leaf): DiffCause {
  const kind = /^evidence(?:\.|$)/.test(path) ? "evidence" : "input";
  if (before === undefined)
    return cause(kind, path, { id: "difference.added", values: { path, after: shown(after) } });
  if (after === undefined)
    return cause(kind, path, { id: "difference.gone", values: { path, before: shown(before) } });
  return cause(kind, path, {
    id: "difference.input",
    values: { path, before: shown(before), after: shown(after) },
  });
}

/** Published records that only one of the reports draws on. */
function recordCauses(a: Report, b: Report): readonly DiffCause[] {
  const [before, after] = [a, b].map(({ evidence }) => new Set(evidence.map(({ record }) => record)));
  const names = [...new Set([...(before ?? []), ...(after ?? [])])].sort();
  return names.flatMap((record) => {
    if (before?.has(record) === after?.has(record)) return [];
    const id = after?.has(record) ? "difference.record-added" : "difference.record-gone";
    return [cause("evidence", elementPath("evidence", record), { id, values: { record } })];
  });
}

function runCauses(a: Report, b: Report): readonly DiffCause[] {
  const pairs = [
    ["version", "library.version", a.library.version, b.library.version],
    ["version", "run.extensions", named(a), named(b)],
    ["seed", "run.seed", a.run.seed, b.run.seed],
    ["seed", "run.draws", a.run.draws, b.run.draws],
  ] as const;
  return pairs
    .filter(([, , before, after]) => before !== after)
    .map(([kind, path, before, after]) =>
      cause(kind, path, { id: "difference.input", values: { path, before, after } }),
    );
}

const named = ({ run }: Report): string =>
  run.extensions.map(({ id, version }) => `${id}@${version}`).join(", ");

const isObject = (node: unknown): node is { readonly [key: string]: unknown } =>
  typeof node === "object" && node !== null && !Array.isArray(node);

/** Elements are told apart by ids where each has one of its own, else by their places in lists of one length. */
function idsOf(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const byId = new Map<string, unknown>();
  for (const element of list) {
    const id = isObject(element) ? element["id"] : undefined;
    if (typeof id !== "string" || byId.has(id)) return undefined;
    byId.set(id, element);
  }
  return byId;
}

/** The deepest places at which two plain documents differ. */
export function leavesOf(before: unknown, after: unknown, path: IdPath): readonly Leaf[] {
  if (canonicalize(before) === canonicalize(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const [was, is] = [idsOf(before), idsOf(after)];
    if ((!was || !is) && before.length === after.length)
      return before.flatMap((one: unknown, index) => leavesOf(one, after[index], indexPath(path, index)));
    if (!was || !is) return [{ path, before, after }];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) =>
      leavesOf(was.get(id), is.get(id), elementPath(path, id)),
    );
  }
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .flatMap((key) => leavesOf(own(before, key), own(after, key), path === "" ? key : childPath(path, key)));
}

const own = (node: { readonly [key: string]: unknown }, key: string): unknown =>
  Object.hasOwn(node, key) ? node[key] : undefined;

const LONGEST_SHOWN = 60;

/** A value of a brief in one line: numbers and texts as they stand, everything else as JSON, shortened. */
export function shown(value: unknown): string | number {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value : (canonicalize(value) ?? "");
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
