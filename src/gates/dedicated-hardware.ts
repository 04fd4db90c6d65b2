import { findingOf } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { ownHardwareCheck } from "./own-hardware.js";
import { clausesOf } from "./pack-clauses.js";

/**
 * Packs that ask for hardware of one's own: own hosts pass (placement gives them), instances by what they state. A
 * hypervisor inside the boundary is allowed by all of them.
 */
export const dedicatedHardware: KeyedGate = {
  id: "dedicated-hardware",
  reads: ({ compliance }) => compliance.join(),
  check: ({ brief, workload, platform }) =>
    clausesOf(brief, workload, "dedicated-hardware").map(({ pack, text }) =>
      findingOf([ownHardwareCheck(platform, `hardware that no other party uses (${pack})`)], text),
    ),
};
