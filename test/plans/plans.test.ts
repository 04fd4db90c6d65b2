import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import type { Verdict } from "../../src/gates/verdict.js";
import type { Evaluate } from "../../src/plans/plan.js";
import { proposePlans } from "../../src/plans/plans.js";
import { randomStream } from "../../src/statistics/random.js";
import { briefOf, completed } from "../brief/stated.js";
import { centralOf, estateOf, evaluateBy, platformsOf, spell, verdict, workloadOf } from "./estate.js";

const kinds = { metal: "bare-metal", vm: "vm" };
const nothing = evaluateBy(() => 0);

const propose = (brief: Brief, verdicts: readonly Verdict[] = [], evaluate: Evaluate = nothing) =>
  proposePlans({ brief, verdicts, evaluate, world: centralOf(brief) });

const spelled = ({ plans }: ReturnType<typeof propose>) =>
  Object.fromEntries(
    plans.map(({ id, aliases, assignment }) => [[id, ...aliases].join(" = "), spell(assignment)]),
  );

describe("proposePlans", () => {
  it("names each assignment once: the default first, then today's, single platforms, and the best of each mix", () => {
    const brief = estateOf(kinds, 2);
    const proposal = propose(
      brief,
      [],
      evaluateBy((on) => Number(on.get("w1") === "metal")),
    );
    expect(spelled(proposal)).toEqual({
      "default = vm": "w0:vm w1:vm",
      metal: "w0:metal w1:metal",
      "metal+vm": "w0:vm w1:metal",
    });
    expect(proposal.plans[0]).toBe(proposal.standard);
    expect(proposal.plans.map(({ id }) => id)).toEqual(["default", "metal", "metal+vm"]);
  });

  it("makes one plan of equal assignments, with all their names", () => {
    const today = estateOf(kinds, [workloadOf("w0", 1), workloadOf("w1", 2, { runsOn: "metal" })]);
    const proposal = propose(
      today,
      [verdict("w1", "vm")],
      evaluateBy((on) => Number(on.get("w1") === "metal")),
    );
    expect(spelled(proposal)).toEqual({
      "default = today = metal+vm": "w0:vm w1:metal",
      metal: "w0:metal w1:metal",
      vm: "w0:vm w1:vm",
    });
  });

  it("keeps plans with failed gates, and says which; unknown gates fail nothing", () => {
    const { plans, forced, nowhere } = propose(estateOf(kinds, 2), [
      verdict("w1", "vm", "fail", "contract"),
      verdict("w1", "vm", "fail", "clock"),
      verdict("w0", "metal", "unknown"),
    ]);
    const failures = Object.fromEntries(plans.map((plan) => [plan.id, plan.failures]));
    expect(failures).toEqual({
      default: [],
      metal: [],
      vm: [
        { gate: "contract", workload: "w1", platform: "vm" },
        { gate: "clock", workload: "w1", platform: "vm" },
      ],
    });
    expect(forced).toEqual([{ workload: "w1", platform: "metal", gates: ["contract", "clock"] }]);
    expect(nowhere).toEqual([]);
    for (const plan of plans) expect(plan.forced).toBe(forced);
  });

  it("tells what passes nowhere and searches nothing: its plans fail", () => {
    let tries = 0;
    const { plans, nowhere } = propose(
      estateOf(kinds, 3),
      [verdict("w1", "vm"), verdict("w1", "metal")],
      evaluateBy(() => tries++),
    );
    expect(nowhere).toEqual(["w1"]);
    expect(tries).toBe(0);
    expect(plans.map(({ id }) => id)).toEqual(["default", "metal"]);
    for (const { failures } of plans) expect(failures.map(({ workload }) => workload)).toEqual(["w1"]);
  });

  it("without values proposes what needs no search, forced workloads on their first passing platform", () => {
    const brief = estateOf({ ...kinds, kata: "sandboxed" }, 2);
    const verdicts = [verdict("w1", "vm")];
    const { plans, forced } = proposePlans({ brief, verdicts });
    expect(plans.map(({ id }) => id)).toEqual(["default", "kata", "metal", "vm"]);
    expect(forced[0]?.platform).toBe("metal");
    expect(plans.every(({ pooling }) => pooling === "shared")).toBe(true);
    const settled = propose(
      brief,
      verdicts,
      evaluateBy((on) => Number(on.get("w1") === "kata")),
    );
    expect(settled.forced[0]?.platform).toBe("kata");
    expect(spell(settled.standard.assignment)).toBe("w0:vm w1:kata");
  });

  it("keeps for each plan the pooling that is better for it", () => {
    const zones = evaluateBy(
      (on) => Number(on.get("w1") === "metal"),
      (on) => ({ pooling: on.get("w0") === "vm" ? "per-trust-zone" : "shared" }),
    );
    const poolings = propose(estateOf(kinds, 2), [], zones).plans.map(({ id, pooling }) => [id, pooling]);
    expect(poolings).toEqual([
      ["default", "per-trust-zone"],
      ["metal", "shared"],
      ["metal+vm", "per-trust-zone"],
    ]);
  });

  it("lists plans that cannot be placed only where they have a name of their own", () => {
    const never = evaluateBy(
      () => 1,
      () => ({ feasible: false }),
    );
    expect(propose(estateOf(kinds, 2), [], never).plans.map(({ id }) => id)).toEqual(["default", "metal"]);
  });

  it("puts no workload of a mixed plan where a gate fails it, and waives for one alone", () => {
    const brief = estateOf(kinds, [workloadOf("a", 1), workloadOf("b", 1), workloadOf("c", 1)]);
    const likesMetal = evaluateBy((on) => [...on.values()].filter((id) => id === "metal").length);
    const verdicts = [verdict("a", "metal"), verdict("b", "metal", "pass")];
    const mixed = propose(brief, verdicts, likesMetal).plans.find(({ id }) => id === "metal+vm");
    expect(spell(mixed?.assignment ?? [])).toBe("a:vm b:metal c:metal");
    expect(mixed?.failures).toEqual([]);
  });

  it("mixes at most three platforms, and lists the mixes by name", () => {
    const brief = estateOf({ d: "vm", a: "bare-metal", c: "sandboxed", b: "cloud-vm" }, 4);
    const ids = propose(brief).plans.map(({ id }) => id);
    expect(ids).toEqual([
      ...["default", "a", "b", "c"],
      ...["a+b", "a+b+c", "a+b+d", "a+c", "a+c+d", "a+d", "b+c", "b+c+d", "b+d", "c+d"],
    ]);
  });

  it("does not depend on the order in which platforms and workloads are written", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.shuffledSubarray(["metal", "vm", "kata"], { minLength: 3 }),
        fc.integer({ min: 0, max: 20 }),
        (workloads, platforms, seed) => {
          const kindOf: { readonly [id: string]: string } = {
            metal: "bare-metal",
            vm: "vm",
            kata: "sandboxed",
          };
          const briefIn = (order: readonly number[], ids: readonly string[]) =>
            completed(
              briefOf({
                hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
                platforms: platformsOf(Object.fromEntries(ids.map((id) => [id, kindOf[id] ?? ""]))),
                workloads: order.map((index) => workloadOf(`w${index}`, index + 1)),
              }),
            );
          const values = evaluateBy((on) => randomStream(seed, [...on].sort().join()).nextInteger(3));
          const verdicts = [verdict("w1", "vm"), verdict("w2", "metal"), verdict("w3", "kata", "unknown")];
          const [one, other] = [
            briefIn([0, 1, 2, 3], ["metal", "vm", "kata"]),
            briefIn(workloads, platforms),
          ];
          expect(propose(other, [...verdicts].reverse(), values)).toEqual(propose(one, verdicts, values));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("moves only names when ids are renamed and no tie is broken", () => {
    const values = (rename: (id: string) => string) =>
      evaluateBy((on) =>
        [0.31, 0.17, 0.23].reduce((sum, worth, index) => {
          const platform = on.get(rename(`w${index}`));
          return (
            sum + (platform === rename("metal") ? worth : platform === rename("kata") ? worth * worth : 0)
          );
        }, 0),
      );
    const plansWith = (rename: (id: string) => string) => {
      const named = Object.fromEntries(
        Object.entries({ ...kinds, kata: "sandboxed" }).map(([id, kind]) => [rename(id), kind]),
      );
      const brief = estateOf(
        named,
        [0, 1, 2].map((index) => workloadOf(rename(`w${index}`), index + 1)),
      );
      const { plans } = propose(brief, [verdict(rename("w1"), rename("vm"))], values(rename));
      return plans.map(({ assignment }) =>
        assignment
          .map(({ workload, platform }) => `${workload}:${platform}`)
          .sort()
          .join(),
      );
    };
    const backwards = (id: string) =>
      `x${100 - id.charCodeAt(0)}${id.length}-${9 - Number(id.at(-1) ?? 0) || 0}${id}`;
    const renamed = plansWith((id) => id)
      .map((plan) =>
        plan
          .split(",")
          .map((pair) => pair.split(":").map(backwards).join(":"))
          .sort()
          .join(),
      )
      .sort();
    expect(plansWith(backwards).sort()).toEqual(renamed);
  });
});
