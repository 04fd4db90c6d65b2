import type { Archetype, LicenceMetric, PackId, ProfileDimension } from "../vocabulary.js";
import type { AvailabilityInput, ContractInput, LatencyInput, NeedsInput } from "./requirement.js";
import type { BytesInput, CpuInput, IdInput, ShareInput, UncertainInput } from "./scalar.js";

/** What one replica asks for, by Kubernetes' resource names. Any other key without "/" is a misspelling. */
export interface RequestsInput {
  readonly cpu: CpuInput;
  readonly memory: BytesInput;
  readonly "ephemeral-storage"?: BytesInput;
  readonly [pages: `hugepages-${string}`]: BytesInput;
  readonly [device: `${string}/${string}`]: number;
}

/** What one replica may take at most. */
export interface LimitsInput {
  readonly cpu?: CpuInput;
  readonly memory?: BytesInput;
  readonly "ephemeral-storage"?: BytesInput;
  readonly [pages: `hugepages-${string}`]: BytesInput;
  readonly [device: `${string}/${string}`]: number;
}

/** Replicas of one pod template. */
export interface WorkloadInput {
  readonly id: IdInput;
  /** The only tenant where there is one. */
  readonly tenant?: IdInput;
  /** Your own notes: never read. */
  readonly annotations?: { readonly [name: string]: string };
  /** 1 by default. A range is packed at `max`, availability counts `min`, demand the midpoint. */
  readonly replicas?: UncertainInput | { readonly min: number; readonly max: number };
  readonly requests: RequestsInput;
  readonly limits?: LimitsInput;
  /** What busy time is spent on, by example; `general` by default. */
  readonly archetype?: Archetype;
  /** The same as shares that sum to 1 ± 0.01; goes before `archetype`. */
  readonly profile?: { readonly [dimension in ProfileDimension]?: number };
  /** CPU demand in cores: the workload's weight in means over the estate. By default replicas × CPU request. */
  readonly demand?: CpuInput;
  /** What a loss of performance buys more of; `cpu` by default. */
  readonly scaling?: "cpu" | "replicas" | "none";
  readonly growthPerYear?: ShareInput;
  /** The platform of today. */
  readonly runsOn?: IdInput;
  /** Whether it runs code of people who are not trusted; false by default. */
  readonly untrustedCode?: boolean;
  readonly latency?: LatencyInput;
  readonly availability?: AvailabilityInput;
  /** Switches packs on for this workload. */
  readonly compliance?: readonly PackId[];
  readonly contracts?: readonly ContractInput[];
  readonly needs?: NeedsInput;
  readonly kubernetes?: { readonly versions: readonly string[] };
  readonly crds?: readonly {
    readonly name: string;
    readonly versions: readonly string[];
    readonly storedVersion: string;
    readonly owner?: string;
  }[];
  /** `domain` is a key of `hosts[].domains`, or `host`; `maxSkew` is 1 by default. */
  readonly topologySpread?: readonly { readonly domain: string; readonly maxSkew?: number }[];
  /** Per replica. */
  readonly storage?: readonly { readonly class: string; readonly size: BytesInput }[];
  readonly licences?: readonly {
    readonly product: string;
    readonly metric: LicenceMetric;
    readonly quantity?: number;
  }[];
}
