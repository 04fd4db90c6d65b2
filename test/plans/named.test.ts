import { describe, expect, it } from "vitest";
import { namedPlans, nameOf } from "../../src/plans/named.js";
import { estateOf, spell, workloadOf } from "./estate.js";

const kinds = { metal: "bare-metal", vm: "vm" };
const named = (workloads: readonly object[]) => {
  const brief = estateOf(kinds, workloads);
  const standard = brief.workloads.map(({ id }) => ({ workload: id, platform: id === "b" ? "metal" : "vm" }));
  return namedPlans(brief, standard).map(({ id, assignment }) => `${id} = ${spell(assignment)}`);
};

describe("namedPlans", () => {
  it("are the default and everything on one platform", () => {
    expect(named([workloadOf("a", 1), workloadOf("b", 1)])).toEqual([
      "default = a:vm b:metal",
      "metal = a:metal b:metal",
      "vm = a:vm b:vm",
    ]);
  });

  it("hold today's, where any workload says what it runs on; the others as in the default", () => {
    expect(named([workloadOf("a", 1, { runsOn: "metal" }), workloadOf("b", 1)])[1]).toBe(
      "today = a:metal b:metal",
    );
    expect(named([workloadOf("a", 1), workloadOf("b", 1, { runsOn: "vm" })])[1]).toBe("today = a:vm b:vm");
  });
});

describe("nameOf", () => {
  it("joins what is used, sorted, each once", () => {
    const on = (...platforms: readonly string[]) =>
      platforms.map((platform, at) => ({ workload: `w${at}`, platform }));
    expect(nameOf(on("vm", "metal", "vm"))).toBe("metal+vm");
    expect(nameOf(on("vm~sr-iov"))).toBe("vm~sr-iov");
  });
});
