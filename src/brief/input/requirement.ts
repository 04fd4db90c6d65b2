import type { DateInput, DurationInput, IdInput, MoneyInput, ShareInput } from "./scalar.js";

/** At this share of requests, no slower than this. */
export interface LatencyInput {
  readonly objective: {
    /** A share: `0.999`, never 99.9. */
    readonly percentile: number;
    readonly atMost: DurationInput;
  };
  /** What is known of today: without it nothing says how close the objective is. */
  readonly baseline?: {
    readonly percentile: number;
    readonly value: DurationInput;
    /** Where it was measured; `bare-metal` may be named undeclared. */
    readonly platform: IdInput;
    readonly utilization: ShareInput;
    /** Parallel servers of one replica; by default the CPU request rounded up. */
    readonly servers?: number;
  };
  /** Network hops inside the estate that one request takes; 0 by default. */
  readonly hops?: number;
}

/** The share of time in which enough replicas run. */
export interface AvailabilityInput {
  /** A share: `0.9995`, never 99.95. */
  readonly objective: ShareInput;
  /** `month` by default. */
  readonly period?: "month" | "year";
  /** By default max(1, floor(0.75 × replicas)). */
  readonly minAvailable?: number;
  /** Below this availability, this share of the monthly charge is credited. */
  readonly credits?: readonly { readonly below: number; readonly share: number }[];
  readonly monthlyCharge?: MoneyInput;
}

/** A clause that binds between two days, both included; a missing end is open. */
export interface ContractInput {
  readonly id: IdInput;
  readonly demands: "bare-metal" | "hypervisor" | "dedicated-hardware" | "region" | "ownership";
  /** The region or the ownership that is demanded. */
  readonly value?: string;
  readonly clause: string;
  readonly from?: DateInput;
  readonly until?: DateInput;
  readonly noticeDays?: number;
}

/** Features that a workload needs from what it stands on. */
export interface NeedsInput {
  readonly gpu?: "whole" | "vgpu" | "mig" | "any";
  readonly sriov?: boolean;
  readonly dpdk?: boolean;
  readonly rdma?: boolean;
  readonly hugepages?: boolean;
  readonly numa?: boolean;
  readonly realtime?: boolean;
  readonly hardwareVirtualization?: boolean;
  /** The largest clock error that is allowed. */
  readonly clock?: DurationInput;
  readonly confidential?: "sev-snp" | "tdx" | "any";
  readonly windows?: boolean;
  readonly region?: string;
  readonly ownership?: string;
}
