import type { DefinitionFacts } from "./facts.js";
import { at, listAt, textAt } from "./kubernetes-object.js";

/**
 * The versions of a CustomResourceDefinition that are served, and the one that objects are stored in. `undefined`
 * where it says neither. Source: kubernetes.io/docs/reference/kubernetes-api, CustomResourceDefinition v1.
 */
export function definitionFacts(object: unknown, release: string): DefinitionFacts | undefined {
  const name = textAt(object, "metadata", "name");
  const all = listAt(object, "spec", "versions");
  const named = (flag: string): readonly string[] =>
    all
      .filter((version) => at(version, flag) === true)
      .map((version) => textAt(version, "name"))
      .filter((version) => version !== "");
  const versions = named("served");
  const [storedVersion] = named("storage");
  return versions.length === 0 || storedVersion === undefined
    ? undefined
    : { name, versions, storedVersion, release };
}
