import { describe, expect, it } from "vitest";
import { criteria } from "../../src/values/criteria.js";
import type { Criterion } from "../../src/values/criterion.js";
import { weighCriteria, weightId } from "../../src/values/weigh.js";
import { briefOf, criterionOf, shop } from "./fixture.js";

const objective = { latency: { objective: { percentile: 0.99, atMost: "9ms" } } };
const withObjective = { workloads: [{ ...shop, ...objective }] };
const host = (id: string) => ({ id, coresPerSocket: 16, memory: "256Gi" });

const weigh = (
  stated: object,
  {
    unknown = [],
    cost,
    more = [],
  }: { unknown?: readonly string[]; cost?: number; more?: readonly Criterion[] } = {},
) =>
  weighCriteria({
    context: { brief: briefOf(stated), reference: { hosts: 10, ...(cost !== undefined && { cost }) } },
    criteria: [...criteria, ...more],
    isKnown: ({ id }) => !unknown.includes(id) && (id !== "cost" || cost !== undefined),
  });

const idsOf = (weighed: ReturnType<typeof weigh>): readonly string[] =>
  weighed.filter(({ weighs }) => weighs).map(({ criterion }) => criterion.id);

describe("which criteria weigh", () => {
  it("none for the smallest brief: hosts do not stand in where nothing else weighs", () => {
    expect(idsOf(weigh({}))).toEqual([]);
  });

  it("what is asked for and known, cost among it once it is known", () => {
    expect(idsOf(weigh(withObjective, { cost: 1000 }))).toEqual(["cost", "latency"]);
    expect(idsOf(weigh({}, { cost: 1000 }))).toEqual(["cost"]);
  });

  it("hosts in the place of an unknown cost beside another criterion, counted but not asked for", () => {
    const weighed = weigh(withObjective);
    expect(idsOf(weighed)).toEqual(["latency", "hosts"]);
    expect(weighed.at(-1)).toMatchObject({ asked: false, scale: { worst: 15, best: 5 } });
    expect(weightId("hosts")).toBe("cost");
    expect(weightId("latency")).toBe("latency");
  });

  it("no hosts where platforms stand on two models or on instances", () => {
    const platforms = [
      { id: "vm", kind: "vm", host: "a" },
      { id: "bare-metal", kind: "bare-metal", host: "b" },
    ];
    const onTwo = { ...withObjective, hosts: [host("a"), host("b")], platforms };
    expect(idsOf(weigh(onTwo))).toEqual(["latency"]);
    const instance = { name: "m", cpu: 8, memory: "32Gi", price: 1 };
    const mixed = [platforms[0], { id: "cloud", kind: "cloud-vm", instance }];
    expect(idsOf(weigh({ ...withObjective, hosts: [host("a")], platforms: mixed }))).toEqual(["latency"]);
  });

  it("no hosts where cost is known but tells nothing apart", () => {
    expect(idsOf(weigh(withObjective, { cost: 0 }))).toEqual(["latency"]);
  });

  it("nothing that is unknown for the default, however much it is asked for", () => {
    const weighed = weigh(withObjective, { cost: 1000, unknown: ["latency"] });
    expect(idsOf(weighed)).toEqual(["cost"]);
    expect(weighed.find(({ criterion }) => criterion.id === "latency")?.asked).toBe(true);
  });

  it("what is wanted and not known is left out, cost unless weights are stated without it", () => {
    const leftOut = (weighed: ReturnType<typeof weigh>) =>
      weighed.filter((entry) => entry.leftOut).map(({ criterion }) => criterion.id);
    expect(leftOut(weigh({}))).toEqual(["cost"]);
    expect(leftOut(weigh({}, { cost: 1000 }))).toEqual([]);
    expect(leftOut(weigh(withObjective, { unknown: ["latency", "upgrade"] }))).toEqual(["cost", "latency"]);
    const weights = { kind: "points", points: { upgrade: 1 } };
    expect(leftOut(weigh({ preferences: { weights } }, { unknown: ["latency", "upgrade"] }))).toEqual([
      "upgrade",
    ]);
  });

  it("nothing whose scale has coinciding ends", () => {
    const scales = { latency: { worst: 1, best: 1 } };
    expect(idsOf(weigh({ ...withObjective, preferences: { scales } }, { cost: 1000 }))).toEqual(["cost"]);
  });

  it("stated points replace the table: unnamed and zero criteria weigh nothing", () => {
    const points = (entries: object) => ({
      ...withObjective,
      preferences: { weights: { kind: "points", points: entries } },
    });
    expect(idsOf(weigh(points({ upgrade: 3, cost: 1 }), { cost: 1000 }))).toEqual(["cost", "upgrade"]);
    expect(idsOf(weigh(points({ upgrade: 3, cost: 0 }), { cost: 1000 }))).toEqual(["upgrade"]);
    // cost is not wanted, so nothing stands in for it
    expect(idsOf(weigh(points({ upgrade: 3 })))).toEqual(["upgrade"]);
    expect(idsOf(weigh(points({ upgrade: 3, cost: 1 })))).toEqual(["upgrade", "hosts"]);
    // cost alone, and unknown: no other criterion carries weight
    expect(idsOf(weigh(points({ cost: 1 })))).toEqual([]);
  });

  it("a stated order names them too, and one that is named without data is unknown", () => {
    const order = { weights: { kind: "order", order: ["upgrade", ["cost", "latency"]] } };
    const weighed = weigh({ preferences: order }, { cost: 1000, unknown: ["latency"] });
    expect(idsOf(weighed)).toEqual(["cost", "upgrade"]);
    expect(weighed.filter(({ asked }) => asked).map(({ criterion }) => criterion.id)).toEqual([
      ...["cost", "latency", "upgrade"],
    ]);
  });

  it("criteria of one's own by their own word", () => {
    const energy = criterionOf("energy", { asked: ({ brief }) => brief.title === "green" });
    expect(idsOf(weigh({ title: "green" }, { more: [energy] }))).toEqual(["energy", "hosts"]);
    expect(idsOf(weigh({}, { more: [energy] }))).toEqual([]);
  });

  it("with scales and material differences as stated", () => {
    const preferences = {
      scales: { latency: { worst: 0.5, best: 1, midpoint: 0.9 } },
      material: { latency: 0.2, cost: 0.1 },
    };
    const weighed = weigh({ ...withObjective, preferences });
    const by = (id: string) => weighed.find(({ criterion }) => criterion.id === id);
    expect(by("latency")).toMatchObject({
      scale: { worst: 0.5, best: 1, midpoint: 0.9 },
      material: { difference: 0.2, relative: false },
    });
    // cost's material is a share of the default's cost; hosts in its place take the same share
    expect(by("cost")?.material).toEqual({ difference: 0.1, relative: true });
    expect(by("hosts")?.material).toEqual({ difference: 0.1, relative: true });
    expect(by("upgrade")?.material).toEqual({ difference: 3, relative: false });
  });
});
