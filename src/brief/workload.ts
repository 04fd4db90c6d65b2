import type { Id } from "../quantity/id-path.js";
import type { AvailabilityRequirement, Contract, LatencyRequirement, Needs } from "./requirement.js";
import type { Quantity } from "./quantity.js";
import type { Archetype, Dimension, LicenceMetric, PackId } from "./vocabulary.js";

/** What one replica asks for: `others` holds every further resource by its Kubernetes name, in base units. */
export interface Requests {
  readonly cpu: Quantity;
  readonly memory: Quantity;
  readonly others: readonly { readonly resource: string; readonly amount: Quantity }[];
}

/** Replicas: packed at `max`, availability at `min`, demand at `midpoint`. Equal unless a range is stated. */
export interface Replicas {
  readonly min: number;
  readonly max: number;
  readonly midpoint: number;
  /** The stated quantity where replicas are uncertain; its median is what the bounds above hold. */
  readonly quantity: Quantity;
}

export interface Workload {
  readonly id: Id;
  readonly tenant: Id;
  readonly replicas: Replicas;
  readonly requests: Requests;
  readonly limits?: Partial<Pick<Requests, "cpu" | "memory">> & Pick<Requests, "others">;
  readonly archetype?: Archetype;
  /** Share of busy time by dimension; sums to 1. Stated, or the archetype's. */
  readonly profile: readonly { readonly dimension: Dimension; readonly share: number }[];
  readonly profileOrigin: "stated" | "default";
  /** CPU demand in cores: the weight of this workload in demand-weighted means. Unstated: replicas × CPU request. */
  readonly demand?: Quantity;
  /** What a performance loss buys more of. */
  readonly scaling: "cpu" | "replicas" | "none";
  readonly growthPerYear: Quantity;
  /** The platform of today. */
  readonly runsOn?: Id;
  readonly untrustedCode: boolean;
  readonly latency?: LatencyRequirement;
  readonly availability?: AvailabilityRequirement;
  readonly compliance: readonly PackId[];
  readonly contracts: readonly Contract[];
  readonly needs: Needs;
  readonly kubernetes?: { readonly versions: readonly string[] };
  readonly crds: readonly {
    readonly name: string;
    readonly versions: readonly string[];
    readonly storedVersion: string;
    readonly owner?: string;
  }[];
  readonly topologySpread: readonly { readonly domain: string; readonly maxSkew: number }[];
  /** Per replica. */
  readonly storage: readonly { readonly class: string; readonly size: Quantity }[];
  readonly licences: readonly {
    readonly product: string;
    readonly metric: LicenceMetric;
    readonly quantity?: Quantity;
  }[];
}
