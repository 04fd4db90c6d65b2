import { childPath } from "../../quantity/id-path.js";
import type { Notes } from "./cluster.js";
import type { NodeFacts } from "./facts.js";
import { at, pathOf, referenceOf, textAt } from "./kubernetes-object.js";
import { isObject } from "../json.js";
import { amountsOf, quantityOf, settled } from "./resources.js";

/** Labels of a control plane, today's and the one before Kubernetes 1.24. */
const controlPlaneLabels = ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"];

/** What a Node says. Sources: kubernetes.io/docs/reference/labels-annotations-taints, …/node-v1. */
export function nodeFacts(object: unknown, notes: Notes): NodeFacts {
  const label = (...names: readonly string[]): string =>
    names.map((name) => textAt(object, "metadata", "labels", name)).find((value) => value !== "") ?? "";
  const labels = at(object, "metadata", "labels");
  const path = ["status", "capacity"].reduce(childPath, pathOf(referenceOf(object)));
  const maxPods = quantityOf(at(object, "status", "capacity", "pods"));
  return {
    name: textAt(object, "metadata", "name"),
    instanceType: label("node.kubernetes.io/instance-type", "beta.kubernetes.io/instance-type"),
    providerId: textAt(object, "spec", "providerID"),
    controlPlane: isObject(labels) && controlPlaneLabels.some((name) => Object.hasOwn(labels, name)),
    capacity: settled(amountsOf(at(object, "status", "capacity"), path, notes)),
    maxPods: maxPods !== undefined && Number.isInteger(maxPods) ? maxPods : undefined,
    version: textAt(object, "status", "nodeInfo", "kubeletVersion"),
    zone: label("topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone"),
    kernel: textAt(object, "status", "nodeInfo", "kernelVersion"),
    systemUuid: textAt(object, "status", "nodeInfo", "systemUUID"),
  };
}

/** The minor of a kubelet's version: `1.31` of `v1.31.4-eks-1a2b3c4`; `undefined` of anything else. */
export const minorOf = (version: string): string | undefined => /^v?(\d{1,3}\.\d{1,3})\./.exec(version)?.[1];
