import type { Issue } from "../notice.js";

/** Thrown where a brief is wrong, with every issue. Recognise it by its name: ESM and CJS copies of the class differ. */
export class BriefError extends Error {
  override readonly name = "BriefError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      `the brief has ${issues.length === 1 ? "an issue" : `${issues.length} issues`}: ${issues[0]?.message ?? ""}`,
    );
    this.issues = issues;
  }
}
