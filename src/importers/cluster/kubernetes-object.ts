import { elementPath, type IdPath } from "../../quantity/id-path.js";
import { elements, field } from "../json.js";

/** Kubernetes allows names of 253 characters; a longer text is damage and is cut there. */
const longestName = 253;

/** The member that a path of own names leads to, `undefined` where it leads nowhere. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce(field, value);
}

/** The text that a path leads to; empty for anything else. */
export function textAt(value: unknown, ...names: readonly string[]): string {
  const found = at(value, ...names);
  return typeof found === "string" ? found.slice(0, longestName) : "";
}

/** The elements of the list that a path leads to. */
export const listAt = (value: unknown, ...names: readonly string[]): readonly unknown[] =>
  elements(at(value, ...names));

/** What an object is called among all objects of its cluster. */
export interface Reference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** Objects without a namespace (nodes, definitions) and those of the namespace `default` have none to show. */
export const referenceOf = (object: unknown): Reference => ({
  kind: textAt(object, "kind"),
  namespace: textAt(object, "metadata", "namespace") || "default",
  name: textAt(object, "metadata", "name"),
});

/** One text a reference, different for different ones: names of Kubernetes hold no line feed, and hostile ones lose it. */
export const keyOf = ({ kind, namespace, name }: Reference): string =>
  [kind, namespace, name].map((part) => part.replaceAll("\n", " ")).join("\n");

/** Where an object stands in an issue: `objects["Pod shop/web-1"]`. */
export const pathOf = ({ kind, namespace, name }: Reference): IdPath =>
  elementPath("objects", `${kind} ${namespace}/${name}`);

/** The object that manages this one, by `metadata.ownerReferences`; `undefined` where nothing does. */
export function controllerOf(object: unknown): Reference | undefined {
  const owner = listAt(object, "metadata", "ownerReferences").find((one) => at(one, "controller") === true);
  const name = textAt(owner, "name");
  if (owner === undefined || name === "") return undefined;
  return { kind: textAt(owner, "kind"), namespace: referenceOf(object).namespace, name };
}

/** The whole number from 0 on that a path leads to, `undefined` for anything else. */
export function wholeAt(value: unknown, ...names: readonly string[]): number | undefined {
  const found = at(value, ...names);
  return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

/** Texts in the order of their code units, each once. */
export const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort();
