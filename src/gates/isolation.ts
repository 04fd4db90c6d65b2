import { hasForeignZone, tenantOf } from "../brief/isolation.js";
import type { Platform } from "../brief/platform.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { findingOf, holds, holdsIf, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";
import { ownHardwareCheck } from "./own-hardware.js";

const alone = (expected: string): Check => holds({ expected, actual: "no other trust zone in the estate" });

/** Untrusted code beside another trust zone demands a kernel of its own. */
export const untrustedCode: KeyedGate = {
  id: "untrusted-code",
  reads: ({ untrustedCode: isUntrusted, tenant }) => (isUntrusted ? tenant : undefined),
  check: ({ brief, workload, platform }) => {
    if (!workload.untrustedCode) return [];
    const expected = "kernel shared with no other trust zone";
    return [findingOf([hasForeignZone(brief, workload) ? kernelCheck(platform, expected) : alone(expected)])];
  },
};

/**
 * A pod with its own kernel has one; node VMs of its own are given in placement, whatever `nodePools` says; on a
 * kernel that is the host's, only hosts kept for the tenant or its zone do.
 */
function kernelCheck(platform: Platform, expected: string): Check {
  const { kernel, dedicatedTo } = platform;
  if (kernel === "pod") return holds({ expected, actual: "a kernel a pod" });
  if (kernel === "node") return holds({ expected, actual: "own node VMs, given in placement" });
  const isKept = dedicatedTo !== "nobody";
  return holdsIf(
    isKept,
    { expected, actual: isKept ? `hosts kept for one ${dedicatedTo}` : "one kernel a host" },
    repairAt("own-hosts", platformPath(platform, "dedicatedTo"), "trust-zone"),
  );
}

/**
 * What a tenant must not share with other zones. Own nodes, own hosts and own clusters are given and paid for in
 * placement; only a host that somebody else schedules can make it impossible.
 */
export const separation: KeyedGate = {
  id: "separation",
  reads: ({ tenant }) => tenant,
  check: ({ brief, workload, platform }) => {
    const { separate = [] } = tenantOf(brief, workload.tenant) ?? {};
    if (separate.length === 0) return [];
    const expected = `own ${separate.join(", ")}`;
    const check = !hasForeignZone(brief, workload)
      ? alone(expected)
      : separate.includes("host")
        ? ownHardwareCheck(platform, expected)
        : holds({ expected, actual: "given in placement" });
    const source = childPath(elementPath("tenants", workload.tenant), "separate");
    return [findingOf([check], { source, readAs: "stated" })];
  },
};
