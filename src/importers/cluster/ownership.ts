import { importIssue } from "../issue.js";
import type { Notes } from "./cluster.js";
import type { ControllerFacts, Facts, PodFacts } from "./facts.js";
import { keyOf, pathOf, type Reference } from "./kubernetes-object.js";

/** Kinds that only work for another and never stand for a workload that has an owner. */
const folded = ["ReplicaSet", "Job"];

/**
 * Who answers for pods: `ofPod` climbs from a pod, `of` from a controller, to the topmost object that makes pods.
 * A ReplicaSet is folded into its owner whatever that is (a Rollout), anything else only into one that the text
 * holds or that makes pods: an operator's own object is not climbed to. A circle is an issue, and its first stands.
 * Every controller is climbed once.
 */
export function ownership(controllers: Facts["controllers"], notes: Notes) {
  const tops = new Map<string, Reference>();

  const climb = (from: Reference): Reference => {
    const passed: string[] = [];
    const onTheWay = new Set<string>();
    let current = from;
    for (;;) {
      const key = keyOf(current);
      const known = tops.get(key);
      if (known !== undefined) {
        current = known;
        break;
      }
      if (onTheWay.has(key)) {
        notes.complain(circle(current));
        break;
      }
      passed.push(key);
      onTheWay.add(key);
      const above = ownerAbove(controllers.get(key), controllers);
      if (above === undefined) break;
      current = above;
    }
    for (const key of passed) tops.set(key, current);
    return current;
  };

  return {
    of: climb,
    ofPod: (pod: PodFacts): Reference => {
      const { kind, namespace, name } = pod;
      if (pod.owner === undefined) return { kind, namespace, name };
      return climb(deploymentOf(pod.owner, pod.hash, controllers) ?? pod.owner);
    },
  };
}

function ownerAbove(
  controller: ControllerFacts | undefined,
  controllers: Facts["controllers"],
): Reference | undefined {
  const owner = controller?.owner;
  if (controller === undefined || owner === undefined) return undefined;
  return folded.includes(controller.kind) || controllers.has(keyOf(owner)) ? owner : undefined;
}

/** The Deployment behind a ReplicaSet that the text does not hold: only Deployments label pods with their hash. */
function deploymentOf(
  owner: Reference,
  hash: string,
  controllers: Facts["controllers"],
): Reference | undefined {
  const ending = `-${hash}`;
  if (owner.kind !== "ReplicaSet" || hash === "" || controllers.has(keyOf(owner))) return undefined;
  if (!owner.name.endsWith(ending) || owner.name.length === ending.length) return undefined;
  return { kind: "Deployment", namespace: owner.namespace, name: owner.name.slice(0, -ending.length) };
}

const circle = (reference: Reference) =>
  importIssue({
    code: "cyclic-ownership",
    path: pathOf(reference),
    expected: "owners that end at an object without one",
    received: `${reference.kind} ${reference.name}`,
    message: "These objects own each other in a circle; the first of them stands for the workload.",
  });
