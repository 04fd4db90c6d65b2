import { describe, expect, it } from "vitest";
import { checkGates } from "../../src/gates/gates.js";
import { judgeObjective } from "../../src/gates/objective.js";
import type { Verdict } from "../../src/gates/verdict.js";
import type { Latency, LatencyFunction } from "../../src/overheads/performance.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { performanceOf } from "../../src/overheads/performances.js";
import { drawWorld } from "../../src/world/draw.js";
import { briefWith, completed } from "../brief/stated.js";
import { expectWhole } from "./judged.js";

const DRAWS = 1000;
const objective = { percentile: 0.99, atMost: "9ms" };
const baseline = { percentile: 0.99, value: "6ms", platform: "bare-metal", utilization: 0.5 };

/** Met in so many of 1,000 draws; unknown for `undefined`. */
const metIn = (draws: number | undefined): Latency =>
  draws === undefined
    ? { kind: "unknown", why: { id: "why", values: {} }, questions: ["workloads[shop].latency.baseline"] }
    : {
        kind: "known",
        seconds: Float64Array.from({ length: DRAWS }, (_, draw) => (draw < draws ? 0.009 : Infinity)),
        atMost: Float64Array.of(0.009),
        inputs: [],
        supported: true,
      };

const brief = completed({
  ...briefWith({ latency: { objective } }),
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
  platforms: [
    { id: "bare-metal", kind: "bare-metal", host: "h" },
    { id: "sandboxed", kind: "sandboxed", host: "h" },
    { id: "vm", kind: "vm", host: "h" },
  ],
});

const other = (changes: Partial<Verdict>): Verdict => ({
  ...{ gate: "device.rdma", workload: "shop", platform: "bare-metal", verdict: "pass", conditions: [] },
  ...changes,
});

function judge(met: { readonly [platform: string]: number | undefined }, others: readonly Verdict[] = []) {
  const [workload] = brief.workloads;
  if (!workload) throw new Error("no workload");
  const latency: LatencyFunction = (_, { id }) => metIn(met[id]);
  const world = { seed: 1, draws: DRAWS, columns: new Map() };
  const verdicts = judgeObjective({ brief, workload, world, latency, others });
  verdicts.forEach(expectWhole);
  return Object.fromEntries(verdicts.map((verdict) => [verdict.platform, verdict]));
}

const answersOf = (...args: Parameters<typeof judge>) =>
  Object.fromEntries(Object.entries(judge(...args)).map(([platform, { verdict }]) => [platform, verdict]));

describe("objective", () => {
  it("fails on a certain miss where another platform meets it in at least 80 % of the draws", () => {
    expect(answersOf({ "bare-metal": 800, sandboxed: 50, vm: 51 })).toEqual({
      ...{ "bare-metal": "pass", sandboxed: "fail", vm: "pass" },
    });
    expect(answersOf({ "bare-metal": 799, sandboxed: 50, vm: 0 })).toEqual({
      ...{ "bare-metal": "pass", sandboxed: "pass", vm: "pass" },
    });
  });

  it("shows the share that is met, what it is held to, and the objective as the repair", () => {
    expect(judge({ "bare-metal": 900, sandboxed: 700, vm: 20 })["vm"]?.conditions).toEqual([
      {
        ...{ expected: 0.05, actual: 0.02, unit: "share" },
        margin: expect.closeTo(-0.03, 12) as number,
        repair: { id: "repair.objective", values: { path: "workloads[shop].latency.objective.atMost" } },
      },
      { expected: "no other platform where it is met", actual: 0.9, unit: "share" },
    ]);
    expect(judge({ "bare-metal": 900, sandboxed: 700, vm: 20 })["sandboxed"]?.conditions).toEqual([
      { expected: 0.05, actual: 0.7, unit: "share", margin: expect.closeTo(0.65, 12) as number },
    ]);
  });

  it("passes where it is missed everywhere, and says that nothing else would meet it", () => {
    const verdicts = judge({ "bare-metal": 300, sandboxed: 0, vm: 0 });
    expect(verdicts["vm"]).toMatchObject({
      verdict: "pass",
      conditions: [{ actual: 0, margin: -0.05 }, { actual: 0.3 }],
    });
    expect(judge({ "bare-metal": 0, sandboxed: 0, vm: 50 })["vm"]?.conditions[1]?.actual).toBe(0);
  });

  it("does not let a platform bind by itself", () => {
    expect(answersOf({ "bare-metal": 0, sandboxed: 0, vm: 0 })).toEqual({
      ...{ "bare-metal": "pass", sandboxed: "pass", vm: "pass" },
    });
  });

  it.each(["fail", "unknown"] as const)("does not bind by a platform with a gate that is %s", (verdict) => {
    const met = { "bare-metal": 1000, sandboxed: 0, vm: 0 };
    expect(answersOf(met, [other({})])["vm"]).toBe("fail");
    expect(answersOf(met, [other({}), other({ gate: "clock", verdict })])["vm"]).toBe("pass");
    expect(answersOf(met, [other({ workload: "else", verdict })])["vm"]).toBe("fail");
  });

  it("is unknown where the latency is, and asks for what is missing; such a platform binds nobody", () => {
    const verdicts = judge({ "bare-metal": undefined, sandboxed: 0, vm: 0 });
    expect(verdicts["bare-metal"]).toMatchObject({
      verdict: "unknown",
      conditions: [{ expected: 0.05, actual: "not known" }],
      question: { id: "question.baseline", values: { path: "workloads[shop].latency.baseline" } },
    });
    expect(verdicts["vm"]?.verdict).toBe("pass");
  });

  it("takes a saturated queue for a miss: no figure is infinite", () => {
    for (const { conditions } of Object.values(judge({ "bare-metal": 1000, sandboxed: 0, vm: 0 })))
      for (const { actual, margin = 0 } of conditions) {
        expect(typeof actual === "string" || Number.isFinite(actual)).toBe(true);
        expect(Number.isFinite(margin)).toBe(true);
      }
  });
});

describe("objective, by the predicted latency", () => {
  const judgeReal = (latency: object, more: object = {}) => {
    const stated = completed({ ...briefWith({ latency, archetype: "low-latency-trading" }), ...more });
    const { overheads, percentiles } = estimateOverheads({ brief: stated });
    const world = drawWorld({ brief: stated, overheads, seed: 1, draws: 1024 });
    const performance = performanceOf({ brief: stated, overheads, percentiles });
    const verdicts = checkGates({ brief: stated, world, latency: performance.latency });
    return new Map(
      verdicts.filter(({ gate }) => gate === "objective").map((verdict) => [verdict.platform, verdict]),
    );
  };

  it("gives no verdict without an objective", () => {
    const stated = completed(briefWith({}));
    const world = drawWorld({ brief: stated, overheads: [], seed: 1, draws: 64 });
    expect(checkGates({ brief: stated, world, latency: () => metIn(0) })).toEqual([]);
  });

  it("is unknown without a baseline", () => {
    expect(judgeReal({ objective }).get("vm")).toMatchObject({
      verdict: "unknown",
      question: { values: { path: "workloads[shop].latency.baseline" } },
    });
  });

  it("passes both where the objective is loose, and fails the VM where only metal keeps it", () => {
    const loose = judgeReal({ objective: { ...objective, atMost: "1s" }, baseline });
    expect([...loose.values()].map(({ verdict }) => verdict)).toEqual(["pass", "pass"]);
    const tight = judgeReal({ objective: { ...objective, atMost: "6ms" }, baseline, hops: 5 });
    expect([...tight].map(([platform, { verdict }]) => [platform, verdict])).toEqual([
      ["bare-metal", "pass"],
      ["vm", "fail"],
    ]);
  });
});
