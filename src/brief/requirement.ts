import type { Date } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Quantity } from "./quantity.js";

/** A clause that binds a workload between two days, both included; a missing end is open. */
export interface Contract {
  readonly id: Id;
  readonly demands: "bare-metal" | "hypervisor" | "dedicated-hardware" | "region" | "ownership";
  readonly value?: string;
  readonly clause: string;
  readonly from?: Date;
  readonly until?: Date;
  readonly noticeDays?: number;
}

/** Features that a workload needs from what it stands on. */
export interface Needs {
  readonly gpu?: "whole" | "vgpu" | "mig" | "any";
  readonly sriov?: boolean;
  readonly dpdk?: boolean;
  readonly rdma?: boolean;
  readonly hugepages?: boolean;
  readonly numa?: boolean;
  readonly realtime?: boolean;
  readonly hardwareVirtualization?: boolean;
  /** The largest clock error that is allowed, in seconds. */
  readonly clock?: Quantity;
  readonly confidential?: "sev-snp" | "tdx" | "any";
  readonly windows?: boolean;
  readonly region?: string;
  readonly ownership?: string;
}

/** At this share of requests, no slower than this. */
export interface LatencyRequirement {
  readonly objective?: { readonly percentile: number; readonly atMost: Quantity };
  readonly baseline?: {
    readonly percentile: number;
    readonly value: Quantity;
    readonly platform: Id;
    readonly utilization: Quantity;
    /** Parallel servers of one replica: the CPU request rounded up unless stated. */
    readonly servers: number;
  };
  readonly hops: number;
}

export interface AvailabilityRequirement {
  readonly objective: Quantity;
  readonly period: "month" | "year";
  /** Replicas that must run: max(1, floor(0.75 × replicas)) unless stated. */
  readonly minAvailable: number;
  readonly credits: readonly { readonly below: number; readonly share: number }[];
  readonly monthlyCharge?: Quantity;
}
