import type { Id } from "../../quantity/id-path.js";
import type { Report } from "../report.js";
import type { Measured } from "./tool-run.js";

export type Enforcement = "none" | "shared" | "reserved";

/** One set of runs: what is measured, on which platform, alone or beside whom. */
export interface Side {
  readonly dimension: Measured;
  readonly platform: Id;
  readonly kind: string;
  readonly runs: number;
  /** Absent: alone. */
  readonly neighbour?: Enforcement;
  /** How both kinds of run of a question about neighbours are held. */
  readonly held?: Enforcement;
}

interface PlatformSaid {
  readonly id: Id;
  readonly kind: string;
  readonly host?: unknown;
}

/** Where no platform of bare metal is stated, runs on it are named so. */
const UNDECLARED = "bare-metal";

/** The sides of the advised benchmarks, each once with the most runs that anything asks of it. */
export function sidesOf({
  brief,
  measurementPlan,
}: Pick<Report, "brief" | "measurementPlan">): readonly Side[] {
  const platforms = platformsIn(brief["platforms"]);
  const sides = measurementPlan.flatMap(
    ({ platform, dimension, path, runsPerSide: runs }): readonly Side[] => {
      const said = platforms.find(({ id }) => id === platform) ?? { id: platform, kind: platform };
      if (dimension === "neighbour") {
        const held = enforcementIn(path);
        const common = { dimension, platform, kind: said.kind, runs, held };
        return [common, { ...common, neighbour: held }];
      }
      const metal = baselineOf(said, platforms);
      return [
        { dimension, platform: metal.id, kind: metal.kind, runs },
        { dimension, platform, kind: said.kind, runs },
      ];
    },
  );
  const byKey = new Map<string, Side>();
  for (const side of sides) {
    const key = JSON.stringify([side.dimension, side.platform, side.neighbour, side.held]);
    const before = byKey.get(key);
    byKey.set(key, before && before.runs >= side.runs ? before : side);
  }
  return [...byKey.values()];
}

function baselineOf(platform: PlatformSaid, platforms: readonly PlatformSaid[]): PlatformSaid {
  const metal = platforms.filter(({ kind }) => kind === "bare-metal");
  return (
    metal.find(({ host }) => host !== undefined && host === platform.host) ??
    metal[0] ?? { id: UNDECLARED, kind: "bare-metal" }
  );
}

const enforcementIn = (path: string): Enforcement =>
  (["none", "shared", "reserved"] as const).find((one) => path.endsWith(`-${one}`)) ?? "shared";

function platformsIn(list: unknown): readonly PlatformSaid[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((element: unknown): readonly PlatformSaid[] => {
    const { id, kind, host } = (typeof element === "object" && element !== null ? element : {}) as {
      readonly [field: string]: unknown;
    };
    return typeof id === "string" && typeof kind === "string" ? [{ id, kind, host }] : [];
  });
}
