import { describe, expect, it } from "vitest";
import { BriefError } from "../../src/brief/brief-error.js";
import { briefOf, issuesOf } from "./stated.js";

describe("BriefError", () => {
  it("carries every issue and says the first", () => {
    const issues = issuesOf(briefOf({ asOf: "never", horizonYears: 0 }));
    const error = new BriefError(issues);
    expect([error.name, error.issues, error instanceof Error]).toEqual(["BriefError", issues, true]);
    expect(error.message).toMatch(/^the brief has 2 issues: asOf must be a day/);
  });
});
