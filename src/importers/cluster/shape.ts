import type { Facts } from "./facts.js";
import type { Gathered } from "./gather.js";
import { withOverhead } from "./pod-requests.js";
import type { PodShape } from "./pod-shape.js";
import { raiseTo, type Amounts } from "./resources.js";

/**
 * What one replica is: of pods, whose requests admission has completed (limit ranges, injected sidecars, overhead),
 * the largest request of each resource; without pods the template, with the overhead of its RuntimeClass.
 */
export function replicaShape(
  { controller, pods }: Gathered,
  runtimeClasses: Facts["runtimeClasses"],
): { readonly shape: PodShape; readonly differs: boolean } | undefined {
  const [first, ...others] = pods.map(({ shape }) => shape);
  if (first !== undefined) {
    const differs = others.some(({ requests }) => !isSame(requests, first.requests));
    return { shape: differs ? { ...first, ...combined([first, ...others]) } : first, differs };
  }
  if (controller === undefined) return undefined;
  const { shape } = controller;
  const ofClass = shape.hasOverhead ? undefined : runtimeClasses.get(shape.runtimeClass)?.overhead;
  const overhead = ofClass ?? new Map<string, number>();
  return {
    shape: {
      ...shape,
      requests: withOverhead(shape.requests, overhead, "everything"),
      limits: withOverhead(shape.limits, overhead, "what-is-there"),
      hasOverhead: shape.hasOverhead || overhead.size > 0,
    },
    differs: false,
  };
}

const isSame = (a: Amounts, b: Amounts): boolean =>
  a.size === b.size && [...a].every(([name, amount]) => b.get(name) === amount);

/** The largest requests; the largest limits of what is limited in all. */
function combined(shapes: readonly PodShape[]): Pick<PodShape, "requests" | "limits"> {
  const requests = new Map<string, number>();
  const limits = new Map<string, number>();
  const limited = new Map<string, number>();
  for (const shape of shapes) {
    raiseTo(requests, shape.requests);
    raiseTo(limits, shape.limits);
    for (const name of shape.limits.keys()) limited.set(name, (limited.get(name) ?? 0) + 1);
  }
  return {
    requests,
    limits: new Map([...limits].filter(([name]) => limited.get(name) === shapes.length)),
  };
}
