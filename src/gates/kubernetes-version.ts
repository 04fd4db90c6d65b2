import { elementPath } from "../quantity/id-path.js";
import { decideBy, type Gate } from "./gate.js";

/** A workload and its platform must have a supported minor version in common; judged where both state theirs. */
export const kubernetesVersion: Gate = {
  id: "kubernetes.version",
  check: ({ workload, platform }) => {
    const [wanted, offered] = [workload.kubernetes?.versions, platform.kubernetes?.versions];
    if (!wanted || !offered) return [];
    const path = `${elementPath("platforms", platform.id)}.kubernetes.versions`;
    return decideBy(
      wanted.some((version) => offered.includes(version)),
      {
        expected: wanted.join(", "),
        actual: offered.join(", "),
        repair: { id: "repair.version", values: { path, value: wanted[0] ?? "" } },
      },
    );
  },
};
