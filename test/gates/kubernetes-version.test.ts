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
      conditions: [{ expected: "1.32, 1.33", actual: "1.33, 1.34" }],
    });
    expect(judge(["1.32"])).toMatchObject({ verdict: "pass", conditions: [{ actual: "any version" }] });
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
});
