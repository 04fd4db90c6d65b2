import type { BriefInput } from "../../brief/input/brief.js";
import type { CpuInput, BytesInput, MoneyInput } from "../../brief/input/scalar.js";
import type { PlatformKind } from "../../brief/vocabulary.js";
import type { Issue } from "../../notice.js";
import type { IdPath } from "../../quantity/id-path.js";
import type { Left } from "../importer.js";
import type { WorkloadUsage } from "./usage.js";

/** What the caller knows and no object of a cluster says. Everything is optional; what is missing is asked. */
export interface ClusterSettings {
  /** The label whose value is the tenant: of the workload's own objects, else of its namespace. Without it the namespace is. */
  readonly tenantLabel?: string;
  /** What the nodes are whose provider id does not say. */
  readonly nodesAre?: PlatformKind;
  /** What a replica asks for that states no request; without it such a workload is left out and asked for. */
  readonly unstatedRequests?: { readonly cpu?: CpuInput; readonly memory?: BytesInput };
  /** What an instance costs an hour, by its type. */
  readonly instancePrices?: readonly { readonly name: string; readonly price: MoneyInput }[];
  /** CPUs of a bare-metal node's board: Kubernetes counts threads alone. */
  readonly sockets?: number;
  readonly threadsPerCore?: number;
}

/** What must be answered by somebody who knows the estate, because no object says it. */
export interface ClusterQuestion {
  /** Kebab case: `node-kind`, `no-requests`, `prices` … */
  readonly code: string;
  /** Where the answer belongs in the brief. */
  readonly path: IdPath;
  readonly message: string;
  /** Whom it concerns, at most 20 of them by name; `count` is how many there are. */
  readonly about: readonly string[];
  readonly count: number;
}

/** Nodes that are alike: of one kind, one type and one size. */
export interface NodePool {
  /** The id of the platform that its workloads run on today, which is its kind; absent where nothing says it. */
  readonly platform?: PlatformKind;
  /** The label `node.kubernetes.io/instance-type`. */
  readonly instanceType?: string;
  /** The scheme of the provider id: `aws`, `vsphere`. */
  readonly provider?: string;
  readonly nodes: number;
  readonly controlPlane: boolean;
  /** Of one node, before reserves: threads and bytes, the least of the pool. */
  readonly cpu: number;
  readonly memory: number;
  readonly devices: { readonly [resource: string]: number };
  readonly maxPods?: number;
  /** Minors of Kubernetes that its kubelets run. */
  readonly versions: readonly string[];
  readonly zones: readonly string[];
  /** What suggests a kind and proves none: kernels, prefixes of system UUIDs. */
  readonly hints: readonly string[];
  /** What DaemonSets take of one node. */
  readonly daemonSets: { readonly pods: number; readonly cpu: number; readonly memory: number };
}

export interface ImportedCluster {
  /** Valid once `asOf` and the platforms that `workloads[].runsOn` names are added. */
  readonly brief: Partial<BriefInput>;
  readonly pools: readonly NodePool[];
  /** What workloads were seen to take, from `kubectl top pods` or Prometheus; a request is never changed by it. */
  readonly usage: readonly WorkloadUsage[];
  readonly questions: readonly ClusterQuestion[];
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
}

/** Collects what is wrong and what is not carried over. */
export interface Notes {
  readonly complain: (issue: Issue) => void;
  readonly leave: (left: Left) => void;
}
