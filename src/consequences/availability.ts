import { derived, exactFigure } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import type { Consequence } from "./consequence.js";
import type { Assigned, Brought, Context } from "./context.js";
import { demandOf, weightedMean } from "./demand.js";
import { allowanceOf, tailColumns, unavailabilityOf, type TailColumn } from "./downtime.js";
import { unknown } from "./figures.js";
import { domainLossesOf } from "./domain-loss.js";
import { hostOutageOf, type HostEvents, type HostOutage } from "./host-outage.js";
import { quorumsOf } from "./quorum.js";
import { redundancyOf, shrunk } from "./redundancy.js";
import { serviceLevelsOf, type Served } from "./service-level.js";
import { MINUTES_PER_YEAR } from "./year.js";

/**
 * Downtime: the demand-weighted mean, over workloads with an availability objective, of the expected downtime ÷ what
 * the objective allows; minutes a year beside each. Failure size: the largest share of a workload that one host takes
 * with it, over workloads of several replicas that have such an objective or spread over a topology. Told beside: what can
 * be promised, quorums of control planes, and what larger domains take with them.
 */
export function availabilityOf(context: Context): Brought {
  const { consequences, served } = downtimesOf(context);
  return {
    consequences: [...consequences, ...failureSizesOf(context)],
    details: () => [...serviceLevelsOf(context, served), ...quorumsOf(context), ...domainLossesOf(context)],
  };
}

/** Pods of a workload on each host or instance that carries any. */
const countsOf = ({ residents }: Context, { workload }: Assigned): readonly number[] => [
  ...(residents.byWorkload.get(workload.id)?.values() ?? []),
];

function downtimesOf(context: Context): {
  readonly consequences: readonly Consequence[];
  readonly served: readonly Served[];
} {
  const { plan, read, figure, assigned } = context;
  const of = { plan: plan.id, concern: "availability" } as const;
  const asked = assigned.filter(({ workload }) => workload.availability !== undefined);
  if (asked.length === 0) {
    const questions = assigned.map(({ path }) => childPath(childPath(path, "availability"), "objective"));
    const figure = unknown("no-availability-objective", questions);
    return { consequences: [{ ...of, measure: "downtime", figure }], served: [] };
  }
  const outages = new Map<Assigned["platform"], HostOutage & HostEvents>();
  const served: Served[] = [];
  const tail = tailColumns();
  const parts: { readonly weight: Column; readonly value: Column }[] = [];
  const beside = asked.map((one): Consequence => {
    const outage = outages.get(one.platform) ?? hostOutageOf(context, one);
    outages.set(one.platform, outage);
    const running = runningOf(context, one);
    const down = downOf(one, running, outage, tail);
    const about = { ...of, workload: one.workload.id, measure: "downtime-minutes" };
    if (down === undefined) return { ...about, figure: unknown(missingLayout(context), []) };
    const { availability: requirement } = one.workload;
    if (requirement !== undefined) served.push({ one, requirement, running, outage, down });
    parts.push({ weight: demandOf(one.workload, read), value: ratioOf(context, one, down) });
    const column = down.map((share) => share * MINUTES_PER_YEAR);
    const inputs = [
      childPath(context.placed, "clusters"),
      `${one.path}.availability.minAvailable`,
      ...outage.inputs,
    ];
    return { ...about, figure: figure(column, "minutes", derived("availability.downtime", inputs)), column };
  });
  if (parts.length < asked.length) {
    const silence = { ...of, measure: "downtime", figure: unknown(missingLayout(context), []) };
    return { consequences: [silence, ...beside], served };
  }
  const column = weightedMean(parts);
  const from = derived("availability.downtime-ratio", parentsOf(context, asked));
  const whole = { ...of, measure: "downtime", figure: figure(column, "ratio", from), column };
  return { consequences: [whole, ...beside], served };
}

const missingLayout = ({ residents }: Context): string =>
  residents.nodes.length === 0 ? "not-laid-out" : "not-placed";

/** The fewest replicas that run: a stated range counts at its lower end. */
function runningOf(context: Context, one: Assigned): readonly number[] {
  const { replicas, availability } = one.workload;
  return shrunk(countsOf(context, one), Math.max(replicas.min, availability?.minAvailable ?? 0));
}

/** Judged against those that must run. */
function downOf(
  { workload: { availability } }: Assigned,
  running: readonly number[],
  outage: HostOutage,
  tail: TailColumn,
): Column | undefined {
  if (running.length === 0 || availability === undefined) return undefined;
  return unavailabilityOf(redundancyOf(running, availability.minAvailable), outage, tail);
}

function ratioOf({ read }: Context, { workload }: Assigned, down: Column): Column {
  if (workload.availability === undefined) return constant(0);
  const objective = read(workload.availability.objective);
  return columnOf([down, objective], (draw) => at(down, draw) / allowanceOf(at(objective, draw)));
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
