import type { Enforcement, IoPath, PlatformKind, Resource, Tuning } from "../vocabulary.js";
import type { BytesInput, CpuInput, DurationInput, IdInput, MoneyInput, ShareInput } from "./scalar.js";

/** A priced cloud instance. */
export interface InstanceInput {
  readonly name: string;
  readonly cpu: CpuInput;
  readonly memory: BytesInput;
  readonly devices?: { readonly [name: string]: number };
  /** An hour. */
  readonly price: MoneyInput;
  readonly commitmentYears?: number;
  /** Whether nobody else's instances share its host; unknown when absent. */
  readonly dedicated?: boolean;
  readonly nestedVirtualization?: boolean;
}

/** CPU and memory that something takes; what is absent is 0. */
export interface ReservedInput {
  readonly cpu?: CpuInput;
  readonly memory?: BytesInput;
}

/** A candidate substrate. The last eight properties are what its kind presets. */
export interface PlatformInput {
  readonly id: IdInput;
  readonly kind: PlatformKind;
  /** The host model it stands on. One of `host` and `instance`. */
  readonly host?: IdInput;
  readonly instance?: InstanceInput;
  readonly hypervisor?: { readonly product: string; readonly version?: string };
  /** `tuned`: pinned or NUMA-sized, huge pages, passthrough where it matters. `default` by default. */
  readonly tuning?: Tuning;
  /** `paravirtual` by default, on kinds with a hypervisor. */
  readonly ioPath?: IoPath;
  /** The VM's capacity before its reserves; searched when absent. */
  readonly nodeShape?: { readonly cpu: CpuInput; readonly memory: BytesInput };
  /** The better of `shared` and `per-trust-zone` when absent. */
  readonly nodePools?: "shared" | "per-trust-zone" | "per-tenant";
  /** vCPU and memory sold ÷ there; 1 by default. */
  readonly overcommit?: { readonly cpu?: number; readonly memory?: number };
  /** What the hypervisor keeps of a host. */
  readonly hypervisorReserve?: { readonly cpu?: ShareInput; readonly memory?: ShareInput };
  /** What one VM costs its host beyond its own size. */
  readonly perVm?: { readonly memory: BytesInput; readonly cpu?: CpuInput };
  readonly systemReserved?: ReservedInput;
  /** The published tiers of managed Kubernetes services when absent. */
  readonly kubeReserved?: ReservedInput;
  /** 100Mi by default. */
  readonly evictionHard?: { readonly memory: BytesInput };
  /** Pods a node; 110 by default. */
  readonly maxPods?: number;
  /** On every node: 8 pods, 0.5 CPU and 1Gi by default. */
  readonly daemonSets?: { readonly pods?: number; readonly cpu?: CpuInput; readonly memory?: BytesInput };
  /** `none` by default. */
  readonly cpuManagerPolicy?: "none" | "static";
  /** Whether the hypervisor reserves CPU and memory for every VM; false by default. */
  readonly reservations?: boolean;
  /** Whose hosts these are; `nobody` by default. */
  readonly dedicatedTo?: "nobody" | "tenant" | "trust-zone";
  readonly controlPlane?: "stacked" | "hosts" | "vms" | "hosted";
  /** Hosts that may fail with their pods still fitting; 1 by default. */
  readonly spareHosts?: number;
  readonly kubernetes?: { readonly versions: readonly string[] };
  readonly upgrade?: { readonly concurrency?: number; readonly drain?: DurationInput };
  /** Whose containers share one kernel. */
  readonly kernel?: "host" | "node" | "pod";
  /** What the kubelet runs on. */
  readonly nodes?: "host" | "guest" | "instance";
  readonly layer?: "bare-metal" | "virtualization";
  readonly boundary?: "kernel" | "hypervisor";
  readonly replacement?: "evict" | "restart-or-evict";
  readonly liveMigration?: boolean;
  /** Whether every pod carries a micro-VM of its own. */
  readonly podOverhead?: boolean;
  readonly enforcement?: { readonly [resource in Resource]?: Enforcement };
}
