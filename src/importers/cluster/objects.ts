import type { IdPath } from "../../quantity/id-path.js";
import { importIssue } from "../issue.js";
import { isObject, jsonDocuments } from "../json.js";
import { cleanText } from "../text.js";
import type { Notes } from "./cluster.js";
import { at, textAt } from "./kubernetes-object.js";

/**
 * The longest text of a cluster that is read at once, in UTF-16 code units: 128 Mi. 150,000 pods fit where only
 * their specifications are printed; with status and managed fields they are near 1 GB, which no JavaScript text holds.
 */
export const longestClusterText = 128 * 1024 * 1024;

const remedy =
  "Print a kind or a namespace a text and hand over several (each is folded before the next is read), or leave out " +
  "what is not read: kubectl get pods -A -o json | jq -c 'del(.items[].status.containerStatuses, " +
  ".items[].metadata.managedFields, .items[].spec.containers[].env)'.";

/** Hands every Kubernetes object of one text to `take`: single objects, lists, lists in lists, several documents. */
export function eachObject(
  text: unknown,
  path: IdPath,
  notes: Notes,
  take: (object: unknown, path: IdPath) => void,
): void {
  for (const [index, document] of documentsOf(text, path, notes).entries()) {
    const pending: { readonly value: unknown; readonly kind: string }[] = [{ value: document, kind: "" }];
    let count = 0;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const items = at(next.value, "items");
      const kind = textAt(next.value, "kind");
      if (Array.isArray(items) && (kind === "" || kind.endsWith("List"))) {
        const itemKind = kind === "List" ? "" : kind.slice(0, -"List".length);
        for (let place = items.length - 1; place >= 0; place -= 1) {
          pending.push({ value: items[place] as unknown, kind: itemKind });
        }
        continue;
      }
      const whole =
        isObject(next.value) && kind === "" && next.kind !== ""
          ? { ...next.value, kind: next.kind }
          : next.value;
      take(whole, `${path}.documents[${index}].objects[${count}]`);
      count += 1;
    }
  }
}

function documentsOf(text: unknown, path: IdPath, notes: Notes): readonly unknown[] {
  const refuse = (code: string, received: unknown, message: string): readonly unknown[] => {
    const expected = "what kubectl get … -o json prints";
    notes.complain(importIssue({ code, path, expected, received, message }));
    return [];
  };
  if (typeof text !== "string")
    return refuse("not-text", typeof text, "Only text can be imported; read the file as UTF-8.");
  if (text.length > longestClusterText)
    return refuse("too-large", `${text.length} characters`, `The text is too large. ${remedy}`);
  const clean = cleanText(text);
  const whole = parsed(clean);
  if (whole !== undefined) return Array.isArray(whole.value) ? (whole.value as unknown[]) : [whole.value];
  const { documents, around, broken } = jsonDocuments(clean);
  if (clean.trim() === "")
    return refuse("empty-file", "nothing", "The text is empty: kubectl printed nothing.");
  if (documents.length + broken === 0)
    return refuse("not-json", clean.slice(0, 200), "No JSON is in the text; print it with -o json.");
  if (broken > 0) {
    const message = "A part of the text begins a JSON document that is not complete; print it again.";
    refuse("incomplete-json", `${broken} that end early or are damaged`, message);
  }
  if (around !== "")
    notes.leave({
      path,
      reason: "not-json",
      message: "Lines outside the JSON documents: warnings, prompts.",
    });
  return documents;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
