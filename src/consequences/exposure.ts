import type { Brief } from "../brief/brief.js";
import type { Figure } from "../notice.js";
import { derived } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Brought, Context } from "./context.js";
import { unknown } from "./figures.js";
import { reachDetailsOf } from "./reach-details.js";
import { reachGraphOf } from "./reach-graph.js";
import { reachOf, type Reach } from "./reach.js";

/**
 * What one container escape reaches (MODEL §5): foreign pods that share the kernel, plus the probability of a
 * hypervisor escape × the further ones on the host; beside it the foreign pods that the node's credentials reach, and,
 * where the brief states how often and how dear, the expected loss a year. Unknown where nobody says whose the
 * workloads are, and beyond an instance whose machine is not rented whole.
 */
export function exposureOf(context: Context): Brought {
  const { brief, plan, placed, read, figure } = context;
  const of = (measure: string, found: Pick<Consequence, "figure" | "column">): Consequence => ({
    plan: plan.id,
    concern: "exposure",
    measure,
    ...found,
  });
  const reach = reachOf(context);
  const silence = silenceOf(context, reach);
  const zones: readonly IdPath[] = [childPath(placed, "clusters"), "tenants"];
  const escape = brief.defaults["hypervisor-escape"];
  const probability = read(escape);
  const column =
    reach.host === 0
      ? constant(reach.kernel)
      : columnOf([probability], (draw) => reach.kernel + at(probability, draw) * reach.host);
  const pods = (
    known: Column,
    formula: string,
    inputs: readonly IdPath[],
  ): Pick<Consequence, "figure" | "column"> => ({
    figure: figure(known, "pods", derived(formula, inputs)),
    column: known,
  });
  if (silence !== undefined) {
    const isRead = isZoned(brief) && reach.pods > 0;
    const beside = isRead ? pods(constant(reach.node), "exposure.node-identity", zones) : { figure: silence };
    return {
      details: () => (isRead ? reachDetailsOf(context, reach, zones) : []),
      reaches: () => (isRead ? [reachGraphOf(context)] : []),
      consequences: [
        of("exposure", { figure: silence }),
        of("node-identity", beside),
        ...lossOf(context, undefined, of),
      ],
    };
  }
  return {
    details: () => reachDetailsOf(context, reach, zones),
    reaches: () => [reachGraphOf(context)],
    consequences: [
      of(
        "exposure",
        pods(column, "exposure.foreign-pods", reach.host === 0 ? zones : [...zones, escape.path]),
      ),
      of("node-identity", pods(constant(reach.node), "exposure.node-identity", zones)),
      ...lossOf(context, column, of),
    ],
  };
}

/** Whether the brief says whose its workloads are; the one tenant that stands in where it does not, says nothing. */
const isZoned = ({ tenants }: Brief): boolean => tenants.length > 1 || tenants[0]?.id !== "default";

function silenceOf({ brief, placement }: Context, { pods, beyondInstance }: Reach): Figure | undefined {
  if (!isZoned(brief)) return unknown("no-tenants", ["tenants"]);
  if (pods === 0) return unknown(placement.clusters.length > 0 ? "not-laid-out" : "not-placed", []);
  const manyZones = new Set(brief.tenants.map(({ trustZone }) => trustZone)).size > 1;
  if (beyondInstance.length === 0 || !manyZones) return undefined;
  const dedicated = (id: string): IdPath =>
    childPath(childPath(elementPath("platforms", id), "instance"), "dedicated");
  return unknown("beyond-instance", beyondInstance.map(dedicated));
}

/** Escapes a year × pods of one × loss a pod; only where the brief speaks of escapes. */
function lossOf(
  { brief, read, figure, plan }: Context,
  exposed: Column | undefined,
  of: (measure: string, found: Pick<Consequence, "figure" | "column">) => Consequence,
): readonly Consequence[] {
  const { perYear, lossPerPod } = brief.escape;
  if (perYear === undefined && lossPerPod === undefined) return [];
  if (perYear === undefined)
    return [of("escape-loss", { figure: unknown("no-escape-rate", ["escape.perYear"]) })];
  if (lossPerPod === undefined)
    return [of("escape-loss", { figure: unknown("no-escape-loss", ["escape.lossPerPod"]) })];
  if (exposed === undefined) return [of("escape-loss", { figure: unknown("no-exposure", []) })];
  const [rate, loss] = [read(perYear), read(lossPerPod)];
  const column = columnOf(
    [rate, loss, exposed],
    (draw) => at(rate, draw) * at(loss, draw) * at(exposed, draw),
  );
  const from = derived("exposure.loss", [
    childPath(elementPath("consequences", plan.id), "exposure"),
    perYear.path,
    lossPerPod.path,
  ]);
  return [of("escape-loss", { figure: figure(column, "money", from), column })];
}
