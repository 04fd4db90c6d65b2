import type { Platform } from "../brief/platform.js";
import { enforcements, resources, type Enforcement, type Resource } from "../brief/vocabulary.js";
import type { Workload } from "../brief/workload.js";
import type { Figure, From } from "../notice.js";
import { derived, exactFigure } from "../quantity/figure.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { contentionsOf } from "./contention.js";
import type { Context } from "./context.js";
import { closingOf } from "./limit-closings.js";
import type { NeighbourLimit } from "./neighbour-limit.js";
import { slowdownDefault } from "./neighbour-slowdown.js";
import { heldOnNode } from "./neighbours.js";

/**
 * Soft limits against hard ones (MODEL §4): for each platform of a plan and each resource, how a neighbour is held that
 * stands on the same node, by the limits that its workloads state, weakest first; then how one is held behind the
 * hypervisor on the same host. Where each pod has a kernel of its own there is only the latter. What else stands on a
 * cloud's host is not known, and not in the table.
 */
export function neighbourLimitsOf(context: Context): readonly NeighbourLimit[] {
  return context.used.flatMap((platform) => {
    const here = context.assigned.flatMap((one) => (one.platform === platform ? [one.workload] : []));
    return [
      ...(platform.kernel === "pod" ? [] : onNode(context, platform, here)),
      ...(isShared(platform) ? onHost(context, platform, here) : []),
    ];
  });
}

/** Whether neighbours stand on one host behind a hypervisor that is the asker's own. */
const isShared = ({ kernel, nodes }: Platform): boolean => kernel === "pod" || nodes === "guest";

function onNode(context: Context, platform: Platform, here: readonly Workload[]): readonly NeighbourLimit[] {
  return resources.flatMap((resource) =>
    enforcements.flatMap((enforcement) => {
      const held = here.filter((workload) => heldOnNode(platform, workload)[resource] === enforcement);
      return held.length === 0 ? [] : [limitOf(context, platform, resource, "node", enforcement, held)];
    }),
  );
}

const onHost = (context: Context, platform: Platform, here: readonly Workload[]): readonly NeighbourLimit[] =>
  resources.map((resource) =>
    limitOf(context, platform, resource, "host", platform.enforcement[resource], here),
  );

function limitOf(
  context: Context,
  platform: Platform,
  resource: Resource,
  beside: NeighbourLimit["beside"],
  enforcement: Enforcement,
  held: readonly Workload[],
): NeighbourLimit {
  const close = closingOf(platform, resource, beside, enforcement, held);
  const byHypervisor = beside === "host" && (resource === "cpu" || resource === "memory");
  const how = `limit.how.${resource}.${enforcement}${byHypervisor ? ".hypervisor" : ""}`;
  return {
    ...{ plan: context.plan.id, platform: platform.id, resource, beside, enforcement },
    workloads: held.length,
    by: enforcerOf(resource, beside, enforcement),
    how: { id: enforcement === "dedicated" ? "limit.how.dedicated" : how, values: {} },
    left: {
      id: enforcement === "dedicated" ? "limit.left.nothing" : `limit.left.${resource}.${enforcement}`,
      values: {},
    },
    slowdown: slowdownOf(context, platform, resource, enforcement),
    ...(close && { close }),
  };
}

function enforcerOf(
  resource: Resource,
  beside: NeighbourLimit["beside"],
  enforcement: Enforcement,
): NeighbourLimit["by"] {
  if (enforcement === "dedicated") return "hardware";
  if (resource === "cpu" || resource === "memory") {
    if (beside === "host") return "hypervisor";
    return enforcement === "reserved" ? "kubelet" : "kernel";
  }
  if (enforcement === "none") return "nobody";
  if (resource === "storage") return beside === "host" ? "hypervisor" : "kernel";
  return "hardware";
}

/** From the asker's own runs beside a neighbour, else the default of the enforcement; 1 where it is dedicated. */
function slowdownOf(
  { brief, read, figure }: Context,
  { id }: Platform,
  resource: Resource,
  enforcement: Enforcement,
): Figure {
  const stated = childPath(childPath(elementPath("platforms", id), "enforcement"), resource);
  const from = (inputs: readonly string[]): From => derived("interference.slowdown-of-resource", inputs);
  if (enforcement === "dedicated") return exactFigure(1, "ratio", from([stated]));
  const own = contentionsOf(brief.measurements).of(id, resource, enforcement);
  if (own !== undefined) return exactFigure(1 + own.beyond, "ratio", from(own.measurements));
  const assumed = brief.defaults[slowdownDefault[enforcement]];
  const column = read(assumed).map((beyond) => 1 + beyond);
  return figure(column, "ratio", from([assumed.path]));
}
