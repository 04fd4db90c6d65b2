import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { platformKinds } from "../brief/vocabulary.js";
import type { Verdict } from "../gates/verdict.js";
import type { Id } from "../quantity/id-path.js";

/** What the gates leave of the platforms, per workload. */
export interface Passing {
  /** Platforms on which no gate fails, those without an open gate first, then in the order of preference. */
  readonly platformsOf: (workload: Id) => readonly Platform[];
  /** Of these, where a workload may be forced to: those without an open gate, for unknown is no pass; else the open ones. */
  readonly destinationsOf: (workload: Id) => readonly Platform[];
  /** The gates that fail a workload on a platform, each once. */
  readonly failedGates: (workload: Id, platform: Id) => readonly string[];
}

/** Kinds in the order of BRIEF's list, `default` tuning before `tuned`, then id. */
export const inOrderOfKind = (a: Platform, b: Platform): number =>
  platformKinds.indexOf(a.kind) - platformKinds.indexOf(b.kind) ||
  Number(a.tuning === "tuned") - Number(b.tuning === "tuned") ||
  (a.id < b.id ? -1 : 1);

/** What a workload's gates say of one platform. */
interface Standing {
  readonly failed: Set<string>;
  isOpen: boolean;
}

/** Verdicts of one plan's packing say nothing about a platform and are left out. */
export function passingOf(brief: Brief, verdicts: readonly Verdict[]): Passing {
  const standings = new Map<Id, Map<Id, Standing>>();
  for (const { workload, platform, gate, verdict, plan } of verdicts) {
    if (verdict === "pass" || plan !== undefined) continue;
    const ofWorkload = standings.get(workload) ?? new Map<Id, Standing>();
    standings.set(workload, ofWorkload);
    const standing = ofWorkload.get(platform) ?? { failed: new Set(), isOpen: false };
    ofWorkload.set(platform, standing);
    if (verdict === "fail") standing.failed.add(gate);
    else standing.isOpen = true;
  }
  const standard = brief.platforms.find(({ id }) => id === brief.burden.default);
  const preferred = [...brief.platforms].sort(
    (a, b) => Number(b.kind === standard?.kind) - Number(a.kind === standard?.kind) || inOrderOfKind(a, b),
  );
  const split = (workload: Id): readonly [settled: readonly Platform[], open: readonly Platform[]] => {
    const ofWorkload = standings.get(workload);
    const passing = preferred.filter(({ id }) => !ofWorkload?.get(id)?.failed.size);
    const isOpen = ({ id }: Platform): boolean => ofWorkload?.get(id)?.isOpen === true;
    return [passing.filter((platform) => !isOpen(platform)), passing.filter(isOpen)];
  };
  return {
    platformsOf: (workload) => split(workload).flat(),
    destinationsOf: (workload) => {
      const [settled, open] = split(workload);
      return settled.length > 0 ? settled : open;
    },
    failedGates: (workload, platform) => [...(standings.get(workload)?.get(platform)?.failed ?? [])],
  };
}
