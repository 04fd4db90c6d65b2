import type { Platform } from "../brief/platform.js";
import { derived } from "../quantity/figure.js";
import { constant } from "../statistics/column.js";
import { multiplyColumns } from "./columns.js";
import type { Context } from "./context.js";
import type { GivenUp } from "./given-up-item.js";
import { layerOf } from "./labour.js";

/**
 * What of today's skills and tools a plan gives up (MODEL §8), in the order of sides, platforms and habits. Today is
 * what workloads run on, and the sides that the team runs; where neither is stated nothing is known to be given up.
 */
export function givenUpOf(context: Context): readonly GivenUp[] {
  const { brief, plan, used, read, figure } = context;
  const { team } = brief;
  const of = { plan: plan.id };
  const sides = new Set(used.filter(({ nodes }) => nodes !== "instance").map(({ layer }) => layer));
  const layers = (team?.runsToday ?? [])
    .filter((side) => !sides.has(side))
    .map((side): GivenUp => {
      const spent = multiplyColumns([
        constant(team?.people ?? 0),
        ...(team === undefined ? [] : [read(team.hoursToProficiency)]),
      ]);
      const inputs = ["team.people", "team.runsToday", ...(team ? [team.hoursToProficiency.path] : [])];
      return {
        ...{ ...of, what: "layer", of: side },
        hours: figure(spent, "hours", derived("operations.given-up", inputs)),
      };
    });
  const named = new Set(brief.workloads.flatMap(({ runsOn }) => runsOn ?? []));
  const today = brief.platforms.filter(({ id }) => named.has(id));
  const left = today.filter((platform) => !used.includes(platform));
  const kept = new Set(used.map(layerOf));
  const habits = (what: GivenUp["what"], has: (platform: Platform) => boolean): readonly GivenUp[] => {
    const [first] = today.filter(has);
    return first === undefined || used.some(has) ? [] : [{ ...of, what, of: first.id }];
  };
  return [
    ...layers,
    ...left.map(({ id }): GivenUp => ({ ...of, what: "platform", of: id })),
    ...left.flatMap((platform): readonly GivenUp[] =>
      platform.hypervisor === undefined || kept.has(layerOf(platform))
        ? []
        : [{ ...of, what: "hypervisor", of: platform.hypervisor.product }],
    ),
    ...habits("live-migration", ({ liveMigration }) => liveMigration),
    ...habits("restart-on-another-host", ({ replacement }) => replacement === "restart-or-evict"),
    ...habits("overcommit", ({ overcommit: { cpu, memory } }) => isAbove(read(cpu)) || isAbove(read(memory))),
  ];
}

const isAbove = (ratio: Float64Array): boolean => ratio.some((one) => one > 1);
