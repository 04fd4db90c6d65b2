import { hasForeignZone, separationsOf } from "../brief/isolation.js";
import type { Platform } from "../brief/platform.js";
import { elementPath } from "../quantity/id-path.js";
import { fail, pass, unknown, type Gate } from "./gate.js";
import type { Condition } from "./verdict.js";

const platformPath = (platform: Platform, field: string): string =>
  `${elementPath("platforms", platform.id)}.${field}`;

/**
 * Untrusted code beside another trust zone demands a kernel of its own. A pod with its own kernel has one; node VMs
 * can be given to one zone and placement does so; on a kernel that is the host's, only hosts kept for the tenant or
 * its zone do.
 */
export const untrustedCode: Gate = {
  id: "untrusted-code",
  check: ({ brief, workload, platform }) => {
    if (!workload.untrustedCode || !hasForeignZone(brief, workload)) return [];
    const expected = "kernel shared with no other trust zone";
    if (platform.kernel === "pod") return pass([{ expected, actual: "a kernel a pod" }]);
    if (platform.dedicatedTo !== "nobody")
      return pass([{ expected, actual: `hosts kept for one ${platform.dedicatedTo}` }]);
    if (platform.kernel === "host") {
      const path = platformPath(platform, "dedicatedTo");
      return fail([
        {
          expected,
          actual: "one kernel a host",
          repair: { id: "repair.own-hosts", values: { path, value: "trust-zone" } },
        },
      ]);
    }
    if (platform.nodePools === "shared") {
      const path = platformPath(platform, "nodePools");
      return fail([
        {
          expected,
          actual: "shared node VMs",
          repair: { id: "repair.own-nodes", values: { path, value: "per-trust-zone" } },
        },
      ]);
    }
    return pass([{ expected, actual: "node VMs of its own trust zone" }]);
  },
};

/**
 * What a tenant must not share with other zones. Own nodes, own hosts and own clusters are given and paid for in
 * placement; only a host that somebody else schedules can make it impossible.
 */
export const separation: Gate = {
  id: "separation",
  check: ({ brief, workload, platform }) => {
    const asked = separationsOf(brief, workload);
    const stated = brief.tenants.find(({ id }) => id === workload.tenant)?.separate ?? [];
    if (stated.length === 0 || asked.size === 0) return [];
    const expected = `own ${[...stated].sort().join(", ")}`;
    if (!stated.includes("host")) return pass([{ expected, actual: "given in placement" }]);
    return ownHardware(platform, expected);
  },
};

/** Hosts of one's own can be given; an instance has them only where it says that it is dedicated. */
export function ownHardware(platform: Platform, expected: string): ReturnType<Gate["check"]> {
  if (!platform.instance) return pass([{ expected, actual: "hosts of its own, given in placement" }]);
  const path = platformPath(platform, "instance.dedicated");
  const condition: Condition = { expected, actual: String(platform.instance.dedicated ?? "not stated") };
  if (platform.instance.dedicated === undefined) return unknown("dedicated-instance", path, [condition]);
  if (platform.instance.dedicated) return pass([condition]);
  return fail([
    { ...condition, repair: { id: "repair.dedicated-instance", values: { path, value: "true" } } },
  ]);
}
