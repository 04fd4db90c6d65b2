import { isWithin } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Brief } from "./brief.js";
import type { PackId } from "./vocabulary.js";
import type { Workload } from "./workload.js";

/** How far apart a workload must stand from other trust zones, weakest first. */
export const separations = ["nothing", "kernel", "host", "cluster"] as const;
export type Separation = (typeof separations)[number];

/** Packs whose text asks for hardware that no other party uses; virtual separation inside is allowed. */
export const dedicatedHardwarePacks: readonly PackId[] = ["dod-il5", "dod-il6", "au-ism-secret"];

/** The trust zone of a tenant; a tenant that is not declared is its own. */
export const zoneOf = (brief: Brief, tenant: Id): string =>
  brief.tenants.find(({ id }) => id === tenant)?.trustZone ?? tenant;

/** Whether workloads of another trust zone stand in the same estate. */
export const hasForeignZone = (brief: Brief, workload: Workload): boolean =>
  brief.workloads.some((other) => zoneOf(brief, other.tenant) !== zoneOf(brief, workload.tenant));

/** The packs that apply to a workload: its own and those that the brief switches on for all. */
export const packsOf = (brief: Brief, workload: Workload): readonly PackId[] => [
  ...new Set([...workload.compliance, ...brief.policies.packs]),
];

/** Whether a clause or a pack in force asks for hardware of one's own. */
export const needsOwnHardware = (brief: Brief, workload: Workload): boolean =>
  packsOf(brief, workload).some((pack) => dedicatedHardwarePacks.includes(pack)) ||
  workload.contracts.some(
    (contract) => contract.demands === "dedicated-hardware" && isWithin(brief.asOf, contract),
  );

/**
 * The separations from other trust zones that a workload's tenant, code, contracts and packs ask for. They
 * reach placement as constraints: nodes or hosts of one's own are given there and paid for. A cluster of one's own
 * may stand on shared hosts. Empty where no other zone is in the estate.
 */
export function separationsOf(brief: Brief, workload: Workload): ReadonlySet<Separation> {
  const tenant = brief.tenants.find(({ id }) => id === workload.tenant);
  const asked = new Set<Separation>(tenant?.separate ?? []);
  if (workload.untrustedCode) asked.add("kernel");
  if (needsOwnHardware(brief, workload)) asked.add("host");
  return hasForeignZone(brief, workload) ? asked : new Set();
}
