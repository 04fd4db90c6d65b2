import { derived, exactFigure } from "../quantity/figure.js";
import { elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Context } from "./context.js";
import { unknown } from "./figures.js";
import { reachLevels } from "./reach-edge.js";
import { foreignReach, reachedBy, sensitiveShares } from "./reach-levels.js";
import type { Reach } from "./reach.js";

/**
 * By each level, the foreign pods that are reached from a container picked in proportion to pods, and from the worst
 * place: `reach:kernel` is a container escape, `reach:node` the node's credentials, `reach:host` a hypervisor escape,
 * `reach:cluster` a control plane, `reach:management` the management of a hypervisor. And the foreign data, by the
 * sensitivity that its tenants state: pods of that sensitivity that one container escape reaches, further ones on the
 * host counted by the probability of a hypervisor escape.
 */
export function reachDetailsOf(
  context: Context,
  reach: Reach,
  zones: readonly IdPath[],
): readonly Consequence[] {
  const { brief, plan, read, figure } = context;
  const of = { plan: plan.id, concern: "exposure" } as const;
  const reached = context.once(reachedBy);
  const told = (measure: string, pods: number): Consequence => ({
    ...{ ...of, measure, column: constant(pods) },
    figure: exactFigure(pods, "pods", derived("exposure.reach", zones)),
  });
  const beyond = reach.beyondInstance.map((id) => `${elementPath("platforms", id)}.instance.dedicated`);
  const levels = reachLevels.flatMap((level): readonly Consequence[] => {
    if (level === "host" && beyond.length > 0)
      return ["reach", "largest-reach"].map((measure) => ({
        ...{ ...of, measure: `${measure}:${level}` },
        figure: unknown("beyond-instance", beyond),
      }));
    const { expected, largest } = foreignReach(reached.get(level) ?? [], reach.pods);
    return [told(`reach:${level}`, expected), told(`largest-reach:${level}`, largest)];
  });
  const escape = brief.defaults["hypervisor-escape"];
  const probability = read(escape);
  const data = [...sensitiveShares(context)].map(([sensitivity, shares]): Consequence => {
    const weight = (zone: string): number => shares.get(zone) ?? 0;
    const [kernel, host] = ["kernel" as const, "host" as const].map(
      (level) => foreignReach(reached.get(level) ?? [], reach.pods, weight).expected,
    ) as [number, number];
    const column: Column = columnOf(
      [probability],
      (draw) => kernel + at(probability, draw) * Math.max(0, host - kernel),
    );
    const from = derived("exposure.foreign-data", [...zones, escape.path]);
    return { ...{ ...of, measure: `data:${sensitivity}`, column }, figure: figure(column, "pods", from) };
  });
  return [...levels, ...data];
}
