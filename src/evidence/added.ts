import { hypervisorFamily } from "../brief/hypervisor-family.js";
import type { RecordInput } from "../brief/record.js";
import type { Uncertain } from "../quantity/uncertain.js";
import type { EvidenceRecord } from "./record.js";

/**
 * A record of the asker's own in the shape of the catalogue's. Silent fields say so: tuning and I/O path `unknown`,
 * comparison `reported`; a hypervisor
 * product stands under its family, one that is not known under none. A ratio that is not stated is read off the two sides, by their direction.
 */
export function evidenceRecordOf(input: RecordInput): EvidenceRecord {
  const { hypervisor, ...stated } = input;
  const ratio = input.ratio ?? ratioOfSides(input.sides);
  const family = hypervisorFamily(hypervisor ?? "");
  return {
    ...stated,
    ...(family !== "other" && { hypervisor: family }),
    ratio,
    tuning: input.tuning ?? "unknown",
    ioPath: input.ioPath ?? "unknown",
    comparison: "reported",
    pooled: ratio !== undefined,
    note: "",
  };
}

/** Undefined where a side is missing or not positive: nothing can be said about the ratio then. */
function ratioOfSides(sides: RecordInput["sides"]): Uncertain | undefined {
  if (sides === undefined || !(sides.bareMetal > 0) || !(sides.platform > 0)) return undefined;
  const { bareMetal, platform, direction } = sides;
  const ratio = direction === "higher" ? platform / bareMetal : bareMetal / platform;
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
