import type { Issue } from "../notice.js";
import type { Left } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { jsonDocuments } from "./json.js";

/** The JSON documents of a tool's output; damaged ones as an issue, lines around them as left. */
export function readDocuments(text: string): {
  readonly documents: readonly unknown[];
  /** The lines outside the documents. */
  readonly around: string;
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
} {
  const { documents, around, broken } = jsonDocuments(text);
  const left: Left = { path: "text", reason: "not-json", message: "Lines outside the JSON documents." };
  const issue = importIssue({
    code: "incomplete-json",
    path: "text",
    expected: "complete JSON documents",
    received: `${broken} that end early or are damaged`,
    message: "A part of the text begins a JSON document that is not complete; run the benchmark again.",
  });
  return {
    documents: documents.slice(0, mostRuns),
    around,
    left: around === "" ? [] : [left],
    issues: [
      ...(broken === 0 ? [] : [issue]),
      ...(documents.length > mostRuns ? [tooManyRuns("documents", documents.length)] : []),
    ],
  };
}
