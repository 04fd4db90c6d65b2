import { childPath, elementPath } from "../quantity/id-path.js";
import { decideBy, fail, unknown, type Gate } from "./gate.js";

/** Memory that the host cannot read needs a virtual machine around the pod, and a host that offers the technique. */
export const confidential: Gate = {
  id: "confidential",
  check: ({ brief, workload, platform }) => {
    const wanted = workload.needs.confidential;
    if (wanted === undefined) return [];
    if (platform.boundary !== "hypervisor") {
      const path = `${elementPath("platforms", platform.id)}.kind`;
      return fail([
        {
          expected: "a virtual machine around the pod",
          actual: platform.kind,
          repair: { id: "repair.kind", values: { path, value: "sandboxed" } },
        },
      ]);
    }
    const host = brief.hosts.find(({ id }) => id === platform.host);
    const declared = host?.devices ?? platform.instance?.devices ?? [];
    const names = wanted === "any" ? ["sev-snp", "tdx"] : [wanted];
    const offers = declared.filter(({ name }) => names.includes(name));
    const expected = names.join(" or ");
    const root = host
      ? `${elementPath("hosts", host.id)}.devices`
      : `${elementPath("platforms", platform.id)}.instance.devices`;
    const path = childPath(root, names[0] ?? "");
    if (offers.length === 0) return unknown("device", path, [{ expected, actual: "not stated" }]);
    const count = offers.reduce((total, offer) => total + offer.count, 0);
    return decideBy(count > 0, {
      expected,
      actual: count,
      repair: { id: "repair.device", values: { path, value: 1 } },
    });
  },
};
