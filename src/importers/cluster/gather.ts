import type { Notes } from "./cluster.js";
import type { ControllerFacts, Facts, PodFacts } from "./facts.js";
import { keyOf, type Reference } from "./kubernetes-object.js";
import { ownership } from "./ownership.js";

/** A workload to be: what stands for it, and the pods of it that are not over. */
export interface Gathered {
  readonly reference: Reference;
  readonly controller?: ControllerFacts;
  readonly pods: readonly PodFacts[];
}

/** Every pod and controller folded into what answers for it, by code unit of kind, namespace and name. */
export function gather(facts: Facts, notes: Notes): readonly Gathered[] {
  const { of, ofPod } = ownership(facts.controllers, notes);
  const groups = new Map<string, { readonly reference: Reference; readonly pods: PodFacts[] }>();
  const groupOf = (reference: Reference): PodFacts[] => {
    const key = keyOf(reference);
    const group = groups.get(key) ?? { reference, pods: [] };
    groups.set(key, group);
    return group.pods;
  };
  for (const pod of facts.pods) groupOf(ofPod(pod)).push(pod);
  for (const [key, controller] of facts.controllers) {
    const top = of(controller);
    const topKey = keyOf(top);
    const isLost = !facts.controllers.has(topKey) && !groups.has(topKey);
    if (topKey === key || isLost) groupOf(controller);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key);
    const controller = facts.controllers.get(key);
    if (group === undefined) return [];
    const pods = group.pods.sort(byName);
    return [{ reference: group.reference, pods, ...(controller !== undefined && { controller }) }];
  });
}

const byName = (a: PodFacts, b: PodFacts): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
