import type { TenantInput } from "../../brief/input/tenant.js";
import type { ClusterSettings } from "./cluster.js";
import type { Facts } from "./facts.js";
import type { Gathered } from "./gather.js";
import { idMaker } from "./ids.js";

/** The tenants met so far, by the names that the cluster gives them. */
export function tenancy(settings: ClusterSettings, namespaces: Facts["namespaces"]) {
  const idOf = idMaker();
  const tenants = new Map<string, string>();

  /** The id of a workload's tenant: by the label where one is named and found, else its namespace. */
  const tenantOf = ({
    reference,
    controller,
    pods,
  }: Gathered): { readonly id: string; readonly labelled: boolean } => {
    const labels = [controller?.marks.tenant, pods[0]?.marks.tenant, namespaces.get(reference.namespace)];
    const label =
      settings.tenantLabel === undefined ? undefined : labels.find((one) => one !== undefined && one !== "");
    const name = label ?? reference.namespace;
    const id = tenants.get(name) ?? idOf(name, `tenant ${name}`);
    tenants.set(name, id);
    return { id, labelled: label !== undefined };
  };
  return {
    tenantOf,
    tenants: (): readonly TenantInput[] => [...tenants.values()].sort().map((id) => ({ id })),
  };
}
