import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import { quantitiesOf } from "../../src/brief/quantities.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import type { DrawnRatio } from "../../src/overheads/overhead.js";
import { ratioPath } from "../../src/overheads/ratio.js";
import { exactFigure } from "../../src/quantity/figure.js";
import { isExact } from "../../src/quantity/uncertain.js";
import { medianOf } from "../../src/statistics/distribution.js";
import { mean, quantile } from "../../src/statistics/summary.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { briefArbitrary } from "../brief/arbitrary.js";
import { briefOf, briefWith, completed, shop } from "../brief/stated.js";
import { centralWorld, drawWorld, overheadPath, withInput } from "../../src/world/draw.js";
import type { World } from "../../src/world/world.js";

const drawn = (
  brief: Brief,
  { draws = 1024, overheads = [], seed = 1 }: Partial<Parameters<typeof drawWorld>[0]> = {},
) => drawWorld({ brief, overheads, seed, draws });

const columnIn = (world: World, path: string): readonly number[] => [...(world.columns.get(path) ?? [])];

/** Any brief that is accepted, as stated and completed. */
const anyBrief = briefArbitrary()
  .map((input) => ({ input, parsed: parseBrief(input) }))
  .filter(({ parsed }) => parsed.ok)
  .map(({ input }) => ({ input, brief: completed(input) }));

const ratio = (changes: Partial<DrawnRatio> = {}): DrawnRatio => ({
  platform: "vm",
  dimension: "cpu",
  logMean: -0.05,
  logSd: 0.04,
  stream: "evidence[vm].cpu",
  ratio: exactFigure(0.95, "ratio", { kind: "published", records: [] }),
  measurements: [],
  ...changes,
});

const cpuPath = "workloads[shop].requests.cpu";
const uncertainShop = briefWith({ requests: { cpu: { low: 4, high: 8 }, memory: "4Gi" } });

describe("drawWorld", () => {
  it("MODEL §1 check: draws {low: 4, high: 8} with median 5.657, mean 5.784 and sd 1.232", () => {
    const world = drawn(completed(uncertainShop), { draws: 4096 });
    const column = columnIn(world, cpuPath);
    expect(column).toHaveLength(4096);
    // ln 4 … ln 8 is 3.2897 sd wide: σ = 0.210703, mean √32 · e^(σ²/2) = 5.78383, sd = mean · √(e^(σ²) − 1) = 1.23234
    expect(Math.abs(mean(column) / 5.78383 - 1)).toBeLessThan(0.001);
    expect(quantile(column, 0.5)).toBeCloseTo(Math.sqrt(32), 2);
    expect(quantile(column, 0.05)).toBeCloseTo(4, 1);
    expect(quantile(column, 0.95)).toBeCloseTo(8, 1);
    const center = mean(column);
    expect(Math.sqrt(mean(column.map((value) => (value - center) ** 2)))).toBeCloseTo(1.2323, 2);
  });

  it("has a column for every quantity of the brief and every ratio, and no other", () => {
    const brief = completed(uncertainShop);
    const { overheads } = estimateOverheads({ brief });
    const world = drawn(brief, { overheads });
    const expected = [...quantitiesOf(brief).map(({ path }) => path), ...overheads.map(overheadPath)];
    expect([...world.columns.keys()].sort()).toEqual(expected.sort());
  });

  it("keeps exact inputs in columns of length 1", () => {
    fc.assert(
      fc.property(anyBrief, ({ brief }) => {
        const world = drawn(brief, { draws: 64 });
        for (const { path, value } of quantitiesOf(brief))
          expect(world.columns.get(path)).toHaveLength(isExact(value) ? 1 : 64);
      }),
      { numRuns: 25 },
    );
  });

  it("gives each quantity a stream of its own", () => {
    const twins = [
      { ...shop, requests: uncertainShop.workloads[0]?.requests ?? shop.requests },
      { ...shop, id: "twin", requests: uncertainShop.workloads[0]?.requests ?? shop.requests },
    ];
    const world = drawn(completed(briefOf({ workloads: twins })));
    const [one, other] = [columnIn(world, cpuPath), columnIn(world, "workloads[twin].requests.cpu")];
    expect(one).not.toEqual(other);
    expect([...one].sort()).not.toEqual([...other].sort());
  });

  it("moves no draw when a workload joins", () => {
    fc.assert(
      fc.property(anyBrief, fc.integer(), ({ input, brief }, seed) => {
        const joined = {
          ...input,
          workloads: [
            ...input.workloads,
            {
              id: "one-more",
              requests: { cpu: { low: 1, high: 2 }, memory: "1Gi" },
              ...(input.workloads[0]?.tenant !== undefined && { tenant: input.workloads[0].tenant }),
            },
          ],
        };
        const before = drawn(brief, { draws: 64, seed });
        const after = drawn(completed(joined), { draws: 64, seed });
        for (const [path, column] of before.columns) expect(after.columns.get(path)).toEqual(column);
        expect(after.columns.get("workloads[one-more].requests.cpu")).toHaveLength(64);
      }),
      { numRuns: 25 },
    );
  });

  it("moves no draw when blocks are added", () => {
    const brief = completed(uncertainShop);
    const { overheads } = estimateOverheads({ brief });
    const [few, many] = [1024, 3072].map((draws) => drawn(brief, { draws, overheads }));
    for (const [path, column] of few?.columns ?? [])
      expect(many?.columns.get(path)?.subarray(0, 1024)).toEqual(column);
  });

  it("is the same for the same seed, for a number and its text, and another for another seed", () => {
    const brief = completed(uncertainShop);
    const column = (seed: number | string) => columnIn(drawn(brief, { seed }), cpuPath);
    expect(column(7)).toEqual(column(7));
    expect(column("7")).toEqual(column(7));
    expect(column(8)).not.toEqual(column(7));
  });

  it("draws a default that many fields fall back on once", () => {
    const brief = completed(briefOf({ hosts: [{ id: "a", coresPerSocket: 32, memory: "1Ti" }] }));
    const paths = quantitiesOf(brief).map(({ path }) => path);
    expect(paths.filter((path) => path.includes("failures"))).toEqual(["defaults.host-failures-per-year"]);
  });
});

describe("draws that leave the range of their unit", () => {
  const growing = (growthPerYear: object) => completed(briefWith({ growthPerYear }));
  const path = "workloads[shop].growthPerYear";

  it("are held in [0, 1] where they are shares, with a warning above 1 % of the draws", () => {
    // Lognormal with 5 % of its draws above 1.
    const world = drawn(growing({ low: 0.5, high: 1 }));
    expect(Math.max(...columnIn(world, path))).toBe(1);
    expect(world.warnings).toEqual([
      {
        code: "draws-clamped",
        about: path,
        message: `${path}: 5.1 % of the draws left the range of this quantity and were held at its end.`,
        remedy: expect.stringContaining("interval") as string,
        values: { share: expect.closeTo(0.05, 2) as number },
      },
    ]);
  });

  it("go without a warning where they are at most 1 %", () => {
    // ln 0.85 − ln 0.5 is 3.2897 sd wide; 1 lies 2.65 sd above the median: 0.4 % of the draws.
    const world = drawn(growing({ low: 0.5, high: 0.85 }));
    expect(columnIn(world, path).filter((share) => share === 1).length).toBeGreaterThan(0);
    expect(Math.max(...columnIn(world, path))).toBe(1);
    expect(world.warnings).toEqual([]);
  });

  it("are held at 0 where they are money, and at what a brief may state where they are years", () => {
    const host = { id: "a", coresPerSocket: 32, memory: "1Ti", price: { low: 0, high: 9000 } };
    const world = drawn(completed(briefOf({ hosts: [{ ...host, serviceLifeYears: { mean: 3, sd: 1 } }] })));
    expect(Math.min(...columnIn(world, "hosts[a].price"))).toBe(0);
    expect(Math.min(...columnIn(world, "hosts[a].serviceLifeYears"))).toBeGreaterThanOrEqual(0.1);
    expect(world.warnings.map(({ about }) => about)).toEqual(["hosts[a].price"]);
  });

  it("leave every column of any brief finite and inside its unit", () => {
    fc.assert(
      fc.property(anyBrief, ({ brief }) => {
        const world = drawn(brief, { draws: 64 });
        for (const { path: name, unit } of quantitiesOf(brief))
          for (const value of world.columns.get(name) ?? []) {
            expect(Number.isFinite(value) && value >= 0).toBe(true);
            if (unit === "share") expect(value).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 25 },
    );
  });
});

describe("columns of ratios", () => {
  const brief = completed(briefOf());

  it("are lognormal, named as overheads name them", () => {
    const overhead = ratio();
    const world = drawn(brief, { overheads: [overhead] });
    expect(overheadPath(overhead)).toBe("overheads[vm].cpu");
    const column = columnIn(world, "overheads[vm].cpu");
    expect(quantile(column, 0.5)).toBeCloseTo(Math.exp(-0.05), 3);
    expect(quantile(column, 0.95)).toBeCloseTo(Math.exp(-0.05 + 1.644854 * 0.04), 2);
  });

  it("have one name in this stage and in the one before it, also for hostile ids", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 63 }),
        fc.constantFrom("cpu", "p99.9"),
        (platform, dimension) => {
          expect(overheadPath({ platform, dimension })).toBe(ratioPath({ platform, dimension }));
        },
      ),
    );
  });

  it("are cut at `atMost`, in the draws and in the centre, without a warning", () => {
    const cut = ratio({ logMean: 0.02, logSd: 0.1, atMost: 1.05 });
    const world = drawn(brief, { overheads: [cut] });
    const column = columnIn(world, "overheads[vm].cpu");
    expect(Math.max(...column)).toBe(1.05);
    expect(column.filter((value) => value === 1.05).length).toBeGreaterThan(200);
    expect(world.warnings).toEqual([]);
    const central = centralWorld({ brief, overheads: [{ ...cut, logMean: 0.2 }], seed: 1 });
    expect(columnIn(central, "overheads[vm].cpu")).toEqual([1.05]);
  });

  it("are exact where the ratio is", () => {
    const world = drawn(brief, { overheads: [ratio({ logMean: 0, logSd: 0 })] });
    expect(columnIn(world, "overheads[vm].cpu")).toEqual([1]);
  });

  it("share a stream where they rest on the same evidence cell: equal platforms do not differ by noise", () => {
    const world = drawn(brief, {
      overheads: [
        ratio(),
        ratio({ platform: "other" }),
        ratio({ platform: "third", stream: "overheads[third].cpu" }),
      ],
    });
    const [vm, other, third] = ["vm", "other", "third"].map((id) => columnIn(world, `overheads[${id}].cpu`));
    expect(other).toEqual(vm);
    expect(third).not.toEqual(vm);
  });

  it("come so from the stage before: two equal platforms have equal columns in every dimension", () => {
    const two = completed(
      briefOf({
        hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
        platforms: [
          { id: "a", kind: "vm", host: "h" },
          { id: "b", kind: "vm", host: "h" },
        ],
      }),
    );
    const { overheads } = estimateOverheads({ brief: two });
    const world = drawn(two, { overheads });
    const ofA = overheads.filter(({ platform }) => platform === "a");
    expect(ofA.length).toBeGreaterThan(5);
    for (const { dimension } of ofA)
      expect(columnIn(world, overheadPath({ platform: "b", dimension }))).toEqual(
        columnIn(world, overheadPath({ platform: "a", dimension })),
      );
  });
});

describe("centralWorld", () => {
  it("has the inputs of the drawn world, each once, at its median", () => {
    fc.assert(
      fc.property(anyBrief, ({ brief }) => {
        const { overheads } = estimateOverheads({ brief });
        const central = centralWorld({ brief, overheads, seed: 1 });
        expect(central.draws).toBe(1);
        expect([...central.columns.keys()]).toEqual([
          ...drawn(brief, { draws: 64, overheads }).columns.keys(),
        ]);
        for (const { path, value } of quantitiesOf(brief))
          expect(columnIn(central, path)).toEqual([medianOf(value)]);
      }),
      { numRuns: 15 },
    );
  });

  it("lies in the middle of the draws", () => {
    const brief = completed(uncertainShop);
    const { overheads } = estimateOverheads({ brief });
    const [central, world] = [
      centralWorld({ brief, overheads, seed: 1 }),
      drawn(brief, { draws: 4096, overheads }),
    ];
    for (const [path, column] of world.columns) {
      if (column.length === 1) continue;
      const [center] = columnIn(central, path);
      const [low, high] = [quantile(column, 0.49), quantile(column, 0.51)];
      expect(center).toBeGreaterThanOrEqual(low);
      expect(center).toBeLessThanOrEqual(high);
    }
  });

  it("does not depend on the seed", () => {
    const brief = completed(uncertainShop);
    const [one, other] = [1, 2].map((seed) => centralWorld({ brief, overheads: [ratio()], seed }));
    expect(other?.columns).toEqual(one?.columns);
  });
});

describe("withInput", () => {
  it("sets one input to one value in every draw and leaves the world as it was", () => {
    const world = drawn(completed(uncertainShop));
    const before = columnIn(world, cpuPath);
    const moved = withInput(world, cpuPath, 3);
    expect(columnIn(moved, cpuPath)).toEqual([3]);
    expect(columnIn(world, cpuPath)).toEqual(before);
    expect(moved.draws).toBe(world.draws);
    for (const [path, column] of world.columns)
      if (path !== cpuPath) expect(moved.columns.get(path)).toBe(column);
  });

  it("refuses a path that names no input", () => {
    const world = drawn(completed(briefOf()));
    expect(() => withInput(world, "workloads[shop].requests.disk", 3)).toThrow(RangeError);
    expect(() => withInput(world, "__proto__", 3)).toThrow(RangeError);
  });
});
