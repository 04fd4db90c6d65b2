import { childPath } from "../../quantity/id-path.js";
import type { Notes } from "./cluster.js";
import type { ControllerFacts, Marks } from "./facts.js";
import { at, controllerOf, listAt, pathOf, referenceOf, textAt, wholeAt } from "./kubernetes-object.js";
import { podShape, templateClaim } from "./pod-shape.js";

/** Where the template of a pod stands in what makes pods. */
const templates = new Map<string, readonly string[]>([
  ["Deployment", ["spec", "template"]],
  ["StatefulSet", ["spec", "template"]],
  ["DaemonSet", ["spec", "template"]],
  ["ReplicaSet", ["spec", "template"]],
  ["ReplicationController", ["spec", "template"]],
  ["Job", ["spec", "template"]],
  ["CronJob", ["spec", "jobTemplate", "spec", "template"]],
]);

/** Whether a kind makes pods and can stand for them. */
export const isController = (kind: string): boolean => templates.has(kind);

/** What a Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job or CronJob says. */
export function controllerFacts(object: unknown, marks: Marks, notes: Notes): ControllerFacts {
  const reference = referenceOf(object);
  const owner = controllerOf(object);
  const where = templates.get(reference.kind) ?? [];
  const path = [...where, "spec"].reduce(childPath, pathOf(reference));
  return {
    ...reference,
    ...(owner !== undefined && { owner }),
    marks,
    replicas: replicasOf(reference.kind, object),
    shape: podShape(at(object, ...where, "spec"), path, notes),
    claims: listAt(object, "spec", "volumeClaimTemplates").map((claim) =>
      templateClaim(claim, textAt(claim, "metadata", "name")),
    ),
  };
}

/** Pods that are wanted at once: absent fields are 1, as the API fills them in; what is over or suspended wants 0. */
function replicasOf(kind: string, object: unknown): number | undefined {
  if (kind === "DaemonSet") return 0;
  if (kind === "Job") return isOver(object) ? 0 : parallel(at(object, "spec"));
  if (kind === "CronJob") {
    return at(object, "spec", "suspend") === true ? 0 : parallel(at(object, "spec", "jobTemplate", "spec"));
  }
  return at(object, "spec", "replicas") === undefined ? 1 : wholeAt(object, "spec", "replicas");
}

const isOver = (job: unknown): boolean =>
  textAt(job, "status", "completionTime") !== "" ||
  listAt(job, "status", "conditions").some(
    (condition) =>
      ["Complete", "Failed"].includes(textAt(condition, "type")) && textAt(condition, "status") === "True",
  );

function parallel(spec: unknown): number | undefined {
  if (at(spec, "suspend") === true) return 0;
  const wanted = at(spec, "parallelism") === undefined ? 1 : wholeAt(spec, "parallelism");
  const completions = wholeAt(spec, "completions");
  return wanted === undefined || completions === undefined ? wanted : Math.min(wanted, completions);
}
