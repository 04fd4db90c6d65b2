import type { IoPath, Tuning } from "../brief/vocabulary.js";
import type { EvidenceRecord } from "./record.js";

/** Standard deviations on the log scale that a record pays for each way in which it is not about the platform asked. */
export const mismatchTable = {
  /** Another hypervisor, or not known to be the same. */
  otherHypervisor: 0.03,
  /** The source does not say how the platform was tuned. */
  unknownTuning: 0.1,
  /** The source does not say how devices were reached; the size of unknown tuning, for the same reason. */
  unknownIoPath: 0.1,
  /** The two sides ran on different processors, or both in virtual machines. */
  differentSides: 0.1,
  /** Made on a plain virtual machine and borrowed for a kind that has no record of its own. */
  borrowedKind: 0.1,
  /** Another tuning or I/O path, once for either or both: used only where nothing closer exists. */
  otherSetup: 0.3,
} as const;

/** The platform whose overhead is asked for. An absent hypervisor is not known to be the same as any. */
export interface Setup {
  readonly tuning: Tuning;
  /** Absent on a kind without a choice of path: every record's path matches. */
  readonly ioPath?: IoPath;
  /** The family: `esxi, kvm, xen …`. */
  readonly hypervisor?: string;
}

/** SR-IOV and passthrough are one path in the evidence: sources seldom tell them apart. */
const pathClass = (path: string): string => (path === "sr-iov" ? "passthrough" : path);

export const tuningDiffers = (record: EvidenceRecord, setup: Setup): boolean =>
  record.tuning !== "unknown" && record.tuning !== setup.tuning;

export const ioPathDiffers = (record: EvidenceRecord, setup: Setup): boolean =>
  setup.ioPath !== undefined &&
  record.ioPath !== "any" &&
  record.ioPath !== "unknown" &&
  pathClass(record.ioPath) !== pathClass(setup.ioPath);

/** Of another tuning or I/O path than the platform. */
export const isDistant = (record: EvidenceRecord, setup: Setup): boolean =>
  tuningDiffers(record, setup) || ioPathDiffers(record, setup);

/** Root of the summed variances of all that sets a record apart from the platform: 0 for a perfect match. */
export function mismatchSd(record: EvidenceRecord, setup: Setup, borrowed: boolean): number {
  const terms = [
    setup.hypervisor === undefined || record.hypervisor !== setup.hypervisor
      ? mismatchTable.otherHypervisor
      : 0,
    record.tuning === "unknown" ? mismatchTable.unknownTuning : 0,
    record.ioPath === "unknown" && setup.ioPath !== undefined ? mismatchTable.unknownIoPath : 0,
    record.comparison === "different-cpu" || record.comparison === "virtual-baseline"
      ? mismatchTable.differentSides
      : 0,
    borrowed ? mismatchTable.borrowedKind : 0,
    isDistant(record, setup) ? mismatchTable.otherSetup : 0,
  ];
  return Math.sqrt(terms.reduce((sum, sd) => sum + sd * sd, 0));
}
