import type { Host } from "../brief/host.js";
import type { LicenceMetric } from "../brief/vocabulary.js";
import type { Sentence } from "../notice.js";
import type { HostCount, Pool } from "../placement/placement.js";
import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";

/** How many units of one licence metric a placement needs, and why; prices are not known here. */
export interface LicenceCount {
  readonly plan: Id;
  readonly product: string;
  readonly metric: LicenceMetric;
  readonly platforms: readonly Id[];
  /** The workload that brings the product, where it is not the platform's own. */
  readonly workload?: Id;
  /** Units in each year of the horizon, per draw, before any order minimum. */
  readonly years: readonly Column[];
  readonly why: Sentence;
}

/** The hosts and nodes on which a product runs or may come to run. */
export interface Scope {
  readonly hosts: readonly { readonly model: Host; readonly count: HostCount }[];
  readonly pools: readonly { readonly pool: Pool; readonly model?: Host; readonly pods: number }[];
}

/** One metric: units per host, node or pod, the same for every host of a model and every node of a pool. */
export interface Metric {
  readonly id: LicenceMetric;
  readonly perHost?: (model: Host) => number;
  readonly perNode?: (pool: Pool, model: Host | undefined) => number;
  readonly perPod?: number;
}
