import { childPath, indexPath, type IdPath } from "../../quantity/id-path.js";
import type { Notes } from "./cluster.js";
import { at, listAt } from "./kubernetes-object.js";
import { addTo, amountsOf, raiseTo, settled, type Amounts } from "./resources.js";

interface Container {
  readonly amounts: Amounts;
  /** An init container with `restartPolicy: Always` runs beside the others to the end. */
  readonly isSidecar: boolean;
}

/**
 * What the scheduler counts of one pod, before its overhead: the larger of what runs in the end (containers and
 * sidecars) and of every init container with the sidecars before it; a request at the level of the pod goes before
 * both. A missing request is the limit where one is stated, as the API server fills it in.
 * Source: kubernetes.io/docs/concepts/workloads/pods/sidecar-containers, "Resource sharing within containers";
 * kubernetes.io/docs/concepts/configuration/manage-resources-containers.
 */
export function podRequests(spec: unknown, path: IdPath, notes: Notes): Amounts {
  const of = (resources: unknown, where: IdPath): Amounts =>
    new Map([
      ...amountsOf(at(resources, "limits"), childPath(where, "limits"), notes),
      ...amountsOf(at(resources, "requests"), childPath(where, "requests"), notes),
    ]);
  const { running, init } = containersOf(spec, path, of);
  return overridden(counted(running, init), of(at(spec, "resources"), childPath(path, "resources")));
}

/** What one pod may take at most; of a resource that one of its containers may take without limit, nothing. */
export function podLimits(spec: unknown, path: IdPath, notes: Notes): Amounts {
  const of = (resources: unknown, where: IdPath): Amounts =>
    amountsOf(at(resources, "limits"), childPath(where, "limits"), notes);
  const { running, init } = containersOf(spec, path, of);
  const all = [...running, ...init];
  const bounds = new Map<string, number>();
  for (const { amounts } of all)
    for (const name of amounts.keys()) bounds.set(name, (bounds.get(name) ?? 0) + 1);
  const bounded = [...counted(running, init)].filter(([name]) => bounds.get(name) === all.length);
  return overridden(new Map(bounded), of(at(spec, "resources"), childPath(path, "resources")));
}

/** The amounts with the overhead of a RuntimeClass added; of limits, only to what is limited. */
export function withOverhead(
  amounts: Amounts,
  overhead: Amounts,
  adds: "everything" | "what-is-there",
): Amounts {
  const sum = new Map(amounts);
  addTo(sum, new Map([...overhead].filter(([name]) => adds === "everything" || sum.has(name))));
  return settled(sum);
}

function containersOf(spec: unknown, path: IdPath, of: (resources: unknown, path: IdPath) => Amounts) {
  const read = (name: string): readonly Container[] =>
    listAt(spec, name).map((container, index) => ({
      amounts: of(
        at(container, "resources"),
        childPath(indexPath(childPath(path, name), index), "resources"),
      ),
      isSidecar: name === "initContainers" && at(container, "restartPolicy") === "Always",
    }));
  return { running: read("containers"), init: read("initContainers") };
}

function counted(running: readonly Container[], init: readonly Container[]): Amounts {
  const sidecars = new Map<string, number>();
  const starting = new Map<string, number>();
  for (const { amounts, isSidecar } of init) {
    if (isSidecar) addTo(sidecars, amounts);
    const beside = [...amounts].map(
      ([name, amount]) => [name, (sidecars.get(name) ?? 0) + (isSidecar ? 0 : amount)] as const,
    );
    raiseTo(starting, new Map(beside));
  }
  const largest = new Map(sidecars);
  for (const { amounts } of running) addTo(largest, amounts);
  raiseTo(largest, starting);
  return settled(largest);
}

const overridden = (counted: Amounts, ofPod: Amounts): Amounts =>
  ofPod.size === 0 ? counted : settled(new Map([...counted, ...ofPod]));
