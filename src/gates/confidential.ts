import { findingOf, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { offersOf, platformPath, type Offers } from "./offers.js";

const techniques = ["sev-snp", "tdx"] as const;
type Technique = (typeof techniques)[number];

/** Memory that the host cannot read needs a virtual machine around the pod, and a host that offers the technique. */
export const confidential: KeyedGate = {
  id: "confidential",
  reads: ({ needs }) => needs.confidential,
  check: ({ brief, workload, platform }) => {
    const wanted = workload.needs.confidential;
    if (wanted === undefined) return [];
    const boundary = holdsIf(
      platform.boundary === "hypervisor",
      { expected: "a virtual machine around the pod", actual: platform.kind },
      repairAt("kind", platformPath(platform, "kind"), "sandboxed"),
    );
    return [
      findingOf([
        boundary,
        techniqueCheck(wanted === "any" ? techniques : [wanted], offersOf(brief, platform)),
      ]),
    ];
  },
};

function techniqueCheck(wanted: readonly Technique[], offers: Offers): Check {
  const expected = wanted.join(" or ");
  const path = offers.pathOf(wanted[0] ?? "");
  const count = offers.count((name) => wanted.some((technique) => technique === name));
  return count === undefined
    ? notKnown({ expected, actual: "not stated" }, questionAt("device", path))
    : holdsIf(
        count > 0,
        { expected, actual: count > 0 ? "declared" : "declared absent" },
        repairAt("device", path, 1),
      );
}
