import { describe, expect, it } from "vitest";
import { everyKind, judged } from "./judged.js";

const judge = (versions: readonly string[], offered?: readonly string[]) =>
  judged(
    "kubernetes.version",
    { kubernetes: { versions } },
    everyKind(offered === undefined ? {} : { vm: { kubernetes: { versions: offered } } }),
  )["vm"];

describe("kubernetes.version", () => {
  it("gives no verdict on a workload that runs on any version", () => {
    const estate = everyKind({ vm: { kubernetes: { versions: ["1.33"] } } });
    expect(judged("kubernetes.version", {}, estate)).toEqual({});
  });

  it("passes with a version in common, or a platform that names none", () => {
    expect(judge(["1.34", "1.35"], ["1.35", "1.36"])).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: "1.34, 1.35", actual: "1.35, 1.36" }, { unit: "days" }],
    });
    expect(judge(["1.35"])).toMatchObject({
      verdict: "pass",
      conditions: [{ actual: "any version" }, { unit: "days" }],
    });
  });

  it("fails with none in common, and shows how far kubelets would trail, by the skew policy", () => {
    expect(judge(["1.36"], ["1.34", "1.33"])?.conditions[1]).toEqual({
      ...{ expected: 3, actual: 2, unit: "minors a kubelet trails", margin: 1 },
    });
    expect(judge(["1.32"], ["1.33", "1.34"])).toMatchObject({
      verdict: "fail",
      clause: "kubelet; kube-proxy; HA API servers",
      conditions: [
        {
          repair: {
            id: "repair.version",
            values: { path: "platforms[vm].kubernetes.versions", value: "1.32" },
          },
        },
        { expected: 3, actual: -1, margin: -1 },
      ],
    });
  });

  // Released 2025-12-17, so the end is 2027-02-28 by rule: 96 days after 2026-11-24.
  it("shows how long the common minor that lasts longest is supported, and says whether that is a projection", () => {
    expect(judge(["1.34", "1.35"], ["1.35", "1.34"])?.conditions[1]).toEqual({
      expected: "support of 1.35 on 2026-11-24",
      actual: "until 2027-02-28 (by rule)",
      unit: "days",
      margin: 96,
    });
    const later = judged(
      "kubernetes.version",
      { kubernetes: { versions: ["1.38"] } },
      { ...everyKind(), asOf: "2027-02-28" },
    );
    expect(later["vm"]?.conditions[1]).toMatchObject({ actual: "until 2028-02-28 (projection)" });
    expect(judge(["1.31"])?.conditions[1]).toMatchObject({ actual: "until 2025-11-11 (as recorded)" });
  });

  it("fails where support of all in common has ended, and names the minor that would do", () => {
    const verdict = judge(["1.31"]);
    expect(verdict).toMatchObject({ verdict: "fail", readAs: "full-text", date: "2026-08-26" });
    // From 2025-11-11 to 2026-11-24 are 378 days.
    expect(verdict?.conditions[1]).toMatchObject({
      margin: -378,
      repair: {
        id: "repair.version",
        values: { path: "workloads[shop].kubernetes.versions", value: "1.37" },
      },
    });
    expect(judge(["1.31"], ["1.31", "1.36"])?.conditions[1]?.repair?.values).toEqual({
      ...{ path: "workloads[shop].kubernetes.versions", value: "1.36" },
    });
    expect(judge(["1.31", "1.36"], ["1.31"])?.conditions[1]?.repair?.values).toEqual({
      ...{ path: "platforms[vm].kubernetes.versions", value: "1.36" },
    });
    expect(judge(["1.2"])).toMatchObject({
      verdict: "fail",
      conditions: [{ actual: "any version" }, { actual: "not in the table of releases" }],
    });
  });

  it("passes by one supported minor beside others that are not, in either order", () => {
    expect(judge(["1.31", "1.36", "1.99"])?.verdict).toBe("pass");
    expect(judge(["1.99", "1.36", "1.31"])?.verdict).toBe("pass");
  });

  it("does not know of a minor that is out by projection alone, or that it has never heard of", () => {
    for (const version of ["1.38", "1.200", "2.0"])
      expect(judge(["1.31", version])).toMatchObject({
        verdict: "unknown",
        question: { id: "question.version-support", values: { path: "workloads[shop].kubernetes.versions" } },
      });
  });

  it.each([
    ["2027-02-28", "pass", 0],
    ["2027-03-01", "fail", -1],
    ["2025-12-17", "pass", 0],
    ["2025-12-16", "fail", -1],
  ])("judges 1.35 on %s: %s, with a margin of %i days, in any time zone", (asOf, answer, margin) => {
    const verdict = judged(
      "kubernetes.version",
      { kubernetes: { versions: ["1.35"] } },
      { ...everyKind(), asOf },
    )["vm"];
    expect(verdict).toMatchObject({ verdict: answer, conditions: [{}, { margin }] });
  });
});
