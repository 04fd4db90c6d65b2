import { existsSync, readFileSync } from "node:fs";
import { DaemonSet } from "kubernetes-models/apps/v1/DaemonSet";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { ReplicaSet } from "kubernetes-models/apps/v1/ReplicaSet";
import { StatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import { HorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import { Job } from "kubernetes-models/batch/v1/Job";
import { RuntimeClass } from "kubernetes-models/node.k8s.io/v1/RuntimeClass";
import { Namespace } from "kubernetes-models/v1/Namespace";
import { Node } from "kubernetes-models/v1/Node";
import { PersistentVolumeClaim } from "kubernetes-models/v1/PersistentVolumeClaim";
import { Pod } from "kubernetes-models/v1/Pod";
import { describe, expect, it } from "vitest";
import { jsonDocuments } from "../../../src/importers/json.js";
import { eachObject } from "../../../src/importers/cluster/objects.js";
import { collected, written } from "./support.js";

/** The published schemas of Kubernetes, as the package carries them; what is of no such kind is looked at by nobody. */
const schemas = new Map<string, (object: never) => { validate(): void }>(
  [
    ...[DaemonSet, Deployment, ReplicaSet, StatefulSet, HorizontalPodAutoscaler, Job, RuntimeClass],
    ...[Namespace, Node, PersistentVolumeClaim, Pod],
  ].map((Model) => [Model.name, (object: never) => new Model(object)] as const),
);

function objectsOf(text: string): readonly { readonly kind: string }[] {
  const found: { readonly kind: string }[] = [];
  const { notes } = collected();
  eachObject(text, "texts[0]", notes, (object) => found.push(object as { readonly kind: string }));
  return found;
}

/** What the schema of its kind has against an object; `undefined` where there is nothing. */
function complaintOf(object: { readonly kind: string }): string | undefined {
  const made = schemas.get(object.kind)?.(object as never);
  try {
    made?.validate();
    return undefined;
  } catch (error) {
    return `${object.kind}: ${String(error)}`;
  }
}

const example = (name: string): string => `examples/from-kubectl/${name}.json`;
const texts: readonly (readonly [name: string, text: string])[] = [
  ...(["metal", "cloud-documents", "unknown-nodes"] as const).map((name) => [name, written(name)] as const),
  ...["nodes", "workloads", "pods", "rest"]
    .filter((name) => existsSync(example(name)))
    .map((name) => [example(name), readFileSync(example(name), "utf8")] as const),
];

describe("objects of the fixtures and the example", () => {
  it("are read, and of kinds that have a schema", () => {
    expect(jsonDocuments(written("metal")).broken).toBe(0);
    const kinds = texts.flatMap(([, text]) => objectsOf(text).map(({ kind }) => kind));
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter((kind) => schemas.has(kind)).length / kinds.length).toBeGreaterThan(0.8);
  });

  it.each(texts)("have the shapes that Kubernetes documents: %s", (_, text) => {
    expect(objectsOf(text).flatMap((object) => complaintOf(object) ?? [])).toEqual([]);
  });

  it("would be found out otherwise", () => {
    const damaged = { apiVersion: "v1", kind: "Pod", metadata: { name: "x" }, spec: { containers: "none" } };
    expect(complaintOf(damaged)).toContain("containers");
  });
});
