import { isWithin } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Brief } from "./brief.js";
import type { PackId } from "./vocabulary.js";
import type { Workload } from "./workload.js";

/** Packs whose text asks for hardware that no other party uses; virtual separation inside is allowed. */
export const dedicatedHardwarePacks: readonly PackId[] = ["dod-il5", "dod-il6", "au-ism-secret"];

/** The trust zone of a tenant; a tenant that is not declared is its own. */
export const zoneOf = (brief: Pick<Brief, "tenants">, tenant: Id): string =>
  brief.tenants.find(({ id }) => id === tenant)?.trustZone ?? tenant;

/** Whether workloads of another trust zone than the workload's own stand in the same estate. */
export const hasForeignZone = (brief: Brief, workload: Workload): boolean => {
  const zones = zonesInUse(brief);
  return zones.size > (zones.has(zoneOf(brief, workload.tenant)) ? 1 : 0);
};

/** Asked of every workload and platform, so worked out once a brief. */
const zonesOfBrief = new WeakMap<Brief, ReadonlySet<string>>();

function zonesInUse(brief: Brief): ReadonlySet<string> {
  const known = zonesOfBrief.get(brief);
  if (known) return known;
  const tenants = new Set(brief.workloads.map(({ tenant }) => tenant));
  const zones = new Set([...tenants].map((tenant) => zoneOf(brief, tenant)));
  zonesOfBrief.set(brief, zones);
  return zones;
}

/** The packs that apply to a workload: its own and those that the brief switches on for all. */
export const packsOf = (brief: Pick<Brief, "policies">, workload: Workload): readonly PackId[] => [
  ...new Set([...workload.compliance, ...brief.policies.packs]),
];

/** Whether a clause or a pack in force asks for hardware of one's own. */
export const needsOwnHardware = (brief: Brief, workload: Workload): boolean =>
  packsOf(brief, workload).some((pack) => dedicatedHardwarePacks.includes(pack)) ||
  workload.contracts.some(
    (contract) => contract.demands === "dedicated-hardware" && isWithin(brief.asOf, contract),
  );
