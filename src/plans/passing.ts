import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { platformKinds } from "../brief/vocabulary.js";
import type { Verdict } from "../gates/verdict.js";
import type { Id } from "../quantity/id-path.js";

/** What the gates leave of the platforms, per workload. */
export interface Passing {
  /** Platforms on which no gate fails, in the order of preference of platforms; unknown gates are allowed. */
  readonly platformsOf: (workload: Id) => readonly Platform[];
  /** The gates that fail a workload on a platform. */
  readonly failedGates: (workload: Id, platform: Id) => readonly string[];
}

/** Kinds in the order of BRIEF's list, `default` tuning before `tuned`, then id. */
export const inOrderOfKind = (a: Platform, b: Platform): number =>
  platformKinds.indexOf(a.kind) - platformKinds.indexOf(b.kind) ||
  (a.tuning === b.tuning ? 0 : a.tuning === "default" ? -1 : 1) ||
  (a.id < b.id ? -1 : 1);

export function passingOf(brief: Brief, verdicts: readonly Verdict[]): Passing {
  const failed = new Map<string, string[]>();
  const open = new Set<string>();
  for (const { workload, platform, gate, verdict } of verdicts) {
    const key = JSON.stringify([workload, platform]);
    if (verdict === "unknown") open.add(key);
    if (verdict === "fail") failed.set(key, [...(failed.get(key) ?? []), gate]);
  }
  const standard = brief.platforms.find(({ id }) => id === brief.burden.default);
  const preferred = [...brief.platforms].sort(
    (a, b) => Number(b.kind === standard?.kind) - Number(a.kind === standard?.kind) || inOrderOfKind(a, b),
  );
  return {
    platformsOf: (workload) => {
      const passing = preferred.filter(({ id }) => !failed.has(JSON.stringify([workload, id])));
      const isOpen = ({ id }: Platform): boolean => open.has(JSON.stringify([workload, id]));
      return [...passing.filter((platform) => !isOpen(platform)), ...passing.filter(isOpen)];
    },
    failedGates: (workload, platform) => [...new Set(failed.get(JSON.stringify([workload, platform])) ?? [])],
  };
}
