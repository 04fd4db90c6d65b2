import { findingOf, holdsIf, repairAt } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";

/** Windows pods need Windows nodes; where each pod brings a small Linux kernel of its own there are none. */
export const windows: KeyedGate = {
  id: "windows",
  reads: ({ needs }) => (needs.windows === true ? "" : undefined),
  check: ({ workload, platform }) => {
    if (workload.needs.windows !== true) return [];
    const isWhole = platform.kernel !== "pod";
    const actual = isWhole ? "whole nodes of one operating system" : "a Linux kernel a pod";
    const repair = repairAt("kind", platformPath(platform, "kind"), "vm");
    return [findingOf([holdsIf(isWhole, { expected: "nodes that run Windows", actual }, repair)])];
  },
};
