import type { Id } from "../quantity/id-path.js";
import type { Quantity } from "./quantity.js";
import type { Enforcement, IoPath, PlatformKind, Resource, Tuning } from "./vocabulary.js";

/** What a kind presets; every one of these can be overridden on a platform. */
export interface KindProperties {
  /** Whose containers share one kernel: all of a host, all of a node VM, or one pod alone. */
  readonly kernel: "host" | "node" | "pod";
  /** What the kubelet runs on: a host, a guest on a host, or a priced instance. */
  readonly nodes: "host" | "guest" | "instance";
  /** Whether a hypervisor schedules what runs on a host, and is paid and operated as a layer. */
  readonly layer: "bare-metal" | "virtualization";
  /** Whether pods stand behind a hypervisor boundary: an escape needs a second escape to reach the host. */
  readonly boundary: "kernel" | "hypervisor";
  /** How what stood on a lost node comes back first. */
  readonly replacement: "evict" | "restart-or-evict";
  readonly liveMigration: boolean;
  /** Whether every pod carries the micro-VM's own CPU and memory. */
  readonly podOverhead: boolean;
  readonly enforcement: { readonly [resource in Resource]: Enforcement };
}

/** A candidate substrate. */
export interface Platform extends KindProperties {
  readonly id: Id;
  readonly kind: PlatformKind;
  readonly origin: "stated" | "default" | "variant";
  readonly variantOf?: Id;
  /** One of the two. */
  readonly host?: Id;
  readonly instance?: Instance;
  /** `family` is what evidence and support rules know it by: esxi, kvm, hyper-v, xen … or `other`. */
  readonly hypervisor?: { readonly product: string; readonly version?: string; readonly family: string };
  readonly tuning: Tuning;
  /** Absent on kinds without a hypervisor. */
  readonly ioPath?: IoPath;
  /** The VM's capacity before its reserves; searched when absent. */
  readonly nodeShape?: { readonly cpu: Quantity; readonly memory: Quantity };
  /** The better of shared and per-trust-zone when absent. */
  readonly nodePools?: "shared" | "per-trust-zone" | "per-tenant";
  readonly overcommit: { readonly cpu: Quantity; readonly memory: Quantity };
  readonly hypervisorReserve: { readonly cpu: Quantity; readonly memory: Quantity };
  readonly perVm: { readonly memory: Quantity; readonly cpu: Quantity };
  readonly systemReserved: { readonly cpu: Quantity; readonly memory: Quantity };
  /** The published tiers of managed Kubernetes services when absent. */
  readonly kubeReserved?: { readonly cpu: Quantity; readonly memory: Quantity };
  readonly evictionHard: { readonly memory: Quantity };
  readonly maxPods: number;
  readonly daemonSets: { readonly pods: number; readonly cpu: Quantity; readonly memory: Quantity };
  readonly cpuManagerPolicy: "none" | "static";
  readonly reservations: boolean;
  readonly dedicatedTo: "nobody" | "tenant" | "trust-zone";
  /** The model's rule when absent: see placement. */
  readonly controlPlane?: "stacked" | "hosts" | "vms" | "hosted";
  readonly spareHosts: number;
  readonly kubernetes?: { readonly versions: readonly string[] };
  readonly upgrade: { readonly concurrency?: number; readonly drain: Quantity };
}

/** A priced cloud instance; `price` is money an hour. */
export interface Instance {
  readonly name: string;
  readonly cpu: Quantity;
  readonly memory: Quantity;
  readonly devices: readonly { readonly name: string; readonly count: number }[];
  readonly price: Quantity;
  readonly commitmentYears?: number;
  readonly dedicated?: boolean;
  readonly nestedVirtualization?: boolean;
}
