import { describe, expect, it } from "vitest";
import { groupsOf, weightGroup, type Looked } from "../../src/assess/information-groups.js";
import type { Weighing } from "../../src/assess/weighing.js";
import type { World } from "../../src/world/world.js";
import { completed } from "../brief/stated.js";
import { priced } from "./fixture.js";

const DRAWS = 8;
const drawn = Float64Array.from({ length: DRAWS }, (_, draw) => draw);
const uncertain = ["defaults.demand", "defaults.pue", "discountRate"];
const worldOf = (draws: number): World => ({
  seed: 1,
  draws,
  columns: new Map([
    ...uncertain.map((path) => [path, draws === 1 ? Float64Array.of(1) : drawn] as const),
    ["defaults.exact", Float64Array.of(1)],
  ]),
});

const looked = (reads: readonly string[]): Looked =>
  ({
    ...{ brief: completed(priced), run: { seed: 1, draws: DRAWS }, overheads: [] },
    prospects: [{ plan: { id: "default" } }],
    valuation: (_: unknown, world: World) => reads.map((path) => world.columns.get(path)),
    ...{ central: worldOf(1), world: worldOf(DRAWS) },
  }) as unknown as Looked;

describe("what is found out together", () => {
  it("is each uncertain input that the plans read, then those of one root", () => {
    const groups = groupsOf(looked([...uncertain, "defaults.exact"]), ["default"]);
    expect(groups.map(({ group, paths }) => [group, paths])).toEqual([
      ["defaults.demand", ["defaults.demand"]],
      ["defaults.pue", ["defaults.pue"]],
      ["discountRate", ["discountRate"]],
      ["defaults", ["defaults.demand", "defaults.pue"]],
    ]);
    expect(groups.at(-1)?.uniforms.map(({ length }) => length)).toEqual([DRAWS, DRAWS]);
  });

  it("is nothing that no plan reads, or only plans that are not asked about", () => {
    expect(groupsOf(looked([]), ["default"])).toEqual([]);
    expect(groupsOf(looked(uncertain), ["metal"])).toEqual([]);
  });
});

describe("weights", () => {
  const weighing = (columns: readonly (readonly [string, Float64Array])[]): Weighing =>
    ({ weights: { drawn: new Map(columns) } }) as unknown as Weighing;

  it("are one group, less the first, which the others leave", () => {
    const [group, ...more] = weightGroup(
      weighing([
        ["cost", drawn],
        ["latency", drawn],
      ]),
    );
    expect(more).toEqual([]);
    expect(group?.paths).toEqual(["preferences.weights.cost", "preferences.weights.latency"]);
    expect(group?.features?.map((column) => column[3])).toEqual([3, 9]);
  });

  it("are none where they are points", () => {
    expect(weightGroup(weighing([["cost", Float64Array.of(1)]]))).toEqual([]);
  });
});
