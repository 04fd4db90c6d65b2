import type { WorkloadInput } from "../../brief/input/workload.js";
import type { Facts } from "./facts.js";
import type { Gathered } from "./gather.js";
import { sorted } from "./kubernetes-object.js";
import type { TemplateClaim } from "./pod-shape.js";
import { writtenBytes } from "./resources.js";

/** Persistent storage of one replica, by class; and the claims whose class or size nothing says. */
export interface ReplicaStorage {
  readonly storage: NonNullable<WorkloadInput["storage"]>;
  readonly unknown: readonly string[];
}

/**
 * The claims of all pods, each once, by class and divided by the pods: a claim that replicas share is counted once in
 * all. Without pods, the claim templates, and a replica's part of what the template mounts. A claim that is printed
 * goes before its template: it carries the class that was filled in and the size it was grown to.
 */
export function replicaStorage(
  gathered: Gathered,
  replicas: number,
  claims: Facts["claims"],
): ReplicaStorage {
  const { controller, pods, reference } = gathered;
  const templates = controller?.claims ?? [];
  const sizes = new Map<string, number>();
  const unknown: string[] = [];
  const parts = pods.length > 0 ? pods.length : Math.max(1, replicas);
  const count = (claim: TemplateClaim | undefined, name: string, times: number): void => {
    if (claim?.size === undefined || claim.class === "") unknown.push(`${reference.namespace}/${name}`);
    else sizes.set(claim.class, (sizes.get(claim.class) ?? 0) + claim.size * times);
  };
  const ofTemplate = (template: TemplateClaim, ordinal: string): string =>
    `${template.name}-${reference.name}-${ordinal}`;

  const mounted = pods.length > 0 ? pods.map(({ shape }) => shape) : controller ? [controller.shape] : [];
  for (const name of sorted(mounted.flatMap((shape) => shape.claims))) {
    const ordinal = /\d{1,9}$/.exec(name)?.[0] ?? "";
    const template = templates.find((one) => ofTemplate(one, ordinal) === name);
    count(claims.get(`${reference.namespace}/${name}`) ?? template, name, 1);
  }
  for (const shape of mounted) {
    for (const claim of shape.ephemeral) count(claim, claim.name, pods.length > 0 ? 1 : parts);
  }
  if (pods.length === 0) {
    for (const template of templates) {
      const printed = claims.get(`${reference.namespace}/${ofTemplate(template, "0")}`);
      count(printed ?? template, template.name, parts);
    }
  }
  return {
    storage: [...sizes.keys()].sort().map((name) => ({
      class: name,
      size: writtenBytes(Math.ceil((sizes.get(name) ?? 0) / parts)),
    })),
    unknown,
  };
}
