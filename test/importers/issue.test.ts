import { describe, expect, it } from "vitest";
import { importIssue, limitedIssues, mostRuns, tooManyRuns } from "../../src/importers/issue.js";

const issue = importIssue({
  code: "failed-run",
  path: "documents[0].error",
  expected: "0",
  received: 22,
  message: "It failed.",
});

describe("importIssue", () => {
  it("makes what was received printable", () => {
    expect(issue.received).toBe("22");
  });
});

describe("limitedIssues", () => {
  it("leaves 1,000 issues as they are", () => {
    expect(limitedIssues(Array(1000).fill(issue))).toHaveLength(1000);
  });

  it("counts the rest in one more", () => {
    const limited = limitedIssues(Array(1005).fill(issue));
    expect(limited).toHaveLength(1001);
    expect(limited.at(-1)).toMatchObject({ code: "more-issues", values: { more: 5 } });
  });
});

describe("tooManyRuns", () => {
  it("names the limit and what was found", () => {
    expect(tooManyRuns("runs", 12_345)).toMatchObject({
      code: "too-many-runs",
      expected: `at most ${mostRuns} runs in one text`,
      received: "12345",
    });
  });
});
