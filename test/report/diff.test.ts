import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { diffReports } from "../../src/report/diff.js";
import { priced } from "../assess/fixture.js";

const draws = 64;
const before = assess(priced, { draws });

/** Runs of one benchmark on both platforms. */
const runsOf = (platform: string, samples: readonly number[]) => ({
  ...{ platform, benchmark: "sysbench/cpu", metric: "events", unit: "1/s", direction: "higher" as const },
  ...{ statistic: "rate" as const, sampleKind: "run" as const, dimension: "cpu" as const },
  ...{ samples: [...samples], tool: { name: "sysbench" } },
});
const measured: BriefInput = {
  ...priced,
  measurements: [
    runsOf("bare", [1000, 1004, 997, 1002, 999, 1001]),
    runsOf("guests", [900, 903, 897, 902, 899, 901]),
  ],
};

describe("what changed between two reports", () => {
  it("is nothing between equal ones", () => {
    const diff = diffReports(before, assess(priced, { draws }));
    expect(diff).toMatchObject({ same: true, causes: [], figures: [], verdicts: [], added: [], gone: [] });
    expect(diff.sentences.map(({ id }) => id)).toEqual(["difference.none"]);
  });

  it("is a price: cost and value rest on it, latency and hosts stay as they are", () => {
    const dearer = (priced.prices ?? []).map((price) =>
      price.id === "acme-seat" ? { ...price, unitPrice: 9000 } : price,
    );
    const diff = diffReports(before, assess({ ...priced, prices: dearer }, { draws }));
    expect(diff.causes.map(({ kind, path }) => [kind, path])).toEqual([
      ["input", "prices[acme-seat].unitPrice"],
    ]);
    const cost = diff.figures.find(({ path }) => path === "plans[default].consequences[cost]");
    expect(cost).toMatchObject({ because: ["prices[acme-seat].unitPrice"], traced: true, moved: "center" });
    expect(diff.figures.map(({ path }) => path).filter((path) => /latency|hosts/.test(path))).toEqual([]);
    expect(diff.figures.length).toBeGreaterThan(3);
  });

  it("is the runs of one's own: which ratio they moved, and what rests on it", () => {
    const diff = diffReports(before, assess(measured, { draws }));
    expect(diff.causes.filter(({ kind }) => kind !== "evidence")).toEqual([]);
    expect(diff.causes.map(({ sentence }) => sentence.id).slice(0, 2)).toEqual([
      "difference.runs-added",
      "difference.runs-added",
    ]);
    expect(diff.causes[0]?.sentence.values).toMatchObject({ platform: "bare", runs: 6 });
    const ratio = diff.figures.find(({ path }) => path === "overheads[guests].cpu.ratio");
    expect(ratio).toMatchObject({ traced: true });
    expect(ratio?.because).toEqual(expect.arrayContaining(["measurements[0]", "measurements[1]"]));
    const untouched = diff.figures.filter(({ path }) => /^overheads/.test(path));
    expect(untouched.map(({ path }) => path)).toEqual(["overheads[guests].cpu.ratio"]);
  });

  it("adds up: the parts of the lead and what they leave open are its move", () => {
    const prices = (priced.prices ?? []).map((price) => ({
      ...price,
      unitPrice: 1.04 * Number(price.unitPrice),
    }));
    const { lead } = diffReports(before, assess({ ...priced, prices }, { draws }));
    if (!lead) throw new Error("no lead");
    expect(lead.parts.map(({ path }) => path)).toEqual([
      "prices[acme-seat].unitPrice",
      "prices[power].unitPrice",
    ]);
    expect(lead.parts[0]?.part).toBeGreaterThan(0);
    expect(lead.rest).toBeLessThan(0); // the scale of cost moves with the default that costs more
    const sum = lead.parts.reduce((total, { part }) => total + part, lead.rest);
    expect(sum).toBeCloseTo(lead.after - lead.before, 12);
  });

  it("is the seed: ends move, centres stay", () => {
    const diff = diffReports(before, assess(priced, { draws, seed: 2 }));
    expect(diff.causes.map(({ kind, path }) => [kind, path])).toEqual([["seed", "run.seed"]]);
    const ends = diff.figures.filter(({ moved }) => moved === "ends");
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.every(({ because, traced }) => traced && because[0] === "run.seed")).toBe(true);
  });

  it("is the version, which anything may rest on", () => {
    const later = assess({ ...priced, discountRate: 0.2 }, { draws });
    const diff = diffReports(before, { ...later, library: { ...later.library, version: "9.9.9" } });
    expect(diff.causes.map(({ kind }) => kind)).toEqual(["input", "version"]);
    const cost = diff.figures.find(({ path }) => path === "plans[default].consequences[cost]");
    expect(cost?.because).toEqual(["discountRate", "library.version"]);
  });

  it("is a gate that turned, and the answer with it", () => {
    const [basket, ...others] = priced.workloads;
    if (!basket) throw new Error("no workload");
    const bound = {
      ...basket,
      contracts: [{ id: "deal", demands: "bare-metal" as const, clause: "7.1" }],
    };
    const diff = diffReports(before, assess({ ...priced, workloads: [bound, ...others] }, { draws }));
    expect(diff.verdicts).toContainEqual({
      ...{ gate: "contract", workload: "basket", platform: "guests", before: "absent", after: "fail" },
    });
    expect(diff.causes.map(({ path }) => path)).toEqual(["workloads[basket].contracts"]);
    expect(diff.outcome.after).toBe("recommended");
  });
});
