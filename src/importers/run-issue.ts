import type { Issue } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";
import { importIssue } from "./issue.js";

/** A run that its tool says has failed. */
export const failedRun = (tool: string, path: IdPath, received: unknown): Issue =>
  importIssue({
    code: "failed-run",
    path,
    expected: "no error",
    received,
    message: `${tool} reports an error: what it printed speaks for no dimension; run it again.`,
  });

/** A run whose output ends before what `expected` names. */
export const partialRun = (tool: string, path: IdPath, expected: string, received: unknown): Issue =>
  importIssue({
    code: "partial-run",
    path,
    expected,
    received,
    message: `The output of ${tool} ends early or was stopped: what it holds speaks for no dimension; run it again.`,
  });
