import type { Platform } from "../brief/platform.js";
import type { Needs } from "../brief/requirement.js";
import { findingOf, holds, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { offersOf, platformPath, type Offers } from "./offers.js";

/** A device or feature that a workload may need, and how it comes to a node. */
interface Device {
  readonly need:
    "gpu" | "sriov" | "dpdk" | "rdma" | "hugepages" | "numa" | "realtime" | "hardwareVirtualization";
  /** What hosts are taken to have unless they state 0; instances have what they state. */
  readonly isUsual?: true;
  /** A guest gets it by `sr-iov` or `passthrough` alone; the cheaper of the two to set. */
  readonly directPath?: "sr-iov" | "passthrough";
}

const devices: readonly Device[] = [
  { need: "gpu", directPath: "passthrough" },
  { need: "sriov", directPath: "sr-iov" },
  { need: "dpdk", directPath: "sr-iov" },
  { need: "rdma", directPath: "sr-iov" },
  { need: "hugepages", isUsual: true },
  { need: "numa", isUsual: true },
  { need: "realtime" },
  { need: "hardwareVirtualization", isUsual: true },
];

/** One gate a device: `device.gpu`, `device.sriov` … */
export const deviceGates: readonly KeyedGate[] = devices.map((device) => ({
  id: `device.${device.need}`,
  reads: ({ needs }) => (isAsked(needs, device) ? "" : undefined),
  check: ({ brief, workload, platform }) =>
    isAsked(workload.needs, device)
      ? [
          findingOf([
            ...pathChecks(device, platform),
            offerCheck(device, platform, offersOf(brief, platform)),
          ]),
        ]
      : [],
}));

const isAsked = (needs: Needs, { need }: Device): boolean =>
  needs[need] !== undefined && needs[need] !== false;

/** On hosts of one's own the path decides what a guest gets; an instance's devices are what its guest is given. */
function pathChecks({ directPath }: Device, platform: Platform): readonly Check[] {
  const { ioPath, instance } = platform;
  if (directPath === undefined || ioPath === undefined || instance) return [];
  const isDirect = ioPath === "sr-iov" || ioPath === "passthrough";
  const repair = repairAt("io-path", platformPath(platform, "ioPath"), directPath);
  return [holdsIf(isDirect, { expected: "sr-iov or passthrough", actual: ioPath }, repair)];
}

/** What the host or instance declares: any `…/gpu` for a GPU, else the feature by its own name. */
function offerCheck({ need, isUsual }: Device, platform: Platform, offers: Offers): Check {
  if (need === "hardwareVirtualization" && platform.instance) return insideInstance(platform, offers);
  const wanted = { expected: 1, unit: need };
  const path = offers.pathOf(need === "gpu" ? "nvidia.com/gpu" : need);
  const count = offers.count((name) => (need === "gpu" ? name.endsWith("/gpu") : name === need));
  if (count !== undefined)
    return holdsIf(count > 0, { ...wanted, actual: count, margin: count - 1 }, repairAt("device", path, 1));
  if (isUsual && offers.by === "host") return holds({ ...wanted, actual: "usual, and not denied" });
  return notKnown({ ...wanted, actual: "not stated" }, questionAt("device", path));
}

/** Whether guests of an instance can virtualize is stated outright, or as a device like any other. */
function insideInstance(platform: Platform, offers: Offers): Check {
  const path = platformPath(platform, "instance", "nestedVirtualization");
  const count = offers.count((name) => name === "hardwareVirtualization");
  const stated = platform.instance?.nestedVirtualization ?? (count === undefined ? undefined : count > 0);
  const wanted = { expected: "hardware virtualization inside the node" };
  if (stated === undefined)
    return notKnown({ ...wanted, actual: "not stated" }, questionAt("nested-virtualization", path));
  return holdsIf(
    stated,
    { ...wanted, actual: stated ? "offered" : "not offered" },
    repairAt("device", path, "true"),
  );
}
