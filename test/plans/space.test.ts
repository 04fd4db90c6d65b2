import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import { forcedOf, settleForced, defaultAssignment } from "../../src/plans/forced.js";
import { passingOf } from "../../src/plans/passing.js";
import { searchSpace } from "../../src/plans/space.js";
import { centralOf, estateOf, evaluateBy, searchOf, spell, verdict, workloadOf } from "./estate.js";

const kinds = { metal: "bare-metal", vm: "vm" };
const nothing = evaluateBy(() => 0);
const place = (brief: Brief, id: string): number =>
  brief.platforms.findIndex((platform) => platform.id === id);

describe("searchSpace", () => {
  it("moves equal workloads together", () => {
    const equal = estateOf(kinds, [
      workloadOf("a", 2),
      workloadOf("b", 1),
      workloadOf("c", 2),
      workloadOf("d", 1),
    ]);
    const search = searchOf(equal, nothing);
    expect(search.classes.map(({ members }) => members)).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    expect(spell(search.attempt([place(equal, "metal"), place(equal, "vm")]).assignment)).toBe(
      "a:metal b:vm c:metal d:vm",
    );
    const unequal = estateOf(kinds, [workloadOf("a", 2), workloadOf("b", 1), workloadOf("c", 3)]);
    expect(searchOf(unequal, nothing).classes).toHaveLength(3);
  });

  it("tells equal workloads apart where gates do: a waiver of one is none of the other", () => {
    const brief = estateOf(kinds, [workloadOf("a", 1), workloadOf("b", 1), workloadOf("c", 1)]);
    const { classes } = searchOf(brief, nothing, [verdict("b", "metal"), verdict("a", "metal", "pass")]);
    expect(classes.map(({ members, allowed }) => [members, allowed.length])).toEqual([
      [["a", "c"], 2],
      [["b"], 1],
    ]);
  });

  it("tells equal workloads apart where the default plan does", () => {
    const estate = { ...kinds, kata: "sandboxed" };
    const brief = estateOf(estate, [workloadOf("a", 1), workloadOf("b", 1)]);
    const passing = passingOf(brief, [verdict("a", "vm"), verdict("b", "vm")]);
    const world = centralOf(brief);
    const evaluate = evaluateBy((on) => (on.get("a") === "kata" ? 1 : 0) + (on.get("b") === "metal" ? 1 : 0));
    const forced = settleForced({ brief, passing, forced: forcedOf(brief, passing), evaluate, world });
    const standard = defaultAssignment(brief, forced);
    expect(spell(standard)).toBe("a:kata b:metal");
    const { classes, attempt } = searchSpace({ brief, passing, standard, evaluate, world });
    expect(classes.map(({ members }) => members)).toEqual([["a"], ["b"]]);
    expect(attempt(classes.map((one) => one.standard)).assignment).toEqual(standard);
  });

  it("counts the CPU that is moved off the default plan, over all members at the top of their range", () => {
    const brief = estateOf(kinds, [
      workloadOf("a", 2, { replicas: { min: 1, max: 3 } }),
      workloadOf("b", 2, { replicas: { min: 1, max: 3 } }),
      workloadOf("c", 5),
    ]);
    const { attempt } = searchOf(brief, nothing);
    const [metal, vm] = [place(brief, "metal"), place(brief, "vm")];
    const moved = (...choice: readonly number[]) => attempt(choice).cpuMoved;
    expect([moved(vm, vm), moved(metal, vm), moved(vm, metal), moved(metal, metal)]).toEqual([0, 12, 5, 17]);
  });

  it("moves nothing by leaving a forced workload where it is forced to", () => {
    const brief = estateOf(kinds, [workloadOf("a", 2), workloadOf("b", 5)]);
    const { attempt, classes } = searchOf(brief, nothing, [verdict("b", "vm")]);
    const [metal, vm] = [place(brief, "metal"), place(brief, "vm")];
    expect(attempt([vm, metal]).cpuMoved).toBe(0);
    expect(attempt([metal, metal]).cpuMoved).toBe(2);
    expect(classes.map(({ allowed }) => allowed)).toEqual([[vm, metal], [metal]]);
  });
});
