import type { Reference } from "./kubernetes-object.js";
import type { PodShape, TemplateClaim } from "./pod-shape.js";
import type { Amounts } from "./resources.js";

/** Labels and annotations that are read, empty where there are none. */
export interface Marks {
  /** The value of the tenant's label. */
  readonly tenant: string;
  /** `namespace/name` of the Helm release that the object came with. */
  readonly release: string;
}

/** What is kept of one pod that is not over. */
export interface PodFacts extends Reference {
  readonly owner?: Reference;
  /** The label `pod-template-hash`, by which a ReplicaSet's name ends in that of its Deployment and the hash. */
  readonly hash: string;
  readonly node: string;
  readonly marks: Marks;
  readonly shape: PodShape;
}

/** What is kept of something that makes pods. */
export interface ControllerFacts extends Reference {
  readonly owner?: Reference;
  readonly marks: Marks;
  /** How many pods it wants; `undefined` where the object says nothing that can be read. */
  readonly replicas: number | undefined;
  readonly shape: PodShape;
  readonly claims: readonly TemplateClaim[];
}

export interface NodeFacts {
  readonly name: string;
  readonly instanceType: string;
  readonly providerId: string;
  readonly controlPlane: boolean;
  readonly capacity: Amounts;
  readonly maxPods: number | undefined;
  readonly version: string;
  readonly zone: string;
  readonly kernel: string;
  readonly systemUuid: string;
}

export interface DefinitionFacts {
  readonly name: string;
  readonly versions: readonly string[];
  readonly storedVersion: string;
  readonly release: string;
}

/** Everything that is read of a cluster, in the order of its objects. */
export interface Facts {
  readonly pods: readonly PodFacts[];
  readonly controllers: ReadonlyMap<string, ControllerFacts>;
  readonly nodes: readonly NodeFacts[];
  /** Claims by `namespace/name`. */
  readonly claims: ReadonlyMap<string, TemplateClaim>;
  /** The tenant's label of namespaces. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly runtimeClasses: ReadonlyMap<string, { readonly handler: string; readonly overhead: Amounts }>;
  /** Bounds of autoscalers by the key of what they scale. */
  readonly autoscalers: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  readonly definitions: readonly DefinitionFacts[];
  /** How many objects are not carried over, by reason and kind. */
  readonly unread: ReadonlyMap<
    string,
    { readonly reason: string; readonly kind: string; readonly count: number }
  >;
}
