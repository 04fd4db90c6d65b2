import { describe, expect, it } from "vitest";
import { pairingOf } from "../../src/assess/pairing.js";
import { leadOf, measurementOutcomes, standingsOf, unplacedOf } from "../../src/assess/prospect.js";
import { DRAWS, onMetal, only, priced, stagesOf, twoLines } from "./fixture.js";

const stages = stagesOf(priced);
const { brief, prospects, central, world, weighing, valuation } = stages;
const { carries } = pairingOf(brief, weighing, DRAWS);
const standard = only(prospects, ({ plan }) => plan.id === "default");
const bare = only(prospects, ({ plan }) => plan.id === "bare");
const contender = ({ plan, central: inCentre, drawn }: typeof bare) => ({
  plan: plan.id,
  central: inCentre.values,
  drawn: drawn.values,
});

describe("a prospect", () => {
  it("is feasible where no gate fails and everything is placed", () => {
    expect(prospects.map(({ plan, feasible }) => [plan.id, feasible])).toEqual([
      ["default", true],
      ["bare", true],
      ["guests", false],
    ]);
    expect(unplacedOf(standard)).toEqual([]);
    expect(unplacedOf(undefined)).toEqual([]);
  });

  it("names what cannot be placed", () => {
    const hosts = [{ id: "only-one", coresPerSocket: 16, memory: "256Gi", available: 1 }];
    const [full] = stagesOf({ ...twoLines, hosts }).prospects;
    expect(full?.feasible).toBe(false);
    expect(unplacedOf(full).map(({ gate, verdict }) => [gate, verdict])).toEqual([["fits", "fail"]]);
  });
});

describe("standings", () => {
  it("are of the feasible, with the CPU that each moves off the default", () => {
    // The default has only basket on metal already; "bare" moves search, 12 replicas of 2 cores.
    expect(standingsOf(prospects, brief, central).map(({ plan, cpuMoved }) => [plan, cpuMoved])).toEqual([
      ["default", 0],
      ["bare", 24],
    ]);
  });

  it("have the value of both worlds, where it is known", () => {
    const [first] = standingsOf(prospects, brief, central);
    expect(first?.centralValue).toBe(standard.central.value?.[0]);
    expect(first?.value).toBe(standard.drawn.value);
    const { value: _, ...unknown } = standard.central;
    const [unvalued] = standingsOf([{ ...standard, central: unknown }], brief, central);
    expect(unvalued).not.toHaveProperty("centralValue");
  });
});

describe("a lead", () => {
  it("is the central difference of the pair where nothing is moved", () => {
    const pair = carries(contender(bare), contender(standard));
    expect(pair.central).toBeGreaterThan(0);
    expect(leadOf(valuation, bare.plan, standard.plan, pair)(central)).toBeCloseTo(pair.central, 12);
  });
});

describe("a measurement", () => {
  const outcomesOf = (changes: Partial<Parameters<typeof measurementOutcomes>[0]> = {}) =>
    measurementOutcomes({
      closest: ["bare"],
      prospects,
      measurable: ["overheads[guests].cpu", "overheads[bare].cpu", "nothing"],
      valuation,
      central,
      world,
      carries,
      margin: brief.burden.margin,
      ...changes,
    });

  it("is asked at both quarters of an uncertain input, and whether the challenger would carry it", () => {
    expect(outcomesOf().map(({ path, at, challenger }) => [path, at, challenger])).toEqual([
      ["overheads[guests].cpu", "25 %", "bare"],
      ["overheads[guests].cpu", "75 %", "bare"],
    ]);
    const [low, high] = outcomesOf();
    const drawn = [...(world.columns.get("overheads[guests].cpu") ?? [])].sort((a, b) => a - b);
    expect(low?.value).toBeGreaterThan(drawn[DRAWS / 4 - 2] ?? 0);
    expect(low?.value).toBeLessThan(drawn[DRAWS / 4 + 1] ?? 0);
    expect(high?.value).toBeGreaterThan(low?.value ?? 0);
    expect(outcomesOf().every(({ carries: does }) => does)).toBe(true);
  });

  it("brings nothing where the margin is out of reach, or nobody challenges", () => {
    expect(outcomesOf({ margin: 10 })).toEqual([]);
    expect(outcomesOf({ closest: ["nobody"] })).toEqual([]);
    expect(outcomesOf({ prospects: [bare] })).toEqual([]);
  });
});

it("a plan that a contract forbids does not stand", () => {
  const forbidden = stagesOf(onMetal);
  expect(
    standingsOf(forbidden.prospects, forbidden.brief, forbidden.central).map(({ plan }) => plan),
  ).toEqual(["default"]);
});
