import { describe, expect, it } from "vitest";
import { createOutlook } from "../../src/assess/outlook.js";
import { recheck, rechecking, type Afresh } from "../../src/assess/recheck.js";
import { checkGates } from "../../src/gates/gates.js";
import { loadOf } from "../../src/placement/load-of.js";
import { exactFigure } from "../../src/quantity/figure.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { onMetal, only, priced, stagesOf, twoLines } from "./fixture.js";

function again(input: BriefInput) {
  const stages = stagesOf(input);
  const { brief, world, central, slowdown, latency } = stages;
  const afresh: Afresh = {
    gates: (asked) => checkGates({ brief: asked, world, latency }),
    outlook: createOutlook({ brief, central, slowdown, latency }),
    load: (plan) => loadOf({ brief, plan, world: central, slowdown }),
    central,
  };
  return { ...stages, afresh };
}

describe("a plan that is fed back", () => {
  it.each([
    ["two lines", twoLines],
    ["two tenants", priced],
    ["a contract", onMetal],
  ])("passes where it was feasible: %s", (_, input) => {
    const { brief, prospects, afresh } = again(input);
    const feasible = prospects.filter((prospect) => prospect.feasible);
    expect(feasible.length).toBeGreaterThan(0);
    for (const prospect of feasible) expect(recheck(brief, prospect, afresh)).toEqual([]);
  });

  const { brief, prospects, afresh } = again(onMetal);
  const standard = only(prospects, ({ plan }) => plan.id === "default");

  it("breaks the gates of the platforms it names", () => {
    const guests = { ...standard.plan, assignment: [{ workload: "shop", platform: "vm" }] };
    expect(recheck(brief, { ...standard, plan: guests }, afresh)).toContainEqual({
      rule: "contract",
      about: "shop",
      expected: "pass",
      actual: "fail on vm",
    });
  });

  it("breaks what its packing can no longer keep", () => {
    const pizza = { id: "pizza", coresPerSocket: 16, memory: "256Gi" as const, available: 1 };
    const small = again({ ...twoLines, hosts: [pizza] });
    const [first] = small.prospects;
    if (first === undefined) throw new Error("no plan");
    expect(recheck(small.brief, first, small.afresh)).toContainEqual({
      ...{ rule: "fits", about: "shop", expected: "pass", actual: "fail on vm" },
    });
    const lacking: Afresh = {
      ...afresh,
      outlook: (plan, world) => {
        const { placement, ...others } = afresh.outlook(plan, world);
        return {
          ...others,
          placement: { ...placement, hosts: placement.hosts.map((one) => ({ ...one, spare: 0 })) },
        };
      },
    };
    expect(recheck(brief, standard, lacking)).not.toEqual([]);
  });

  it("must come out with the hosts and the downtime it was judged by", () => {
    const { central } = standard;
    const { outlook } = central;
    const consequences = outlook.brought.consequences.map((one) =>
      one.measure === "hosts" && one.workload === undefined
        ? { ...one, figure: exactFigure(1, "hosts", { kind: "stated", path: "x" }) }
        : one,
    );
    const judged = {
      ...standard,
      central: { ...central, outlook: { ...outlook, brought: { ...outlook.brought, consequences } } },
    };
    const hosts = outlook.placement.hosts.reduce((sum, { count }) => sum + count, 0);
    expect(recheck(brief, judged, afresh)).toEqual([
      { rule: "hosts", about: "default", expected: 1, actual: hosts },
    ]);
  });
});

describe("feeding back what a decision asks about", () => {
  const { brief, prospects, afresh } = again(twoLines);

  it("says nothing of a plan that passes, and looks at it once", () => {
    let looks = 0;
    const { recheck: look, warnings } = rechecking(brief, prospects, () => {
      looks += 1;
      return afresh;
    });
    expect([look("default"), look("default"), warnings(), looks]).toEqual([[], [], [], 1]);
    expect(() => look("nowhere")).toThrow(RangeError);
  });

  it("warns of each limit that is not kept", () => {
    const gates: Afresh["gates"] = () => [
      { gate: "clock", workload: "shop", platform: "vm", verdict: "fail", conditions: [] },
    ];
    const { recheck: look, warnings } = rechecking(brief, prospects, () => ({ ...afresh, gates }));
    expect(look("default")).toHaveLength(1);
    expect(warnings()).toMatchObject([
      { code: "recheck-failed", about: "plans[default]", values: { rule: "clock", about: "shop" } },
    ]);
  });
});
