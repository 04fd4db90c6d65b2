import { describe, expect, it } from "vitest";
import { assess } from "../src/assess.js";
import { defineGate } from "../src/gates/gate.js";
import { digestOf } from "../src/report/digest.js";
import type { Report } from "../src/report/report.js";
import { verifyReport } from "../src/verify.js";
import { DRAWS, onMetal, twoLines } from "./assess/fixture.js";

const report = assess(twoLines, { draws: DRAWS, seed: "spring" });
const reasonsOf = (changed: Report, brief = twoLines) => [
  ...new Set(verifyReport(changed, brief).reasons.map(({ id }) => id)),
];

/** A report changed with its digest computed anew, as a careful forger would. */
const resealed = (changes: Partial<Report>): Report => {
  const { digest: _, ...content } = { ...report, ...changes };
  return { ...content, digest: digestOf(content) };
};

describe("a report", () => {
  it("follows from its brief, with its own seed and draws", () => {
    expect(verifyReport(report, twoLines)).toEqual({ ok: true, reasons: [] });
  });

  it("follows from it after a journey as text", () => {
    expect(verifyReport(JSON.parse(JSON.stringify(report)) as Report, twoLines).ok).toBe(true);
  });

  it("is changed where its digest does not cover it", () => {
    const decision = { ...report.decision, plan: "bare-metal" };
    expect(verifyReport({ ...report, decision }, twoLines).reasons).toEqual([
      { id: "verify.changed", values: { digest: report.digest } },
      { id: "verify.figure", values: { path: "decision.plan", stored: "bare-metal", derived: "default" } },
    ]);
  });

  it("differs where it was changed and sealed again, or another brief is asked about", () => {
    expect(reasonsOf(resealed({ decision: { ...report.decision, plan: "bare-metal" } }))).toEqual([
      "verify.differs",
      "verify.figure",
    ]);
    expect(reasonsOf(report, onMetal)).toEqual(["verify.differs", "verify.figure"]);
  });

  it("is refused where its form or its version is another", () => {
    expect(reasonsOf(resealed({ schema: "other" as Report["schema"] }))).toEqual(["verify.schema"]);
    const older = { ...report.library, version: "0.0.1" };
    expect(reasonsOf(resealed({ library: older }))).toEqual(["verify.version"]);
    expect(reasonsOf({ ...report, library: older })).toEqual(["verify.changed"]);
  });

  it("needs the extensions that it was made with", () => {
    const gates = [defineGate({ id: "mine", version: "1.0.0", check: () => [] })];
    const extended = assess(twoLines, { draws: DRAWS, extensions: { gates } });
    expect(verifyReport(extended, twoLines, { extensions: { gates } }).ok).toBe(true);
    expect(reasonsOf(extended)).toEqual(["verify.differs", "verify.figure"]);
  });

  it("is not looked at where the brief is wrong", () => {
    expect(() => verifyReport(report, { ...twoLines, workloads: [] })).toThrow(
      expect.objectContaining({ name: "BriefError" }),
    );
  });
});
