import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { gateIds } from "../../src/brief/vocabulary.js";
import { defineGate } from "../../src/gates/gate.js";
import { checkGates, gates } from "../../src/gates/gates.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { performanceOf } from "../../src/overheads/performances.js";
import { drawWorld } from "../../src/world/draw.js";
import { briefArbitrary } from "../brief/arbitrary.js";
import { briefOf, briefWith, completed, shop } from "../brief/stated.js";
import { everyKind, expectWhole, noLatency } from "./judged.js";

const check = (brief: Brief, extensions: Parameters<typeof checkGates>[0]["extensions"] = []) =>
  checkGates({
    brief,
    world: drawWorld({ brief, overheads: [], seed: 1, draws: 64 }),
    latency: noLatency,
    extensions,
  });

/** With the latency of the stage before. */
function checkAll(brief: Brief): readonly Verdict[] {
  const { overheads, percentiles } = estimateOverheads({ brief });
  const world = drawWorld({ brief, overheads: [...overheads, ...percentiles], seed: 1, draws: 64 });
  return checkGates({ brief, world, latency: performanceOf({ brief, overheads, percentiles }).latency });
}

const anyBrief = briefArbitrary()
  .map((input) => ({ input, parsed: parseBrief(input) }))
  .filter(({ parsed }) => parsed.ok)
  .map(({ input }) => ({ input, brief: completed(input) }));

const needy = (fields: object = {}) =>
  completed({ ...briefWith({ needs: { sriov: true, windows: true } }), ...everyKind(), ...fields });

describe("checkGates", () => {
  it("says nothing of a brief that states no requirement", () => {
    expect(check(completed(briefOf()))).toEqual([]);
  });

  it("judges workload by workload, platform by platform, in the door's order", () => {
    const brief = completed(
      briefOf({
        ...everyKind(),
        workloads: ["b", "a"].map((id) => ({ ...shop, id, needs: { windows: true, numa: true } })),
      }),
    );
    const order = check(brief)
      .filter(({ gate }) => gate !== "product-support")
      .map(({ workload, platform }) => `${workload} ${platform}`);
    const expected = ["a", "b"].flatMap((id) =>
      brief.platforms.flatMap((one) => Array(2).fill(`${id} ${one.id}`)),
    );
    expect(order).toEqual(expected);
  });

  it("gives whole verdicts: conditions, a repair on each failure, a question with its path on each unknown", () => {
    fc.assert(
      fc.property(anyBrief, ({ brief }) => {
        for (const verdict of checkAll(brief)) if (verdict.waiver === undefined) expectWhole(verdict);
      }),
      { numRuns: 40 },
    );
  });

  it("answers by all gates of BRIEF's list but those that look at all platforms or at the packing", () => {
    const elsewhere = ["fits", "objective"];
    const own = gates.map(({ id }) => id).sort();
    expect(own).toEqual(gateIds.filter((id) => !elsewhere.includes(id)).sort());
  });

  it("changes nothing but the door's order when platforms and workloads are permuted", () => {
    fc.assert(
      fc.property(anyBrief, fc.boolean(), ({ input, brief }, byDoor) => {
        const reversed = byDoor
          ? completed({
              ...input,
              workloads: [...input.workloads].reverse(),
              ...(input.platforms && { platforms: [...input.platforms].reverse() }),
            })
          : {
              ...brief,
              workloads: [...brief.workloads].reverse(),
              platforms: [...brief.platforms].reverse(),
            };
        const sorted = (verdicts: readonly Verdict[]) =>
          verdicts.map((verdict) => JSON.stringify(verdict)).sort();
        const [before, after] = [checkAll(brief), checkAll(reversed)];
        if (byDoor) expect(after).toEqual(before);
        else expect(sorted(after)).toEqual(sorted(before));
      }),
      { numRuns: 40 },
    );
  });
});

describe("policies and waivers", () => {
  const gateOf = (verdicts: readonly Verdict[], gate: string) =>
    new Set(verdicts.filter((verdict) => verdict.gate === gate).map(({ verdict }) => verdict));

  it("give no verdict of a disabled gate", () => {
    const disabled = needy({ policies: { disable: [{ gate: "device.sriov", reason: "tested" }] } });
    expect(gateOf(check(disabled), "device.sriov")).toEqual(new Set());
    expect(gateOf(check(disabled), "windows")).toEqual(new Set(["pass", "fail"]));
  });

  it("turn a failure into a recorded exception while the waiver lasts", () => {
    const waived = (expires: string) =>
      needy({ waivers: [{ gate: "windows", workload: "shop", reason: "r", owner: "ann", expires }] });
    const sandboxed = (brief: Brief) =>
      check(brief).find(({ gate, platform }) => gate === "windows" && platform === "sandboxed");
    expect(sandboxed(waived("2027-01-01"))).toMatchObject({
      verdict: "pass",
      waiver: "waivers[0]",
      conditions: [{ repair: { id: "repair.kind" } }],
    });
    expect(sandboxed(waived("2026-11-23"))).toMatchObject({ verdict: "fail" });
    expect(sandboxed(waived("2026-11-23"))?.waiver).toBeUndefined();
  });

  it("reach the objective too, which then takes a waived platform for one that passes", () => {
    const objective = { percentile: 0.99, atMost: "9ms" };
    const latency = { latency: { objective }, needs: { rdma: true } };
    const brief = (more: object) =>
      completed({ ...briefWith(latency), ...everyKind({ host: { devices: { rdma: 0 } } }), ...more });
    const answer = (more: object) =>
      checkGates({
        brief: brief(more),
        world: { seed: 1, draws: 1, columns: new Map() },
        latency: (_, { id }) => ({
          ...{ kind: "known", inputs: [], supported: true, atMost: Float64Array.of(1) },
          seconds: Float64Array.of(id === "bare-metal" ? 0.5 : 2),
        }),
      }).find(({ gate, platform }) => gate === "objective" && platform === "vm")?.verdict;
    const waiver = { workload: "shop", reason: "r", owner: "ann", expires: "2027-01-01" };
    expect(answer({})).toBe("pass");
    expect(answer({ waivers: [{ gate: "device.rdma", ...waiver }] })).toBe("fail");
    expect(answer({ policies: { disable: [{ gate: "device.rdma", reason: "r" }] } })).toBe("fail");
    expect(
      answer({
        waivers: [
          { gate: "device.rdma", ...waiver },
          { gate: "objective", ...waiver },
        ],
      }),
    ).toBe("pass");
    expect(
      answer({
        policies: {
          disable: [
            { gate: "device.rdma", reason: "r" },
            { gate: "objective", reason: "r" },
          ],
        },
      }),
    ).toBeUndefined();
  });
});

describe("gates of one's own", () => {
  const ours = defineGate({
    id: "ours",
    version: "1.0.0",
    check({ platform }) {
      return this.id === "ours" && platform.kind === "vm"
        ? [{ verdict: "fail", conditions: [{ expected: "metal", actual: "vm" }] }]
        : [];
    },
  });

  it("judge like the library's, are named by it, and can be disabled", () => {
    const brief = completed(briefOf());
    expect(check(brief, [ours])).toEqual([
      {
        ...{ gate: "ours", workload: "shop", platform: "vm", verdict: "fail" },
        conditions: [{ expected: "metal", actual: "vm" }],
      },
    ]);
    const disabled = { ...brief, policies: { packs: [], disable: [{ gate: "ours", reason: "r" }] } };
    expect(check(disabled, [ours])).toEqual([]);
  });
});
