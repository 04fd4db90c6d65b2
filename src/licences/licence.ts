import type { Host } from "../brief/host.js";
import type { Platform } from "../brief/platform.js";
import type { LicenceMetric } from "../brief/vocabulary.js";
import type { Sentence } from "../notice.js";
import type { HostCount, Pool } from "../placement/placement.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";

/** How many units of one licence metric a placement needs, and why; prices are not known here. */
export interface LicenceCount {
  readonly plan: Id;
  readonly product: string;
  readonly metric: LicenceMetric;
  /** All on which this product is bought at one price: hosts that they share are counted once. */
  readonly platforms: readonly Id[];
  /** The workload that brings the product, where it is not the platform's own. */
  readonly workload?: Id;
  /** Units in each year of the horizon, per draw, before any order minimum; none where `question` is asked. */
  readonly years: readonly Column[];
  /** What to state where nobody can count: hosts behind instances, and their cores and sockets, are not known. */
  readonly question?: IdPath;
  readonly why: Sentence;
}

/** The hosts and nodes on which a product runs or may come to run. */
export interface Scope {
  readonly hosts: readonly { readonly model: Host; readonly count: HostCount }[];
  readonly pools: readonly CoveredPool[];
  /** Priced instances among them, in each year. */
  readonly instances: readonly { readonly isWholeHost: boolean; readonly years: readonly Column[] }[];
}

/** Equal nodes that run the product. */
export interface CoveredPool {
  readonly pool: Pool;
  /** What its nodes are. */
  readonly on: Platform["nodes"];
  /** Of the hosts that are its nodes, or carry them; absent for instances. */
  readonly model?: Host;
  /** Replicas of the workload that brings the product, or of all in the pool, as packed. */
  readonly pods: number;
  /** Cards that these replicas ask for, where a workload brings the product; absent for a platform's own. */
  readonly gpus?: number;
  /** Cards that each node carries, where it is an instance that states its devices. */
  readonly cards?: number;
}

/** One metric: units per host, node, pod or card, the same for every host of a model and every node of a pool. */
export interface Metric {
  readonly id: LicenceMetric;
  /** Rests on hosts, their cores or their sockets: not known of an instance, unless `perWholeHost` says enough. */
  readonly byHost?: boolean;
  /** Units of an instance that is a whole host, where they do not depend on what is inside it. */
  readonly perWholeHost?: number;
  readonly perHost?: (model: Host) => number;
  readonly perNode?: (covered: CoveredPool) => number;
  readonly perPod?: number;
  /** In place of hosts and nodes where the product is a workload's: what it asks for is known. */
  readonly perGpu?: number;
  /** Counted over all nodes together and rounded up once. */
  readonly pooled?: boolean;
}
