import type { Brief } from "../brief/brief.js";
import { elementPath, type IdPath } from "../quantity/id-path.js";
import { supportWindow, type SupportWindow } from "./kubernetes-releases.js";

/** A minor that is the last to be supported of those that some workload or platform names. */
export interface LastMinor {
  readonly window: SupportWindow;
  /** The first that names it, in the door's order, workloads before platforms. */
  readonly path: IdPath;
  /** How many name it. */
  readonly count: number;
}

/** Each once; lists without a known minor are left out. */
export function lastMinors({
  workloads,
  platforms,
}: Pick<Brief, "workloads" | "platforms">): readonly LastMinor[] {
  const found = new Map<string, LastMinor>();
  const lists = [
    ...workloads.map((one) => ({ ...one, root: "workloads" })),
    ...platforms.map((one) => ({ ...one, root: "platforms" })),
  ];
  for (const { root, id, kubernetes } of lists) {
    const windows = (kubernetes?.versions ?? []).flatMap((version) => supportWindow(version) ?? []);
    const [first] = windows;
    if (first === undefined) continue;
    const window = windows.reduce((last, other) => (other.until > last.until ? other : last), first);
    const path = `${elementPath(root, id)}.kubernetes.versions`;
    const known = found.get(window.minor);
    found.set(window.minor, known ? { ...known, count: known.count + 1 } : { window, path, count: 1 });
  }
  return [...found.values()];
}
