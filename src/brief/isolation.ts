import { isWithin } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Brief } from "./brief.js";
import { oncePer } from "./once-per.js";
import type { Tenant } from "./tenant.js";
import type { PackId } from "./vocabulary.js";
import type { Workload } from "./workload.js";

/** Packs whose text asks for hardware that no other party uses; virtual separation inside is allowed. */
export const dedicatedHardwarePacks: readonly PackId[] = ["dod-il5", "dod-il6", "au-ism-secret"];

/** The tenant of that id, where it is declared. */
export const tenantOf = ({ tenants }: Pick<Brief, "tenants">, tenant: Id): Tenant | undefined =>
  tenantsById(tenants).get(tenant);

const tenantsById = oncePer(
  (tenants: readonly Tenant[]): ReadonlyMap<Id, Tenant> => new Map(tenants.map((one) => [one.id, one])),
);

/** The trust zone of a tenant; a tenant that is not declared is its own. */
export const zoneOf = (brief: Pick<Brief, "tenants">, tenant: Id): string =>
  tenantOf(brief, tenant)?.trustZone ?? tenant;

/** Whether workloads of another trust zone than the workload's own stand in the same estate. */
export const hasForeignZone = (brief: Brief, workload: Workload): boolean => {
  const zones = zonesInUse(brief);
  return zones.size > (zones.has(zoneOf(brief, workload.tenant)) ? 1 : 0);
};

/** Asked of every workload and platform, so worked out once a brief. */
const zonesInUse = oncePer((brief: Brief): ReadonlySet<string> => {
  const tenants = new Set(brief.workloads.map(({ tenant }) => tenant));
  return new Set([...tenants].map((tenant) => zoneOf(brief, tenant)));
});

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

/** What workloads of a brief state of their tenants' levels of sensitivity. */
export interface Levels {
  /** The level that a tenant states. */
  readonly levelOf: (tenant: Id) => string | undefined;
  /** The levels that tenants with workloads state, in the door's order of tenants. */
  readonly stated: readonly string[];
  /** Tenants with workloads that state none, sorted by id. */
  readonly silent: readonly Id[];
}

/** Levels are words compared for equality; worked out once a brief. */
export const levelsOf = oncePer((brief: Brief): Levels => {
  const levels = new Map(brief.tenants.map(({ id, sensitivity }) => [id, sensitivity]));
  const inUse = [...new Set(brief.workloads.map(({ tenant }) => tenant))];
  const used = new Set(inUse);
  const stated = brief.tenants.flatMap(({ id, sensitivity }) =>
    used.has(id) && sensitivity !== undefined ? [sensitivity] : [],
  );
  return {
    levelOf: (tenant) => levels.get(tenant),
    stated: [...new Set(stated)],
    silent: inUse.filter((tenant) => levels.get(tenant) === undefined).sort(),
  };
});

/** The level that a workload's kernel must not share with others: its own, where another level is stated too. */
export function levelApart(brief: Brief, workload: Pick<Workload, "tenant">): string | undefined {
  const { levelOf, stated } = levelsOf(brief);
  return stated.length > 1 ? levelOf(workload.tenant) : undefined;
}
