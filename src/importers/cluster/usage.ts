/** What pods were seen to take of one resource, in its base unit: cores or bytes. */
export interface Seen {
  readonly mean: number;
  /** The 95 % quantile (type 7) over samples of all replicas. */
  readonly high: number;
  readonly most: number;
  readonly samples: number;
  /** `high` ÷ what a replica requests. */
  readonly ofRequest: number;
}

/** What the replicas of a workload were seen to take, one replica as another, against what they request. */
export interface WorkloadUsage {
  readonly workload: string;
  /** Pods that were seen. */
  readonly pods: number;
  readonly cpu?: Seen;
  readonly memory?: Seen;
}

/** Samples of one pod: what its containers took together, time after time. */
export interface PodUsage {
  readonly namespace: string;
  readonly pod: string;
  readonly resource: "cpu" | "memory";
  readonly samples: readonly number[];
}
