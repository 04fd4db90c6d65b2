import type { Issue } from "../notice.js";
import { childPath, elementPath, indexPath, type IdPath } from "../quantity/id-path.js";
import type { Finding } from "./finding.js";
import { printable } from "./printable.js";
import { isId } from "./schema/scalar.js";

/** Lists whose elements have ids; elements of all others are named by their place. */
const listsWithIds: ReadonlySet<string> = new Set([
  "workloads",
  "tenants",
  "hosts",
  "platforms",
  "prices",
  "contracts",
  "add",
]);

/** Turns findings into issues: with the path as the asker wrote it, what was received, and a sentence. */
export function issueWriter(input: unknown): (finding: Finding) => Issue {
  const labels = new Map<readonly unknown[], readonly (string | undefined)[]>();
  const labelsOf = (list: readonly unknown[]): readonly (string | undefined)[] => {
    const known = labels.get(list) ?? usableIds(list);
    labels.set(list, known);
    return known;
  };
  return (finding) => {
    let path: IdPath = "";
    let at: unknown = input;
    let key: string | number = "";
    for (const step of finding.path) {
      if (typeof step === "string") path = childPath(path, step);
      else {
        const label = Array.isArray(at) && listsWithIds.has(String(key)) ? labelsOf(at)[step] : undefined;
        path = label === undefined ? indexPath(path, step) : elementPath(path, label);
      }
      at = valueAt(at, step);
      key = step;
    }
    const received = finding.received ?? printable(at);
    return {
      code: finding.code,
      path,
      expected: finding.expected,
      received,
      message: messageOf(finding, path, received),
      values: {
        ...(finding.nearest !== undefined && { nearest: finding.nearest }),
        ...(finding.remedy !== undefined && { remedy: finding.remedy }),
        ...finding.values,
      },
    };
  };
}

/** The one issue that stands for all that are not listed. */
export const moreIssues = (count: number): Issue => ({
  code: "more-issues",
  path: "",
  expected: "no issues",
  received: `${count} more issues`,
  message: `The brief has ${count} more issues that are not listed.`,
  values: { count },
});

const valueAt = (holder: unknown, step: string | number): unknown =>
  typeof holder === "object" && holder !== null && Object.hasOwn(holder, step)
    ? (holder as { readonly [key: string | number]: unknown })[step]
    : undefined;

/** The id of each element that is valid and not repeated in its list. */
function usableIds(list: readonly unknown[]): readonly (string | undefined)[] {
  const ids = list.map((element) => {
    const id = valueAt(element, "id");
    return isId(id) ? id : undefined;
  });
  const counts = new Map<string | undefined, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.map((id) => (counts.get(id) === 1 ? id : undefined));
}

function messageOf(finding: Finding, path: IdPath, received: string): string {
  const { code, expected, nearest, remedy } = finding;
  const problem =
    finding.problem ??
    (code === "missing" ? `is missing; it must be ${expected}` : `must be ${expected}, but is ${received}`);
  const cure = remedy === undefined ? "" : ` ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`;
  const hint = nearest === undefined || remedy !== undefined ? "" : ` Did you mean "${nearest}"?`;
  return `${path === "" ? "The brief" : path} ${problem}.${cure}${hint}`;
}
