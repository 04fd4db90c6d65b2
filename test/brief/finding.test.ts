import { describe, expect, it } from "vitest";
import { MOST_ISSUES, newFindings } from "../../src/brief/finding.js";

describe("newFindings", () => {
  it("keeps the first thousand and counts all", () => {
    const findings = newFindings();
    for (let index = 0; index < MOST_ISSUES + 5; index++) {
      findings.add({ code: "x", path: [index], expected: "y" });
    }
    expect([findings.kept.length, findings.count(), findings.kept.at(-1)?.path]).toEqual([
      1_000,
      1_005,
      [999],
    ]);
  });
});
