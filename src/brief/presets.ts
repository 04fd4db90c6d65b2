import type { PlatformInput } from "./input/platform.js";
import type { KindProperties } from "./platform.js";
import type { Enforcement, PlatformKind, Resource } from "./vocabulary.js";

type Preset = Omit<KindProperties, "enforcement">;

/**
 * What each kind presets; every property can be overridden on a platform.
 *
 * | kind | kernel | nodes | layer | boundary | replacement | live migration | pod overhead |
 * | --- | --- | --- | --- | --- | --- | --- | --- |
 * | bare-metal | host | host | bare-metal | kernel | evict | no | no |
 * | vm | node | guest | virtualization | hypervisor | restart-or-evict | yes | no |
 * | hypervisor-pod | pod | host | virtualization | hypervisor | evict | no | yes |
 * | sandboxed | pod | host | bare-metal | hypervisor | evict | no | yes |
 * | nested | node | guest | virtualization | hypervisor | restart-or-evict | yes | no |
 * | cloud-vm | node | instance | virtualization | hypervisor | restart-or-evict | no | no |
 * | cloud-metal | host | instance | bare-metal | kernel | evict | no | no |
 *
 * A pod that is a VM of its own is replaced by Kubernetes, not moved: no live migration. What a cloud does with its
 * own hosts is not the asker's: its VMs restart elsewhere, and live migration is not counted on.
 */
export const presets: { readonly [kind in PlatformKind]: Preset } = {
  "bare-metal": {
    kernel: "host",
    nodes: "host",
    layer: "bare-metal",
    boundary: "kernel",
    replacement: "evict",
    liveMigration: false,
    podOverhead: false,
  },
  vm: {
    kernel: "node",
    nodes: "guest",
    layer: "virtualization",
    boundary: "hypervisor",
    replacement: "restart-or-evict",
    liveMigration: true,
    podOverhead: false,
  },
  "hypervisor-pod": {
    kernel: "pod",
    nodes: "host",
    layer: "virtualization",
    boundary: "hypervisor",
    replacement: "evict",
    liveMigration: false,
    podOverhead: true,
  },
  sandboxed: {
    kernel: "pod",
    nodes: "host",
    layer: "bare-metal",
    boundary: "hypervisor",
    replacement: "evict",
    liveMigration: false,
    podOverhead: true,
  },
  nested: {
    kernel: "node",
    nodes: "guest",
    layer: "virtualization",
    boundary: "hypervisor",
    replacement: "restart-or-evict",
    liveMigration: true,
    podOverhead: false,
  },
  "cloud-vm": {
    kernel: "node",
    nodes: "instance",
    layer: "virtualization",
    boundary: "hypervisor",
    replacement: "restart-or-evict",
    liveMigration: false,
    podOverhead: false,
  },
  "cloud-metal": {
    kernel: "host",
    nodes: "instance",
    layer: "bare-metal",
    boundary: "kernel",
    replacement: "evict",
    liveMigration: false,
    podOverhead: false,
  },
};

/** Whether a kind has a hypervisor of its own, and with it an I/O path and a product. */
export const hasHypervisor = (kind: PlatformKind): boolean => presets[kind].boundary === "hypervisor";

/** A device that is handed to a guest holds it to the host it stands on. */
const isPinnedToHost = ({ ioPath }: Pick<PlatformInput, "ioPath">): boolean =>
  ioPath === "passthrough" || ioPath === "sr-iov";

/**
 * The properties of a platform: what it states, else what its kind presets. Enforcement (MODEL §4): requests and
 * limits hold cpu and memory as `shared` on every kind; hypervisor reservations make both `reserved`, a static CPU
 * manager the cpu; virtual functions share one link (`shared`), a card handed over whole does not (`reserved`);
 * memory bandwidth, storage and any other network are `none` unless stated.
 */
export function kindProperties(platform: PlatformInput): KindProperties {
  const preset = presets[platform.kind];
  return {
    kernel: platform.kernel ?? preset.kernel,
    nodes: platform.nodes ?? preset.nodes,
    layer: platform.layer ?? preset.layer,
    boundary: platform.boundary ?? preset.boundary,
    replacement: platform.replacement ?? preset.replacement,
    liveMigration: platform.liveMigration ?? (preset.liveMigration && !isPinnedToHost(platform)),
    podOverhead: platform.podOverhead ?? preset.podOverhead,
    enforcement: { ...enforcementOf(platform), ...platform.enforcement },
  };
}

function enforcementOf(platform: PlatformInput): { readonly [resource in Resource]: Enforcement } {
  const isReserved = platform.reservations === true && hasHypervisor(platform.kind);
  const network = {
    "sr-iov": "shared",
    passthrough: "reserved",
    paravirtual: "none",
    emulated: "none",
  } as const;
  return {
    cpu: isReserved || platform.cpuManagerPolicy === "static" ? "reserved" : "shared",
    memory: isReserved ? "reserved" : "shared",
    "memory-bandwidth": "none",
    network: network[platform.ioPath ?? "paravirtual"],
    storage: "none",
  };
}
