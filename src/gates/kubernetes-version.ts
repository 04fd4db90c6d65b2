import { findingOf, holds, holdsIf, repairAt } from "./check.js";
import type { Gate } from "./gate.js";
import { platformPath } from "./offers.js";

/** A workload and its platform must have a minor version in common; a platform that names none can run any. */
export const kubernetesVersion: Gate = {
  id: "kubernetes.version",
  check: ({ workload, platform }) => {
    const [wanted, offered] = [workload.kubernetes?.versions, platform.kubernetes?.versions];
    if (!wanted?.length) return [];
    const expected = wanted.join(", ");
    if (!offered?.length) return [findingOf([holds({ expected, actual: "any version" })])];
    const repair = repairAt("version", platformPath(platform, "kubernetes", "versions"), wanted[0]);
    const isCommon = wanted.some((version) => offered.includes(version));
    return [findingOf([holdsIf(isCommon, { expected, actual: offered.join(", ") }, repair)])];
  },
};
