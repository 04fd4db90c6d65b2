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
    expect(judge(["1.32", "1.33"], ["1.33", "1.34"])).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: "1.32, 1.33", actual: "1.33, 1.34" }, { unit: "days" }],
    });
    expect(judge(["1.32"])).toMatchObject({
      verdict: "pass",
      conditions: [{ actual: "any version" }, { unit: "days" }],
    });
  });

  it("fails with none in common", () => {
    expect(judge(["1.32"], ["1.33", "1.34"])).toMatchObject({
      verdict: "fail",
      conditions: [
        {
          repair: {
            id: "repair.version",
            values: { path: "platforms[vm].kubernetes.versions", value: "1.32" },
          },
        },
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
    expect(judge(["1.38"])?.conditions[1]).toMatchObject({ actual: "until 2028-02-28 (projection)" });
    expect(judge(["1.31"])?.conditions[1]).toMatchObject({ actual: "until 2025-11-11 (as recorded)" });
  });

  it("passes a minor whose support has ended, with a negative margin: a distribution may support it longer", () => {
    const verdict = judge(["1.31"]);
    expect(verdict).toMatchObject({ verdict: "pass", readAs: "full-text", date: "2026-08-26" });
    // From 2025-11-11 to 2026-11-24 are 378 days.
    expect(verdict?.conditions[1]?.margin).toBe(-378);
  });

  it("is at its margin of 0 on the last day, in any time zone", () => {
    const last = { ...everyKind(), asOf: "2027-02-28" };
    const verdict = judged("kubernetes.version", { kubernetes: { versions: ["1.35"] } }, last)["vm"];
    expect(verdict?.conditions[1]).toMatchObject({ margin: 0 });
  });

  it("says nothing of the support of a minor that it does not know", () => {
    const verdict = judge(["1.2"]);
    expect(verdict).toMatchObject({ verdict: "pass", conditions: [{ actual: "any version" }] });
    expect(verdict?.clause).toBeUndefined();
  });
});
