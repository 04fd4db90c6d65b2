import { derived, exactFigure } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Assigned, Brought, Context } from "./context.js";
import { demandOf, weightedMean } from "./demand.js";
import { tailColumns, unavailabilityOf, type TailColumn } from "./downtime.js";
import { unknown } from "./figures.js";
import { hostOutageOf, type HostOutage } from "./host-outage.js";
import { redundancyOf, shrunk } from "./redundancy.js";

const MINUTES_PER_YEAR = 8760 * 60;

/** What an objective of 1 allows: no model of failures resolves less than three seconds a year. */
const LEAST_ALLOWANCE = 1e-7;

/**
 * Downtime: the demand-weighted mean, over workloads with an availability objective, of the expected downtime ÷ what
 * the objective allows; minutes a year beside each. Failure size: the largest share of a workload that one host takes
 * with it, over workloads of several replicas that have such an objective or spread over a topology.
 */
export function availabilityOf(context: Context): Brought {
  return { consequences: [...downtimesOf(context), ...failureSizesOf(context)] };
}

/** Pods of a workload on each host or instance that carries any. */
const countsOf = ({ residents }: Context, { workload }: Assigned): readonly number[] => [
  ...(residents.byWorkload.get(workload.id)?.values() ?? []),
];

function downtimesOf(context: Context): readonly Consequence[] {
  const { plan, read, figure, assigned } = context;
  const of = { plan: plan.id, concern: "availability" } as const;
  const asked = assigned.filter(({ workload }) => workload.availability !== undefined);
  if (asked.length === 0) {
    const questions = assigned.map(({ path }) => childPath(childPath(path, "availability"), "objective"));
    return [{ ...of, measure: "downtime", figure: unknown("no-availability-objective", questions) }];
  }
  const outages = new Map<Assigned["platform"], HostOutage>();
  const tail = tailColumns();
  const parts: { readonly weight: Column; readonly value: Column }[] = [];
  const beside = asked.map((one): Consequence => {
    const outage = outages.get(one.platform) ?? hostOutageOf(context, one);
    outages.set(one.platform, outage);
    const down = downOf(context, one, outage, tail);
    const about = { ...of, workload: one.workload.id, measure: "downtime-minutes" };
    if (down === undefined) return { ...about, figure: unknown(missingLayout(context), []) };
    parts.push({ weight: demandOf(one.workload, read), value: ratioOf(context, one, down) });
    const column = down.map((share) => share * MINUTES_PER_YEAR);
    const inputs = [
      childPath(context.placed, "clusters"),
      `${one.path}.availability.minAvailable`,
      ...outage.inputs,
    ];
    return { ...about, figure: figure(column, "minutes", derived("availability.downtime", inputs)), column };
  });
  if (parts.length < asked.length)
    return [{ ...of, measure: "downtime", figure: unknown(missingLayout(context), []) }, ...beside];
  const column = weightedMean(parts);
  const from = derived("availability.downtime-ratio", parentsOf(context, asked));
  return [{ ...of, measure: "downtime", figure: figure(column, "ratio", from), column }, ...beside];
}

const missingLayout = ({ residents }: Context): string =>
  residents.nodes.length === 0 ? "not-laid-out" : "not-placed";

/** The fewest replicas that run, judged against those that must: a stated range counts at its lower end. */
function downOf(context: Context, one: Assigned, outage: HostOutage, tail: TailColumn): Column | undefined {
  const { replicas, availability } = one.workload;
  const counts = countsOf(context, one);
  if (counts.length === 0 || availability === undefined) return undefined;
  const running = shrunk(counts, Math.max(replicas.min, availability.minAvailable));
  return unavailabilityOf(redundancyOf(running, availability.minAvailable), outage, tail);
}

function ratioOf({ read }: Context, { workload }: Assigned, down: Column): Column {
  if (workload.availability === undefined) return constant(0);
  const objective = read(workload.availability.objective);
  return columnOf(
    [down, objective],
    (draw) => at(down, draw) / Math.max(1 - at(objective, draw), LEAST_ALLOWANCE),
  );
}

function parentsOf({ plan }: Context, asked: readonly Assigned[]): readonly IdPath[] {
  const table = elementPath("consequences", plan.id);
  return asked.flatMap(({ workload, path }) => [
    childPath(elementPath(table, workload.id), "downtime-minutes"),
    `${path}.availability.objective`,
    workload.demand?.path ?? workload.requests.cpu.path,
  ]);
}

function failureSizesOf(context: Context): readonly Consequence[] {
  const { plan, placed, assigned } = context;
  const of = { plan: plan.id, concern: "availability", measure: "failure-size" } as const;
  const several = assigned.filter(({ workload }) => workload.replicas.max > 1);
  const asked = several.filter(
    ({ workload }) => workload.availability !== undefined || workload.topologySpread.length > 0,
  );
  if (asked.length === 0) {
    const about = several.length > 0 ? several : assigned;
    const questions = about.map(({ path }) =>
      several.length > 0 ? `${path}.availability.objective` : `${path}.replicas`,
    );
    return [
      { ...of, figure: unknown(several.length > 0 ? "no-availability-objective" : "no-replicas", questions) },
    ];
  }
  const sizes = asked.map((one) => {
    const counts = countsOf(context, one);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const size = total > 0 ? counts.reduce((most, count) => Math.max(most, count), 0) / total : undefined;
    return { workload: one.workload.id, size };
  });
  const from = derived("availability.failure-size", [childPath(placed, "clusters")]);
  const sized = (size: number | undefined): Pick<Consequence, "figure" | "column"> =>
    size === undefined
      ? { figure: unknown(missingLayout(context), []) }
      : { figure: exactFigure(size, "share", from), column: constant(size) };
  const largest = sizes.reduce<number | undefined>(
    (most, { size }) => (most === undefined || size === undefined ? undefined : Math.max(most, size)),
    0,
  );
  return [
    { ...of, ...sized(largest) },
    ...sizes.map(({ workload, size }) => ({ ...of, workload, ...sized(size) })),
  ];
}
