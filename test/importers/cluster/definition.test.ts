import { expect, it } from "vitest";
import { definitionFacts } from "../../../src/importers/cluster/definition.js";

const definition = (versions: readonly object[]) => ({ metadata: { name: "a.b" }, spec: { versions } });

it("holds the versions that are served and the one that is stored", () => {
  const versions = [
    { name: "v1alpha1", served: false, storage: false },
    { name: "v1beta1", served: true, storage: false },
    { name: "v1", served: true, storage: true },
  ];
  expect(definitionFacts(definition(versions), "ns/r")).toEqual({
    ...{ name: "a.b", versions: ["v1beta1", "v1"], storedVersion: "v1", release: "ns/r" },
  });
});

it("is nothing where it serves or stores nothing", () => {
  expect(definitionFacts(definition([{ name: "v1", served: true }]), "")).toBeUndefined();
  expect(definitionFacts({}, "")).toBeUndefined();
});
