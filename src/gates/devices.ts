import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Needs } from "../brief/requirement.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { decideBy, fail, pass, unknown, type Finding, type Gate } from "./gate.js";

/** How each device or feature is offered. */
interface Device {
  readonly need:
    "gpu" | "sriov" | "dpdk" | "rdma" | "hugepages" | "numa" | "realtime" | "hardwareVirtualization";
  readonly isOffer: (name: string) => boolean;
  /** What a host is taken to have unless it states 0. */
  readonly presentUnlessDenied: boolean;
  /** A guest gets it only through the device itself, not through a paravirtual or emulated path. */
  readonly needsDirectPath: boolean;
}

const feature = (need: Device["need"]) => (name: string) => name === need;

const devices: readonly Device[] = [
  {
    need: "gpu",
    isOffer: (name) => name.endsWith("/gpu"),
    presentUnlessDenied: false,
    needsDirectPath: true,
  },
  { need: "sriov", isOffer: feature("sriov"), presentUnlessDenied: false, needsDirectPath: true },
  { need: "dpdk", isOffer: feature("dpdk"), presentUnlessDenied: false, needsDirectPath: true },
  { need: "rdma", isOffer: feature("rdma"), presentUnlessDenied: false, needsDirectPath: true },
  { need: "hugepages", isOffer: feature("hugepages"), presentUnlessDenied: true, needsDirectPath: false },
  { need: "numa", isOffer: feature("numa"), presentUnlessDenied: true, needsDirectPath: false },
  { need: "realtime", isOffer: feature("realtime"), presentUnlessDenied: false, needsDirectPath: false },
  {
    need: "hardwareVirtualization",
    isOffer: feature("hardwareVirtualization"),
    presentUnlessDenied: true,
    needsDirectPath: false,
  },
];

/** One gate a device: `device.gpu`, `device.sriov` … */
export const deviceGates: readonly Gate[] = devices.map((device) => ({
  id: `device.${device.need}`,
  check: ({ brief, workload, platform }) =>
    isAsked(workload.needs, device) ? judge(device, workload.needs, brief, platform) : [],
}));

const isAsked = (needs: Needs, { need }: Device): boolean =>
  needs[need] !== undefined && needs[need] !== false;

function judge(device: Device, needs: Needs, brief: Brief, platform: Platform): readonly Finding[] {
  const { need } = device;
  if (need === "hardwareVirtualization" && platform.nodes !== "host")
    return nestedVirtualization(brief, platform);
  if (
    need === "gpu" &&
    needs.gpu === "vgpu" &&
    platform.layer === "bare-metal" &&
    platform.boundary === "kernel"
  )
    return fail([
      {
        expected: "a GPU shared by a hypervisor",
        actual: platform.kind,
        repair: { id: "repair.needs", values: { path: "needs.gpu", value: "any" } },
      },
    ]);
  if (
    device.needsDirectPath &&
    platform.host !== undefined &&
    (platform.ioPath === "paravirtual" || platform.ioPath === "emulated")
  ) {
    const path = `${elementPath("platforms", platform.id)}.ioPath`;
    return fail([
      {
        expected: "sr-iov or passthrough",
        actual: platform.ioPath,
        repair: { id: "repair.io-path", values: { path, value: need === "gpu" ? "passthrough" : "sr-iov" } },
      },
    ]);
  }
  return offered(device, brief, platform);
}

/** What the host or instance declares. */
function offered(device: Device, brief: Brief, platform: Platform): readonly Finding[] {
  const { declared, path } = offersOf(brief, platform);
  const offers = declared.filter(({ name }) => device.isOffer(name));
  const expected = `at least 1 ${device.need}`;
  const question = childPath(path, device.need === "gpu" ? "nvidia.com/gpu" : device.need);
  if (offers.length === 0)
    return device.presentUnlessDenied
      ? pass([{ expected, actual: "present unless stated otherwise" }])
      : unknown("device", question, [{ expected, actual: "not stated" }]);
  const count = offers.reduce((total, offer) => total + offer.count, 0);
  const repair = { id: "repair.device", values: { path: question, value: 1 } };
  return decideBy(count > 0, { expected, actual: count, margin: count - 1, repair });
}

function offersOf(brief: Brief, platform: Platform) {
  const host = brief.hosts.find(({ id }) => id === platform.host);
  if (host) return { declared: host.devices, path: `${elementPath("hosts", host.id)}.devices` };
  const path = `${elementPath("platforms", platform.id)}.instance.devices`;
  return { declared: platform.instance?.devices ?? [], path };
}

/** Virtualization inside a guest: an instance says so; hosts of one's own by a declared feature. */
function nestedVirtualization(brief: Brief, platform: Platform): readonly Finding[] {
  const expected = "hardware virtualization inside the node";
  const { declared, path } = offersOf(brief, platform);
  const ofHost = declared.find(({ name }) => name === "hardwareVirtualization");
  const stated = platform.instance ? platform.instance.nestedVirtualization : ofHost && ofHost.count > 0;
  const question = platform.instance
    ? `${elementPath("platforms", platform.id)}.instance.nestedVirtualization`
    : childPath(path, "hardwareVirtualization");
  if (stated === undefined)
    return unknown("nested-virtualization", question, [{ expected, actual: "not stated" }]);
  return decideBy(stated, {
    expected,
    actual: String(stated),
    repair: { id: "repair.device", values: { path: question, value: "true" } },
  });
}
