import type { From } from "../notice.js";
import { elementPath, type IdPath } from "../quantity/id-path.js";
import { resolve } from "./explain-figure.js";
import type { Report } from "./report.js";

/** Leads from a path of one report to all paths outside it that its figures rest on: of the brief, runs and records. */
export type Trail = (path: IdPath) => ReadonlySet<IdPath>;

/** Where pods end up rests on all of these, whatever a placement's own figures name as their nearest parents. */
const placed: readonly IdPath[] = [
  ...["workloads", "hosts", "platforms", "tenants", "defaults.demand"],
  ...["defaults.hypervisor-reserve-memory", "defaults.hypervisor-reserve-cpu"],
];

/** Follows the origins of a report's figures down to what was stated, measured, published or assumed. */
export function trailOf(report: Report): Trail {
  const known = new Map<IdPath, ReadonlySet<IdPath>>();
  const nearest = new Map<IdPath, readonly IdPath[] | undefined>();
  const platforms = new Map(
    report.plans.map(({ id, assignment }) => [
      elementPath("placements", id),
      [...new Set(assignment.map(({ platform }) => elementPath("overheads", platform)))],
    ]),
  );
  const parents = (path: IdPath): readonly IdPath[] | undefined => {
    if (!nearest.has(path)) {
      const placement = /^placements\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/.exec(path)?.[0];
      const origins = originsIn(resolve(report, path)).flatMap(parentsOf);
      const implied = placement === undefined ? [] : [...placed, ...(platforms.get(placement) ?? [])];
      nearest.set(path, origins.length + implied.length > 0 ? [...origins, ...implied] : undefined);
    }
    return nearest.get(path);
  };
  return (path) => {
    const found = known.get(path);
    if (found) return found;
    const [leaves, seen, open] = [new Set<IdPath>(), new Set<IdPath>([path]), [path]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const above = parents(next);
      if (!above || above.every((parent) => parent === next)) leaves.add(next);
      for (const parent of above ?? [])
        if (!seen.has(parent)) {
          seen.add(parent);
          open.push(parent);
        }
    }
    known.set(path, leaves);
    return leaves;
  };
}

function parentsOf(from: From): readonly IdPath[] {
  switch (from.kind) {
    case "derived":
      return from.inputs;
    case "measured":
      return from.paths;
    case "published":
      return from.records.map((record) => elementPath("evidence", record));
    default:
      return [from.path];
  }
}

/** Every origin in a part of a report, wherever it stands; what is unknown rests on what would make it known. */
function originsIn(node: unknown): readonly From[] {
  if (typeof node !== "object" || node === null) return [];
  const { from, questions } = node as { readonly from?: unknown; readonly questions?: unknown };
  if (typeof from === "object" && from !== null && "kind" in from) return [from as From];
  if (Array.isArray(questions))
    return (questions as readonly IdPath[]).map((path): From => ({ kind: "stated", path }));
  return Object.values(node).flatMap(originsIn);
}
