import { childPath, type IdPath } from "../../quantity/id-path.js";
import { importIssue } from "../issue.js";
import { isObject } from "../json.js";
import type { ClusterSettings, Notes } from "./cluster.js";
import { controllerFacts, isController } from "./controller.js";
import { definitionFacts } from "./definition.js";
import type { ControllerFacts, DefinitionFacts, Facts, Marks, NodeFacts, PodFacts } from "./facts.js";
import { at, controllerOf, keyOf, pathOf, referenceOf, textAt, wholeAt } from "./kubernetes-object.js";
import { nodeFacts } from "./node.js";
import { podShape, templateClaim, type TemplateClaim } from "./pod-shape.js";
import { amountsOf, type Amounts } from "./resources.js";

/** Groups of the API that own the kinds read here; a kind of that name in another group is a stranger. */
const groups = /^(?:v1|(?:apps|batch|extensions|autoscaling|node\.k8s\.io|apiextensions\.k8s\.io)\/[^/]*)?$/;

/** A collector of objects: `take` each, then read the `facts`. An object that comes twice counts once. */
export function inventory(settings: ClusterSettings, notes: Notes) {
  const seen = new Set<string>();
  const pods: PodFacts[] = [];
  const controllers = new Map<string, ControllerFacts>();
  const nodes: NodeFacts[] = [];
  const claims = new Map<string, TemplateClaim>();
  const namespaces = new Map<string, string>();
  const runtimeClasses = new Map<string, { handler: string; overhead: Amounts }>();
  const autoscalers = new Map<string, { min: number; max: number }>();
  const definitions: DefinitionFacts[] = [];
  const unread = new Map<string, { reason: string; kind: string; count: number }>();

  const marksOf = (object: unknown): Marks => ({
    tenant:
      settings.tenantLabel === undefined ? "" : textAt(object, "metadata", "labels", settings.tenantLabel),
    release: releaseOf(object),
  });
  const leave = (reason: string, kind: string): void => {
    const key = `${reason} ${kind}`;
    unread.set(key, { reason, kind, count: (unread.get(key)?.count ?? 0) + 1 });
  };

  const takePod = (object: unknown): void => {
    const reference = referenceOf(object);
    if (["Succeeded", "Failed"].includes(textAt(object, "status", "phase"))) return leave("completed", "Pod");
    const owner = controllerOf(object);
    if (owner?.kind === "Node") return leave("static-pod", "Pod");
    pods.push({
      ...reference,
      ...(owner !== undefined && { owner }),
      hash: textAt(object, "metadata", "labels", "pod-template-hash"),
      node: textAt(object, "spec", "nodeName"),
      marks: marksOf(object),
      shape: podShape(at(object, "spec"), childPath(pathOf(reference), "spec"), notes),
    });
  };

  const takers = new Map<string, (object: unknown) => void>([
    ["Pod", takePod],
    ["Node", (object) => nodes.push(nodeFacts(object, notes))],
    ["Namespace", (object) => namespaces.set(textAt(object, "metadata", "name"), marksOf(object).tenant)],
    [
      "PersistentVolumeClaim",
      (object) => {
        const { namespace, name } = referenceOf(object);
        claims.set(`${namespace}/${name}`, templateClaim(object, name));
      },
    ],
    [
      "RuntimeClass",
      (object) => {
        const path = ["overhead", "podFixed"].reduce(childPath, pathOf(referenceOf(object)));
        runtimeClasses.set(textAt(object, "metadata", "name"), {
          handler: textAt(object, "handler"),
          overhead: amountsOf(at(object, "overhead", "podFixed"), path, notes),
        });
      },
    ],
    [
      "HorizontalPodAutoscaler",
      (object) => {
        const target = at(object, "spec", "scaleTargetRef");
        const { namespace } = referenceOf(object);
        const max = wholeAt(object, "spec", "maxReplicas");
        const min = Math.max(1, wholeAt(object, "spec", "minReplicas") ?? 1);
        if (max === undefined || max < min) return leave("unreadable", "HorizontalPodAutoscaler");
        const scaled = { kind: textAt(target, "kind"), namespace, name: textAt(target, "name") };
        autoscalers.set(keyOf(scaled), { min, max });
      },
    ],
    [
      "CustomResourceDefinition",
      (object) => {
        const definition = definitionFacts(object, releaseOf(object));
        if (definition === undefined) leave("unreadable", "CustomResourceDefinition");
        else definitions.push(definition);
      },
    ],
  ]);

  const take = (object: unknown, path: IdPath): void => {
    const reference = referenceOf(object);
    if (!isObject(object) || reference.kind === "" || reference.name === "") {
      notes.complain(nameless(path, object));
      return;
    }
    const { kind } = reference;
    const isKnown = groups.test(textAt(object, "apiVersion")) && (takers.has(kind) || isController(kind));
    const key = keyOf(reference);
    if (!isKnown) leave("not-read", kind);
    else if (seen.has(key)) leave("repeated", kind);
    else if (isController(kind)) controllers.set(key, controllerFacts(object, marksOf(object), notes));
    else takers.get(kind)?.(object);
    if (isKnown) seen.add(key);
  };

  const facts: Facts = {
    ...{ pods, controllers, nodes, claims, namespaces, runtimeClasses, autoscalers, definitions, unread },
  };
  return { take, facts };
}

/** Annotations that Helm 3 writes on what it installs. Source: helm.sh, "Adding existing resources to a release". */
function releaseOf(object: unknown): string {
  const name = textAt(object, "metadata", "annotations", "meta.helm.sh/release-name");
  return name === ""
    ? ""
    : `${textAt(object, "metadata", "annotations", "meta.helm.sh/release-namespace")}/${name}`;
}

const nameless = (path: IdPath, received: unknown) =>
  importIssue({
    code: "not-an-object",
    path,
    expected: "a Kubernetes object with kind and metadata.name",
    received,
    message: "This is no object of a cluster and is not read; print it with kubectl get … -o json.",
  });
