import type { Issue } from "../notice.js";
import type { Left } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { eachDocument } from "./json.js";

/** What a text holds beside its JSON documents. */
export interface Beside {
  /** The lines outside the documents. */
  readonly around: string;
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
}

/** The JSON documents of a tool's output; damaged ones as an issue, lines around them as left. */
export function readDocuments(text: string): Beside & { readonly documents: readonly unknown[] } {
  const documents: unknown[] = [];
  const beside = readEachDocument(text, (document) => documents.push(document));
  return { documents, ...beside };
}

/** As {@link readDocuments}, each document given away with its index as soon as it is parsed: none is kept. */
export function readEachDocument(text: string, visit: (document: unknown, index: number) => void): Beside {
  let count = 0;
  const { around, broken } = eachDocument(text, (document) => {
    if (count < mostRuns) visit(document, count);
    count += 1;
  });
  const left: Left = { path: "text", reason: "not-json", message: "Lines outside the JSON documents." };
  const issue = importIssue({
    code: "incomplete-json",
    path: "text",
    expected: "complete JSON documents",
    received: `${broken} that end early or are damaged`,
    message: "A part of the text begins a JSON document that is not complete; run the benchmark again.",
  });
  return {
    around,
    left: around === "" ? [] : [left],
    issues: [
      ...(broken === 0 ? [] : [issue]),
      ...(count > mostRuns ? [tooManyRuns("documents", count)] : []),
    ],
  };
}
