import { describe, expect, it } from "vitest";
import { inventory } from "../../../src/importers/cluster/inventory.js";
import { collected } from "./support.js";

function read(objects: readonly unknown[], tenantLabel?: string) {
  const { notes, issues } = collected();
  const { take, facts } = inventory(tenantLabel === undefined ? {} : { tenantLabel }, notes);
  for (const object of objects) take(object, "texts[0]");
  const unread = [...facts.unread.values()].map(({ reason, kind, count }) => `${reason} ${kind} ${count}`);
  return { facts, unread, codes: issues.map(({ code }) => code) };
}
const object = (kind: string, name: string, more: object = {}) => ({
  ...{ kind, metadata: { name, namespace: "shop" } },
  ...more,
});

describe("the inventory of a cluster", () => {
  it("keeps pods that are not over and that no node owns", () => {
    const ownerReferences = [{ kind: "Node", name: "n", controller: true }];
    const { facts, unread } = read([
      object("Pod", "a", { status: { phase: "Running" }, spec: { nodeName: "n" } }),
      object("Pod", "b", { status: { phase: "Succeeded" } }),
      object("Pod", "c", { status: { phase: "Failed" } }),
      object("Pod", "d", { metadata: { name: "d", ownerReferences } }),
    ]);
    expect(facts.pods.map(({ name, node }) => [name, node])).toEqual([["a", "n"]]);
    expect(unread).toEqual(["completed Pod 2", "static-pod Pod 1"]);
  });

  it("counts what comes twice once, and what it does not know by kind", () => {
    const { facts, unread } = read([
      ...[object("Deployment", "a"), object("Deployment", "a"), object("Secret", "s"), object("Secret", "t")],
      object("Deployment", "stranger", { apiVersion: "example.com/v1" }),
    ]);
    expect(facts.controllers.size).toBe(1);
    expect(unread).toEqual(["repeated Deployment 1", "not-read Secret 2", "not-read Deployment 1"]);
  });

  it("reads claims, classes, autoscalers, definitions and labels of tenants", () => {
    const { facts, unread } = read(
      [
        object("PersistentVolumeClaim", "data", { spec: { storageClassName: "ssd" } }),
        object("RuntimeClass", "kata", { handler: "kata-qemu", overhead: { podFixed: { cpu: "250m" } } }),
        object("HorizontalPodAutoscaler", "h", {
          spec: { scaleTargetRef: { kind: "Deployment", name: "web" }, maxReplicas: 5 },
        }),
        object("HorizontalPodAutoscaler", "upside-down", { spec: { minReplicas: 9, maxReplicas: 5 } }),
        object("CustomResourceDefinition", "broken"),
        object("Namespace", "x", { metadata: { name: "x", labels: { team: "blue" } } }),
      ],
      "team",
    );
    expect(facts.claims.get("shop/data")).toEqual({ name: "data", class: "ssd" });
    expect(facts.runtimeClasses.get("kata")).toEqual({
      handler: "kata-qemu",
      overhead: new Map([["cpu", 0.25]]),
    });
    expect([...facts.autoscalers.values()]).toEqual([{ min: 1, max: 5 }]);
    expect(facts.namespaces.get("x")).toBe("blue");
    expect(unread).toEqual(["unreadable HorizontalPodAutoscaler 1", "unreadable CustomResourceDefinition 1"]);
  });

  it("names what is no object", () => {
    expect(read([null, 7, "x", [], {}, { kind: "Pod" }]).codes).toEqual(Array(6).fill("not-an-object"));
  });
});
