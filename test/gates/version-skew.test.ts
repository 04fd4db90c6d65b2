import { describe, expect, it } from "vitest";
import { skewCheck } from "../../src/gates/version-skew.js";

const PATH = "platforms[vm].kubernetes.versions";
const skew = (wanted: readonly string[], offered: readonly string[]) => skewCheck(wanted, offered, PATH)[0];

describe("skewCheck", () => {
  it.each([
    ["1.36", "1.35", "pass", 3, 1, 2],
    ["1.36", "1.33", "pass", 3, 3, 0],
    ["1.36", "1.32", "fail", 3, 4, -1],
    ["1.36", "1.37", "fail", 3, -1, -1],
    // Kubelets before 1.25 trail by two at most.
    ["1.26", "1.24", "pass", 2, 2, 0],
    ["1.27", "1.24", "fail", 2, 3, -1],
    ["1.28", "1.25", "pass", 3, 3, 0],
  ])("of an API server of %s and kubelets of %s: %s", (server, kubelet, answer, expected, actual, margin) => {
    expect(skew([server], [kubelet])).toMatchObject({
      answer,
      condition: { expected, actual, margin, unit: "minors a kubelet trails" },
    });
  });

  it("takes the nearest pair, and prefers one within the policy to a nearer one outside", () => {
    expect(skew(["1.30", "1.36"], ["1.31", "1.33"])?.condition).toMatchObject({ actual: 3 });
    expect(skew(["1.36"], ["1.34", "1.33"])?.condition).toMatchObject({ actual: 2 });
  });

  it("names the nearest minor beyond the policy as what nodes must change to", () => {
    expect(skew(["1.36", "1.37"], ["1.30"])).toMatchObject({
      repair: { id: "repair.version", values: { path: PATH, value: "1.36" } },
    });
  });

  it("says nothing of versions that are no minors of version 1", () => {
    expect(skew(["2.0"], ["1.36"])).toBeUndefined();
    expect(skew(["1.36"], [])).toBeUndefined();
  });
});
