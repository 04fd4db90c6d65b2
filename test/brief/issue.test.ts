import { describe, expect, it } from "vitest";
import { issueWriter, moreIssues } from "../../src/brief/issue.js";

const input = {
  workloads: [
    { id: "shop", contracts: [{ id: "c 1" }] },
    { id: "twin" },
    { id: "twin" },
    { id: "" },
    { id: "0", requests: { "nvidia.com/gpu": 0.5 } },
  ],
  measurements: [{ id: "shop" }],
};
const write = issueWriter(input);
const pathOf = (...path: (string | number)[]) => write({ code: "x", path, expected: "y" }).path;

describe("issueWriter", () => {
  it("names elements by their ids, and by their place where these are missing, invalid or repeated", () => {
    expect(pathOf("workloads", 0, "replicas")).toBe("workloads[shop].replicas");
    expect(pathOf("workloads", 0, "contracts", 0, "until")).toBe('workloads[shop].contracts["c 1"].until');
    expect(pathOf("workloads", 2)).toBe("workloads[2]");
    expect(pathOf("workloads", 3, "id")).toBe("workloads[3].id");
    expect(pathOf("workloads", 4, "requests", "nvidia.com/gpu")).toBe(
      'workloads["0"].requests["nvidia.com/gpu"]',
    );
    expect(pathOf("measurements", 0, "samples", 3)).toBe("measurements[0].samples[3]");
    expect(pathOf()).toBe("");
  });

  it("says what was expected, what was received and what to write", () => {
    const path = ["workloads", 4, "requests", "nvidia.com/gpu"];
    expect(write({ code: "not-whole", path, expected: "a whole number", remedy: "write 1" })).toEqual({
      code: "not-whole",
      path: 'workloads["0"].requests["nvidia.com/gpu"]',
      expected: "a whole number",
      received: "0.5",
      message: 'workloads["0"].requests["nvidia.com/gpu"] must be a whole number, but is 0.5. Write 1.',
      values: { remedy: "write 1" },
    });
    expect(write({ code: "missing", path: ["asOf"], expected: "a day" }).message).toBe(
      "asOf is missing; it must be a day.",
    );
    expect(write({ code: "x", path: [], expected: "y", problem: "is odd", nearest: "even" }).message).toBe(
      'The brief is odd. Did you mean "even"?',
    );
  });

  it("counts what is not listed", () => {
    expect(moreIssues(7)).toMatchObject({ code: "more-issues", values: { count: 7 } });
  });
});
