import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { defaultAssignment, forcedOf, nowhereOf, settleForced } from "../../src/plans/forced.js";
import { passingOf } from "../../src/plans/passing.js";
import type { Evaluate } from "../../src/plans/plan.js";
import { centralOf, estateOf, evaluateBy, spell, verdict, workloadOf } from "./estate.js";

const kinds = {
  metal: "bare-metal",
  vm: "vm",
  "vm-tuned": { kind: "vm", tuning: "tuned" },
  kata: "sandboxed",
  cloud: "cloud-vm",
};
const brief = estateOf(kinds, 2, { burden: { default: "vm" } });
const failsOn = (workload: string, ...platforms: readonly string[]) =>
  platforms.map((platform) => verdict(workload, platform));
const forcedBy = (verdicts: readonly Verdict[], estate: Brief = brief) =>
  forcedOf(estate, passingOf(estate, verdicts));

describe("forcedOf", () => {
  it("forces nobody where the default platform fails no gate, open gates and failures elsewhere notwithstanding", () => {
    expect(forcedBy([])).toEqual([]);
    expect(forcedBy([verdict("w0", "vm", "unknown"), ...failsOn("w0", "metal", "kata")])).toEqual([]);
  });

  it("goes to the default's kind first, with the gates that force", () => {
    expect(forcedBy([verdict("w1", "vm", "fail", "contract"), verdict("w1", "vm", "fail", "clock")])).toEqual(
      [{ workload: "w1", platform: "vm-tuned", gates: ["contract", "clock"] }],
    );
  });

  it("goes on in the order of kinds", () => {
    const next = (...failing: readonly string[]) =>
      forcedBy(failsOn("w0", "vm", "vm-tuned", ...failing))[0]?.platform;
    expect([next(), next("metal"), next("metal", "kata")]).toEqual(["metal", "kata", "cloud"]);
  });

  it("prefers default tuning, then the smaller id", () => {
    const tuned = { kind: "bare-metal", tuning: "tuned" };
    const next = (more: object) =>
      forcedBy(failsOn("w0", "vm"), estateOf({ vm: "vm", ...more }, 1))[0]?.platform;
    expect(next({ a: tuned, b: "bare-metal" })).toBe("b");
    expect(next({ b: "bare-metal", a: "bare-metal" })).toBe("a");
  });

  it("passes by what is open while anything passes for certain", () => {
    const open = verdict("w0", "vm-tuned", "unknown");
    expect(forcedBy([...failsOn("w0", "vm"), open])[0]?.platform).toBe("metal");
    expect(forcedBy([...failsOn("w0", "vm", "metal", "kata", "cloud"), open])[0]?.platform).toBe("vm-tuned");
  });

  it("forces nobody who passes nowhere: that is another matter", () => {
    const all = failsOn("w0", ...Object.keys(kinds));
    expect(forcedBy(all)).toEqual([]);
    expect(nowhereOf(brief, passingOf(brief, all))).toEqual(["w0"]);
  });

  it("does not take an open gate for a failure", () => {
    const open = Object.keys(kinds).map((platform) => verdict("w0", platform, "unknown"));
    expect(nowhereOf(brief, passingOf(brief, open))).toEqual([]);
  });
});

describe("defaultAssignment", () => {
  it("puts everything on the default platform, forced workloads where they are forced to", () => {
    expect(spell(defaultAssignment(brief, []))).toBe("w0:vm w1:vm");
    const forced = [{ workload: "w1", platform: "metal", gates: ["contract"] }];
    expect(spell(defaultAssignment(brief, forced))).toBe("w0:vm w1:metal");
  });
});

describe("settleForced", () => {
  const settle = (verdicts: readonly Verdict[], evaluate: Evaluate, estate: Brief = brief) => {
    const passing = passingOf(estate, verdicts);
    const forced = forcedOf(estate, passing);
    return settleForced({ brief: estate, passing, forced, evaluate, world: centralOf(estate) });
  };
  const platformsOf = (forced: ReturnType<typeof settle>) =>
    Object.fromEntries(forced.map(({ workload, platform }) => [workload, platform]));
  const noVm = (...workloads: readonly string[]) =>
    workloads.flatMap((workload) => failsOn(workload, "vm", "vm-tuned"));

  it("moves a forced workload to its passing platform of best central V, gates kept", () => {
    const evaluate = evaluateBy((on) => (on.get("w0") === "kata" ? 1 : 0));
    expect(settle(noVm("w0"), evaluate)).toEqual([
      { workload: "w0", platform: "kata", gates: ["device.rdma"] },
    ]);
  });

  it("leaves those that stay with the default's kind", () => {
    const evaluate = evaluateBy((on) => (on.get("w0") === "kata" ? 1 : 0));
    expect(platformsOf(settle(failsOn("w0", "vm"), evaluate))).toEqual({ w0: "vm-tuned" });
  });

  it("goes nowhere that fails, nor where a gate is open while another passes", () => {
    const evaluate = evaluateBy((on) => ["metal", "cloud", "kata"].indexOf(on.get("w0") ?? ""));
    const verdicts = [...noVm("w0"), ...failsOn("w0", "kata"), verdict("w0", "cloud", "unknown")];
    expect(platformsOf(settle(verdicts, evaluate))).toEqual({ w0: "metal" });
  });

  it("goes nowhere that cannot be placed, and stays where nothing can", () => {
    const best = (on: ReadonlyMap<string, string>) => ["metal", "cloud", "kata"].indexOf(on.get("w0") ?? "");
    const notOnKata = evaluateBy(best, (on) => ({ feasible: on.get("w0") !== "kata" }));
    expect(platformsOf(settle(noVm("w0"), notOnKata))).toEqual({ w0: "cloud" });
    expect(
      platformsOf(
        settle(
          noVm("w0"),
          evaluateBy(best, () => ({ feasible: false })),
        ),
      ),
    ).toEqual({ w0: "metal" });
  });

  it("keeps the order of preference on a tie, also one that rounding would break", () => {
    const tied = evaluateBy((on) => (on.get("w0") === "kata" ? 0.3 : 0.1 + 0.2));
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(platformsOf(settle(noVm("w0"), tied))).toEqual({ w0: "metal" });
    const other = evaluateBy((on) => (on.get("w0") === "kata" ? 0.1 + 0.2 : 0.3));
    expect(platformsOf(settle(noVm("w0"), other))).toEqual({ w0: "metal" });
  });

  it("moves the largest demand first, with the others held", () => {
    const seen: string[] = [];
    // Together on cloud they are best; alone on kata w1 is; the first to move decides.
    const evaluate = evaluateBy((on) => {
      seen.push(`${on.get("w0")} ${on.get("w1")}`);
      if (on.get("w1") === "kata") return 2;
      return on.get("w0") === on.get("w1") ? 1 : 0;
    });
    expect(platformsOf(settle(noVm("w0", "w1"), evaluate))).toEqual({ w0: "metal", w1: "kata" });
    expect(seen).toEqual([
      ...["metal metal", "metal kata", "metal cloud"],
      ...["metal kata", "kata kata", "cloud kata"],
    ]);
  });

  it("measures demand as stated, else by the midpoint of replicas, and breaks ties by id", () => {
    const first = (...workloads: readonly object[]): string | undefined => {
      const estate = estateOf(kinds, workloads, { burden: { default: "vm" } });
      const moved: string[] = [];
      const evaluate: Evaluate = (assignment, world) => {
        moved.push(
          ...assignment.filter(({ platform }) => platform === "kata").map(({ workload }) => workload),
        );
        return evaluateBy(() => 0)(assignment, world);
      };
      settle(noVm("a", "b"), evaluate, estate);
      return moved[0];
    };
    expect(first(workloadOf("a", 1), workloadOf("b", 2))).toBe("b");
    expect(first(workloadOf("a", 1, { demand: 9 }), workloadOf("b", 2))).toBe("a");
    const range = { replicas: { min: 1, max: 4 } };
    expect(first(workloadOf("a", 1, { replicas: 3 }), workloadOf("b", 1, range))).toBe("a");
    expect(first(workloadOf("a", 1), workloadOf("b", 1))).toBe("a");
  });
});
