import type { Brief } from "../brief/brief.js";
import { levelApart, needsOwnHardware } from "../brief/isolation.js";
import type { Platform } from "../brief/platform.js";
import type { Tenant } from "../brief/tenant.js";
import type { Workload } from "../brief/workload.js";
import type { Id } from "../quantity/id-path.js";
import type { Apart } from "./load.js";

/** Answers, for one brief, from whom a workload must be kept apart on a platform. */
export interface Isolation {
  readonly tenantOf: (workload: Workload) => Tenant;
  readonly apartOf: (workload: Workload, platform: Platform) => Apart;
}

/**
 * What tenants, untrusted code, levels of sensitivity, clauses on dedicated hardware and the platform's own `dedicatedTo` demand.
 * Untrusted code beside another trust zone demands a kernel of its zone's own; where tenants state different levels of
 * sensitivity, each level has kernels of its own. A clause or pack in force that asks
 * for dedicated hardware keeps hosts for all workloads of that tenant; a tenant is finer than its zone, so where
 * both apply the tenant's own hosts stand.
 */
export function isolationOf(brief: Brief): Isolation {
  const tenants = new Map(brief.tenants.map((tenant) => [tenant.id, tenant]));
  const tenantOf = (workload: Workload): Tenant =>
    tenants.get(workload.tenant) ?? { id: workload.tenant, trustZone: workload.tenant, separate: [] };
  const manyZones = new Set(brief.workloads.map((workload) => tenantOf(workload).trustZone)).size > 1;
  const dedicated: ReadonlySet<Id> = new Set(
    brief.workloads.filter((workload) => needsOwnHardware(brief, workload)).map(({ tenant }) => tenant),
  );
  const apartOf = (workload: Workload, platform: Platform): Apart => {
    const tenant = tenantOf(workload);
    const zone = `zone ${tenant.trustZone}`;
    const ownTenant = dedicated.has(tenant.id) || platform.dedicatedTo === "tenant";
    const ownZone = tenant.separate.includes("host") || platform.dedicatedTo === "trust-zone";
    const ownKernel = tenant.separate.includes("kernel") || (workload.untrustedCode && manyZones);
    const level = levelApart(brief, workload);
    const circles = [...(ownKernel ? [zone] : []), ...(level === undefined ? [] : [`level ${level}`])];
    return {
      ...(circles.length > 0 && { kernel: circles.join(" ") }),
      ...(ownTenant ? { host: `tenant ${tenant.id}` } : ownZone && { host: zone }),
      ...(tenant.separate.includes("cluster") && { cluster: zone }),
    };
  };
  return { tenantOf, apartOf };
}
