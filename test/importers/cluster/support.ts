import type { Notes } from "../../../src/importers/cluster/cluster.js";
import type { ControllerFacts, Facts, NodeFacts, PodFacts } from "../../../src/importers/cluster/facts.js";
import { keyOf } from "../../../src/importers/cluster/kubernetes-object.js";
import type { PodShape } from "../../../src/importers/cluster/pod-shape.js";
import type { Left } from "../../../src/importers/importer.js";
import type { Issue } from "../../../src/notice.js";
import { fixture } from "../fixture.js";

/** Objects written to the shapes of the API; see cluster-written.md beside them. */
export const written = (name: string): string => fixture(`cluster/cluster-written-${name}.json`);

export function collected() {
  const issues: Issue[] = [];
  const left: Left[] = [];
  const notes: Notes = { complain: (one) => issues.push(one), leave: (one) => left.push(one) };
  return { notes, issues, left };
}

export const shape = (more: Partial<PodShape> = {}): PodShape => ({
  requests: new Map([["cpu", 1], ["memory", 1024]]), // prettier-ignore
  limits: new Map(),
  runtimeClass: "",
  hasOverhead: false,
  claims: [],
  ephemeral: [],
  spread: [],
  windows: false,
  ...more,
});

const marks = { tenant: "", release: "" };

export const pod = (name: string, more: Partial<PodFacts> = {}): PodFacts => ({
  ...{ kind: "Pod", namespace: "shop", name, hash: "", node: "", marks, shape: shape() },
  ...more,
});

export const controller = (
  kind: string,
  name: string,
  more: Partial<ControllerFacts> = {},
): ControllerFacts => ({
  ...{ kind, namespace: "shop", name, marks, replicas: 1, shape: shape(), claims: [] },
  ...more,
});

export const reference = (kind: string, name: string) => ({ kind, namespace: "shop", name });

export const controllers = (...all: readonly ControllerFacts[]): Facts["controllers"] =>
  new Map(all.map((one) => [keyOf(one), one]));

export const facts = (more: Partial<Facts> = {}): Facts => ({
  ...{ pods: [], nodes: [], definitions: [], controllers: new Map(), claims: new Map() },
  ...{ namespaces: new Map(), runtimeClasses: new Map(), autoscalers: new Map(), unread: new Map() },
  ...more,
});

export const node = (name: string, more: Partial<NodeFacts> = {}): NodeFacts => ({
  ...{
    name,
    instanceType: "",
    providerId: "",
    controlPlane: false,
    maxPods: 110,
    version: "v1.33.1",
    zone: "",
  },
  ...{ kernel: "", systemUuid: "", capacity: new Map([["cpu", 4], ["memory", 8 * 1_073_741_824]]) }, // prettier-ignore
  ...more,
});
