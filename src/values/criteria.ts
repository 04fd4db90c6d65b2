import type { Brief } from "../brief/brief.js";
import { needsOwnHardware, zoneOf } from "../brief/isolation.js";
import type { Consequence } from "../consequences/consequence.js";
import { medianOf } from "../statistics/distribution.js";
import type { Criterion } from "./criterion.js";

const ofPlan =
  (measure: string) =>
  (consequences: readonly Consequence[]): Consequence | undefined =>
    consequences.find((consequence) => consequence.measure === measure && consequence.workload === undefined);

const absolute = (difference: number) => () => ({ difference, relative: false });

/** Most foreign pods that still mean something: one open-ended count must not stretch the scale without end. */
const EXPOSURE_CEILING = 50;

export const cost: Criterion = {
  id: "cost",
  unit: "money",
  measure: ofPlan("cost"),
  scale: ({ brief, reference }) => {
    const budget = brief.budget && medianOf(brief.budget.value);
    if (budget !== undefined) return { worst: budget, best: budget / 2 };
    const usual = Math.max(0, reference.cost ?? 0);
    return { worst: 1.5 * usual, best: 0.5 * usual };
  },
  material: () => ({ difference: 0.05, relative: true }),
  asked: ({ reference }) => reference.cost !== undefined,
  mayBeReason: true,
};

/** Takes the place of cost while prices are missing: counted in V both ways, never a reason. */
export const hosts: Criterion = {
  id: "hosts",
  unit: "hosts",
  measure: ofPlan("hosts"),
  scale: ({ reference }) => ({ worst: 1.5 * reference.hosts, best: 0.5 * reference.hosts }),
  material: () => ({ difference: 0.05, relative: true }),
  asked: ({ reference }) => reference.cost === undefined,
  mayBeReason: false,
};

const latency: Criterion = {
  id: "latency",
  unit: "share",
  measure: ofPlan("latency"),
  scale: () => ({ worst: 0.9, best: 1 }),
  material: absolute(0.01),
  asked: ({ brief }) => brief.workloads.some((workload) => workload.latency?.objective !== undefined),
  mayBeReason: true,
};

const interference: Criterion = {
  id: "interference",
  unit: "share",
  measure: ofPlan("interference"),
  scale: () => ({ worst: 0.05, best: 0 }),
  material: absolute(0.005),
  asked: ({ brief }) =>
    mayShareHosts(brief) &&
    (brief.workloads.some((workload) => workload.latency?.objective !== undefined) ||
      brief.measurements.some((measurement) => measurement.neighbour !== undefined)),
  mayBeReason: true,
};

const downtime: Criterion = {
  id: "downtime",
  unit: "ratio",
  measure: ofPlan("downtime"),
  scale: () => ({ worst: 2, best: 0 }),
  material: absolute(0.1),
  asked: ({ brief }) => brief.workloads.some((workload) => workload.availability !== undefined),
  mayBeReason: true,
};

const exposure: Criterion = {
  id: "exposure",
  unit: "pods",
  measure: ofPlan("exposure"),
  scale: ({ brief }) => ({ worst: Math.min(EXPOSURE_CEILING, foreignPods(brief) / 2), best: 0 }),
  material: ({ worst }) => ({ difference: worst / 10, relative: false }),
  asked: ({ brief }) => podsByZone(brief).size > 1,
  mayBeReason: true,
};

const failureSize: Criterion = {
  id: "failure-size",
  unit: "share",
  measure: ofPlan("failure-size"),
  scale: () => ({ worst: 1 / 3, best: 0 }),
  material: absolute(0.05),
  asked: ({ brief }) =>
    brief.workloads.some(
      (workload) =>
        workload.replicas.max > 1 &&
        (workload.availability !== undefined || workload.topologySpread.length > 0),
    ),
  mayBeReason: true,
};

const upgrade: Criterion = {
  id: "upgrade",
  unit: "days",
  measure: ofPlan("upgrade"),
  scale: () => ({ worst: 30, best: 0 }),
  material: absolute(3),
  asked: ({ brief }) =>
    brief.team !== undefined ||
    brief.platforms.some((platform) => platform.kubernetes !== undefined) ||
    brief.workloads.some((workload) => workload.kubernetes !== undefined || workload.crds.length > 0),
  mayBeReason: true,
};

/** The seven criteria, in the order in which they are listed. */
export const criteria: readonly Criterion[] = [
  cost,
  latency,
  interference,
  downtime,
  exposure,
  failureSize,
  upgrade,
];

/** Whether two workloads at least may stand on one host: they trust each other, or neither asks for hosts of its own. */
function mayShareHosts(brief: Brief): boolean {
  const zones = new Set(brief.workloads.map(({ tenant }) => zoneOf(brief, tenant)));
  if (zones.size < brief.workloads.length) return true;
  const apart = new Set(
    brief.tenants.filter(({ separate }) => separate.includes("host")).map(({ id }) => id),
  );
  const mayShare = brief.workloads.filter(
    (workload) => !apart.has(workload.tenant) && !needsOwnHardware(brief, workload),
  );
  return mayShare.length > 1;
}

function podsByZone(brief: Brief): ReadonlyMap<string, number> {
  const zones = new Map(brief.tenants.map(({ id, trustZone }) => [id, trustZone]));
  const pods = new Map<string, number>();
  for (const { tenant, replicas } of brief.workloads) {
    const zone = zones.get(tenant) ?? tenant;
    pods.set(zone, (pods.get(zone) ?? 0) + replicas.max);
  }
  return pods;
}

/** Σ_z n_z (N − n_z) ÷ N: pods of other zones beside a pod picked at random, were all of them together. */
function foreignPods(brief: Brief): number {
  const pods = [...podsByZone(brief).values()];
  const all = pods.reduce((total, count) => total + count, 0);
  return all > 0 ? pods.reduce((total, count) => total + count * (all - count), 0) / all : 0;
}
