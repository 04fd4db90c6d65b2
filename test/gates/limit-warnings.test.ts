import { describe, expect, it } from "vitest";
import { limitWarnings } from "../../src/gates/limit-warnings.js";
import { briefOf, briefWith, completed } from "../brief/stated.js";
import { everyKind } from "./judged.js";

const onVm = (vm: object) => limitWarnings(completed({ ...briefOf(), ...everyKind({ vm }) }));
const on = (asOf: string, versions: readonly string[]) =>
  limitWarnings(completed({ ...briefWith({ kubernetes: { versions } }), asOf }));

describe("pods a node", () => {
  it("are warned of above the design, not at it", () => {
    expect(onVm({ maxPods: 110 })).toEqual([]);
    expect(onVm({ maxPods: 111 })).toMatchObject([
      {
        code: "above-design-limit",
        about: "platforms[vm].maxPods",
        values: { limit: 110, actual: 111, unit: "pods a node" },
      },
    ]);
  });

  it("ask for a wider range of addresses above the default one", () => {
    expect(onVm({ maxPods: 256 })[0]?.remedy).not.toContain("wider range");
    expect(onVm({ maxPods: 257 })[0]?.remedy).toContain("wider range than the default of 256");
  });
});

describe("minors", () => {
  // 1.35: until 2027-02-28 by rule.
  it("are warned of from the day after their last, in a leap year as well", () => {
    expect(on("2027-02-28", ["1.35"])).toEqual([]);
    expect(on("2027-03-01", ["1.35"])).toMatchObject([
      {
        code: "kubernetes-support-ended",
        about: "workloads[shop].kubernetes.versions",
        values: { minor: "1.35", until: "2027-02-28", count: 1 },
      },
    ]);
    // 1.38 is projected to end on 2028-02-28; that February has 29 days.
    expect(on("2028-02-28", ["1.38"])).toEqual([]);
    expect(on("2028-02-29", ["1.38"])).toHaveLength(1);
  });

  it("are not warned of where a newer one is named too", () => {
    expect(on("2026-11-24", ["1.33", "1.36"])).toEqual([]);
    expect(on("2026-11-24", ["1.33"])[0]?.remedy).toContain("1.37");
  });

  it("are silent where nothing is known of them, or nothing is stated", () => {
    expect(on("2026-11-24", ["1.2"])).toEqual([]);
    expect(limitWarnings(completed(briefOf()))).toEqual([]);
  });
});
