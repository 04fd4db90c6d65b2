import { sumColumns } from "./columns.js";
import type { Consequence } from "./consequence.js";
import type { Assigned, Context } from "./context.js";
import type { AvailabilityRequirement } from "../brief/requirement.js";
import { derived, exactFigure, knownFigure } from "../quantity/figure.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import { demandOf, weightedMean } from "./demand.js";
import { allowanceOf } from "./downtime.js";
import { spreadOf } from "./figures.js";
import type { HostEvents, HostOutage } from "./host-outage.js";
import { servicePeriods, type ServicePeriods } from "./service-periods.js";
import { MINUTES_PER_YEAR, MONTHS_PER_YEAR } from "./year.js";

/** What is known of a workload with an objective before anything is drawn. */
export interface Served {
  readonly one: Assigned;
  readonly requirement: AvailabilityRequirement;
  /** Replicas that run, on each host. */
  readonly running: readonly number[];
  readonly outage: HostOutage & HostEvents;
  /** Expected share of time down, per draw. */
  readonly down: Column;
}

/**
 * What can be promised (MODEL §7), by a year of chance in every draw: the probability that a period breaches the
 * objective, the availability that 95 of 100 periods reach, the credits of a year (low and high: the quantiles of a
 * year's, the centre their mean); and how precisely it can be promised: how wide the interval of the expected
 * downtime is, in minutes a year and, over all workloads by demand, as a ratio to what the objectives allow.
 */
export function serviceLevelsOf(context: Context, served: readonly Served[]): readonly Consequence[] {
  const { plan, read, world } = context;
  const of = { plan: plan.id, concern: "availability", fromDraws: true } as const;
  const credits: Column[] = [];
  const each = served.flatMap((one): readonly Consequence[] => {
    const { requirement, running, outage, down } = one;
    const { path, workload } = one.one;
    const years = servicePeriods({
      ...{ seed: world.seed, path: `${path}.availability`, draws: world.draws, outage, expected: down },
      ...{ periods: requirement.period === "month" ? MONTHS_PER_YEAR : 1 },
      ...{ counts: running, needed: requirement.minAvailable },
    });
    const objective = read(requirement.objective);
    const inputs = [`${path}.availability.objective`, ...outage.inputs];
    const about = { ...of, workload: workload.id };
    const paid = creditsOf(context, one, years);
    if (paid !== undefined) credits.push(paid);
    const minutes = spreadOf(down.map((share) => share * MINUTES_PER_YEAR));
    const downtime = childPath(
      elementPath(elementPath("consequences", plan.id), workload.id),
      "downtime-minutes",
    );
    return [
      { ...about, measure: "sla-breach", figure: breachOf(years, objective, inputs) },
      { ...about, measure: "sla-promise", figure: promiseOf(years, inputs) },
      {
        ...about,
        measure: "sla-width",
        figure: exactFigure(minutes.high - minutes.low, "minutes", derived("availability.width", [downtime])),
      },
      ...(paid === undefined
        ? []
        : [{ ...about, measure: "sla-credits", column: paid, figure: paidFigure(paid, creditInputs(path)) }]),
    ];
  });
  if (served.length === 0) return [];
  const ratios = weightedMean(
    served.map(({ one: { workload }, requirement, down }) => {
      const objective = read(requirement.objective);
      return {
        weight: demandOf(workload, read),
        value: columnOf([down, objective], (draw) => at(down, draw) / allowanceOf(at(objective, draw))),
      };
    }),
  );
  const { low, high } = spreadOf(ratios);
  const ratio = childPath(elementPath("consequences", plan.id), "downtime");
  const total = credits.length > 0 ? sumColumns(credits) : undefined;
  const table = elementPath("consequences", plan.id);
  const paths = served
    .filter(({ requirement }) => requirement.monthlyCharge !== undefined && requirement.credits.length > 0)
    .map(({ one: { workload } }) => childPath(elementPath(table, workload.id), "sla-credits"));
  return [
    {
      ...{ ...of, measure: "sla-width" },
      figure: exactFigure(high - low, "ratio", derived("availability.width", [ratio])),
    },
    ...(total === undefined
      ? []
      : [{ ...of, measure: "sla-credits", column: total, figure: paidFigure(total, paths) }]),
    ...each,
  ];
}

/** The share of all periods of all draws in which less than the objective was reached. */
function breachOf({ periods, down }: ServicePeriods, objective: Column, inputs: readonly IdPath[]) {
  let breached = 0;
  down.forEach((share, place) => {
    if (share > 1 - at(objective, Math.floor(place / periods))) breached++;
  });
  const center = breached / down.length;
  return knownFigure(
    { center, low: center, high: center },
    "probability",
    derived("availability.breach", inputs),
  );
}

/** One of 20 periods is worse. */
const UNKEPT = 0.05;

function promiseOf({ down }: ServicePeriods, inputs: readonly IdPath[]) {
  const broken = down.filter((share) => share > 0).sort();
  const place = Math.ceil((1 - UNKEPT) * down.length) - 1 - (down.length - broken.length);
  const kept = broken[place] ?? 0;
  return exactFigure(1 - kept, "share", derived("availability.promise", inputs));
}

/** What is paid back for a year, per draw: of each period the largest share whose bound was missed. */
function creditsOf({ read }: Context, { requirement }: Served, years: ServicePeriods): Column | undefined {
  const { credits, monthlyCharge } = requirement;
  if (monthlyCharge === undefined || credits.length === 0) return undefined;
  const { periods, down } = years;
  const charge = read(monthlyCharge);
  return Float64Array.from({ length: down.length / periods }, (_, draw) => {
    let paid = 0;
    for (let period = 0; period < periods; period++) {
      const reached = 1 - (down[draw * periods + period] ?? 0);
      const due = credits.reduce(
        (most, { below, share }) => (reached < below ? Math.max(most, share) : most),
        0,
      );
      paid += due * at(charge, draw) * (MONTHS_PER_YEAR / periods);
    }
    return paid;
  });
}

const creditInputs = (path: IdPath): readonly IdPath[] =>
  ["objective", "credits", "monthlyCharge"].map((field) => `${path}.availability.${field}`);

/** Of what is seldom paid the mean may lie above the 95 % quantile, which then says nothing. */
function paidFigure(paid: Column, inputs: readonly IdPath[]) {
  const center = paid.reduce((sum, one) => sum + one, 0) / paid.length;
  const { low, high } = spreadOf(paid);
  return knownFigure(
    { center, low: Math.min(low, center), high: Math.max(high, center) },
    "money",
    derived("availability.credits", inputs),
  );
}
