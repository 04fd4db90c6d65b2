import { describe, expect, it } from "vitest";
import {
  at,
  controllerOf,
  keyOf,
  listAt,
  pathOf,
  referenceOf,
  sorted,
  textAt,
  wholeAt,
} from "../../../src/importers/cluster/kubernetes-object.js";

describe("members of an object", () => {
  const object = { kind: "Pod", metadata: { name: "a", labels: { x: 1 } }, spec: { n: 3, m: -1, list: [1] } };

  it("are reached by a path, and nothing of the prototype is", () => {
    expect(at(object, "metadata", "name")).toBe("a");
    expect(at(object, "constructor", "name")).toBeUndefined();
    expect(at(null, "a")).toBeUndefined();
    expect(textAt(object, "metadata", "labels", "x")).toBe("");
    expect(textAt({ name: "n".repeat(9_999) }, "name")).toHaveLength(253);
    expect(listAt(object, "spec", "list")).toEqual([1]);
    expect(listAt(object, "spec", "n")).toEqual([]);
    expect([wholeAt(object, "spec", "n"), wholeAt(object, "spec", "m"), wholeAt({ n: 1.5 }, "n")]).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });

  it("name it in its namespace, which is default where none is stated", () => {
    expect(referenceOf(object)).toEqual({ kind: "Pod", namespace: "default", name: "a" });
    expect(pathOf(referenceOf(object))).toBe('objects["Pod default/a"]');
  });

  it("give different keys to different names, whatever stands in them", () => {
    const one = { kind: "Pod", namespace: "a\nb", name: "c" };
    expect(keyOf(one).split("\n")).toHaveLength(3);
    expect(sorted(["b", "a", "b"])).toEqual(["a", "b"]);
  });

  it("name what manages it, not what merely owns it", () => {
    const owners = [
      { kind: "Backup", name: "x" },
      { kind: "ReplicaSet", name: "web-1", controller: true },
    ];
    const owned = { metadata: { namespace: "shop", name: "p", ownerReferences: owners } };
    expect(controllerOf(owned)).toEqual({ kind: "ReplicaSet", namespace: "shop", name: "web-1" });
    expect(controllerOf({ metadata: { ownerReferences: owners.slice(0, 1) } })).toBeUndefined();
  });
});
