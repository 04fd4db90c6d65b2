import { describe, expect, it } from "vitest";
import { failedRun, partialRun } from "../../src/importers/run-issue.js";

describe("an issue of a run", () => {
  it("names the tool, the place and what was received", () => {
    expect(failedRun("mbw", "runs[0]", "out of memory")).toMatchObject({
      code: "failed-run",
      path: "runs[0]",
      received: "out of memory",
      message: expect.stringMatching(/^mbw reports an error/) as string,
    });
    expect(partialRun("mbw", "runs[1]", "an average", "none")).toMatchObject({
      code: "partial-run",
      path: "runs[1]",
      expected: "an average",
    });
  });
});
