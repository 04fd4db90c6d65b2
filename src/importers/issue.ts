import type { Issue } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";
import { printable } from "./text.js";

/** An issue about a place in an imported text: `documents[0].jobs[1].error`, `rows[12].value`. */
export function importIssue(issue: {
  readonly code: string;
  readonly path: IdPath;
  readonly expected: string;
  readonly received: unknown;
  readonly message: string;
}): Issue {
  return { ...issue, received: printable(issue.received) };
}

/** As many issues as a brief lists; what follows is counted in one `more-issues`. */
export const mostIssues = 1000;

/** The first 1,000 issues, and one that counts the rest. */
export function limitedIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= mostIssues) return issues;
  const more = issues.length - mostIssues;
  return [
    ...issues.slice(0, mostIssues),
    {
      code: "more-issues",
      path: "text",
      expected: `at most ${mostIssues} issues`,
      received: `${issues.length}`,
      message: `${more} more issues of this text are not listed.`,
      values: { more },
    },
  ];
}

/** As many runs as are read from one text; a benchmark has a handful. */
export const mostRuns = 10_000;

export const tooManyRuns = (path: IdPath, received: number): Issue =>
  importIssue({
    code: "too-many-runs",
    path,
    expected: `at most ${mostRuns} runs in one text`,
    received,
    message: `Only the first ${mostRuns} are read; split the text.`,
  });
