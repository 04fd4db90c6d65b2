import { dedicatedHardwarePacks, packsOf } from "../brief/isolation.js";
import type { PackId } from "../brief/vocabulary.js";
import { findingOf } from "./check.js";
import type { Finding, Gate } from "./gate.js";
import { ownHardwareCheck } from "./own-hardware.js";

type Text = Pick<Finding, "clause" | "source" | "readAs">;

/** What the packs say about hardware, read as noted; a hypervisor inside the boundary is allowed by all of them. */
const texts: ReadonlyMap<PackId, Text> = new Map<PackId, Text>([
  [
    "dod-il5",
    {
      clause: "impact level 5: physical separation from non-federal tenants",
      source: "DoD Cloud Computing Security Requirements Guide",
      readAs: "full-text",
    },
  ],
  [
    "dod-il6",
    {
      clause: "impact level 6: offering dedicated to classified use",
      source: "DoD Cloud Computing Security Requirements Guide",
      readAs: "excerpt",
    },
  ],
  [
    "au-ism-secret",
    {
      clause: "ISM-1461: one classification and domain a physical server",
      source: "Australian Information Security Manual",
      readAs: "full-text",
    },
  ],
]);

/** Packs that ask for hardware of one's own: own hosts pass (placement gives them), instances by what they state. */
export const dedicatedHardware: Gate = {
  id: "dedicated-hardware",
  check: ({ brief, workload, platform }) =>
    packsOf(brief, workload)
      .filter((pack) => dedicatedHardwarePacks.includes(pack))
      .map((pack) =>
        findingOf(
          [ownHardwareCheck(platform, `hardware that no other party uses (${pack})`)],
          texts.get(pack),
        ),
      ),
};
