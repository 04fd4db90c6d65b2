import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";

/** What one workload asks of the platform that a plan puts it on. */
export interface Load {
  readonly workload: Id;
  readonly platform: Id;
  /** Packed replicas: the upper end of a stated range. */
  readonly replicas: number;
  /** Cores per replica: the request plus the pod overhead of the platform. */
  readonly cpu: number;
  /** Bytes per replica: the request, its huge pages, and the pod overhead of the platform. */
  readonly memory: number;
  /** Extended resources per replica by Kubernetes name. */
  readonly others: readonly {
    readonly resource: string;
    readonly amount: number;
    /** Further factor on this resource alone, per draw. */
    readonly growth: Column;
  }[];
  /** Factor on all of this workload's bound, per draw: demand, and S where replicas scale. */
  readonly growth: Column;
  /** Further factor on its CPU alone, per draw: S_cpu where CPU scales. */
  readonly cpuGrowth: Column;
  /** Further factor on its memory alone, per draw: 1 unless the request is uncertain. */
  readonly memoryGrowth: Column;
  /** Share a year by which the bound grows. */
  readonly growthPerYear: Column;
  /** Forced workloads stand on hosts of their own in every plan. */
  readonly ownHosts: boolean;
  /** Kept apart from other trust zones at this level; the strongest that applies. */
  readonly separate: "nothing" | "kernel" | "host" | "cluster";
  /** Every level at which it is kept apart; a cluster of one's own may stand on shared hosts. */
  readonly apart: Apart;
  /** The zone that `separate` keeps together. */
  readonly trustZone: string;
  readonly tenant: Id;
  /** Replicas must survive the loss of a host: spread by host. */
  readonly spreadByHost: boolean;
}

/** At each level, the name of the circle that may share it: `zone pci`, `tenant acme`; absent where anybody may. */
export interface Apart {
  readonly kernel?: string;
  readonly host?: string;
  readonly cluster?: string;
}
