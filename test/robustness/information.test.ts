import { describe, expect, it } from "vitest";
import { informationOf, type InputGroup } from "../../src/robustness/information.js";
import { bestStudy } from "../../src/robustness/studies.js";
import type { Column } from "../../src/statistics/column.js";
import { normalInformation, reliabilityOf } from "../../src/statistics/preposterior.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

const DRAWS = 8192;
const burden = { margin: 0.03, probability: 0.8 };
const uniforms = (name: string): Column => stratifiedUniforms(1, name, DRAWS);
const normals = (name: string): Column => uniforms(name).map(normalQuantile);
const group = (name: string, changes: Partial<InputGroup> = {}): InputGroup => ({
  group: name,
  paths: [name],
  uniforms: [uniforms(name)],
  ...changes,
});
const [x, y] = [normals("x"), normals("y")];
/** 0.02 + 0.04 x + 0.03 y: normal with sd 0.05. */
const lead = x.map((z, draw) => 0.02 + 0.04 * z + 0.03 * (y[draw] ?? 0));
const inputs = { standing: "default", challengers: [{ plan: "metal", lead }], draws: DRAWS, burden };

describe("what knowing more is worth", () => {
  const found = informationOf({
    ...inputs,
    groups: [
      group("y"),
      group("nothing"),
      group("x"),
      group("both", { uniforms: [uniforms("x"), uniforms("y")] }),
    ],
    moneyPerValue: 1_000_000,
  });
  const item = (name: string) => found.items.find((one) => one.group === name);

  it("of all is σ φ(μ/σ) − μ Φ(−μ/σ) = 0.01152, and in money by the exchange rate", () => {
    expect(found.evpi.value).toBeCloseTo(0.01152, 3.5);
    expect(found.evpi.money).toBeCloseTo(found.evpi.value * 1e6, 6);
    expect(found.evpi.moneyError).toBeCloseTo(found.evpi.error * 1e6, 6);
    expect(found.plans).toEqual(["default", "metal"]);
  });

  it.each([
    ["x", 0.04, 0.64],
    ["y", 0.03, 0.36],
  ] as const)(
    "of %s alone agrees with its closed form, and so does its share of the variance",
    (name, sd, share) => {
      const evppi = item(name)?.evppi;
      expect(Math.abs((evppi?.value ?? 0) - normalInformation(0.02, sd))).toBeLessThan(
        4 * (evppi?.error ?? 0),
      );
      expect(item(name)?.varianceShare).toBeCloseTo(share, 1.5);
    },
  );

  it("of both together is that of all, and worth most comes first", () => {
    expect(item("both")?.evppi.value).toBeCloseTo(normalInformation(0.02, 0.05), 3);
    expect(found.items.map((one) => one.group)).toEqual(["both", "x", "y"]);
  });

  it("of what moves nothing is left out", () => expect(item("nothing")).toBeUndefined());

  it("carries no money where cost carries no weight", () => {
    const { evpi, items } = informationOf({ ...inputs, groups: [group("x")] });
    expect([evpi, items[0]?.evppi].map((worth) => worth?.money)).toEqual([undefined, undefined]);
  });

  it("of several is never below one of them, however badly they are fitted", () => {
    // Two thirds of the time 0.01 is lost, else 0.1 gained: no line follows that.
    const step = uniforms("x").map((share) => (share < 2 / 3 ? -0.01 : 0.1));
    const { items } = informationOf({
      ...inputs,
      challengers: [{ plan: "metal", lead: step }],
      groups: [group("x"), group("both", { uniforms: [uniforms("x"), uniforms("y")] })],
    });
    const [first, second] = items.map(({ evppi }) => evppi.value);
    expect(first).toBeGreaterThan(0.006);
    expect(second).toBeCloseTo(first ?? 0, 12);
  });

  it("is nothing with one plan only, and with plans that are equal", () => {
    const alone = informationOf({ ...inputs, challengers: [], groups: [group("x"), group("both")] });
    expect(alone).toEqual({ plans: ["default"], evpi: { value: 0, error: 0 }, items: [] });
    const zero = new Float64Array(DRAWS);
    const equal = informationOf({
      ...inputs,
      challengers: [{ plan: "p", lead: zero }],
      groups: [group("x")],
    });
    expect(equal).toEqual({ plans: ["default", "p"], evpi: { value: 0, error: 0 }, items: [] });
  });
});

describe("what runs of a benchmark are worth", () => {
  const study = { priorSd: 1, runSd: 2 };
  const studiesFor = (cost?: { hoursPerRun: number; costPerRun?: number }) =>
    informationOf({
      ...inputs,
      groups: [group("x", { study })],
      moneyPerValue: 1_000_000,
      ...(cost && { cost }),
    }).items[0]?.studies ?? [];

  it("agrees with the normal closed form for n runs a side", () => {
    for (const { runsPerSide, evsi, narrowing } of studiesFor()) {
      const reliability = reliabilityOf(1, 2 * Math.sqrt(2 / runsPerSide));
      expect(Math.abs(evsi.value - normalInformation(0.02, 0.04 * Math.sqrt(reliability)))).toBeLessThan(
        3 * evsi.error + 2e-4,
      );
      expect(narrowing).toBeCloseTo(Math.sqrt(1 - reliability), 12);
    }
  });

  it("costs both sides' runs, and nets what is left", () => {
    const [five] = studiesFor({ hoursPerRun: 2, costPerRun: 100 });
    expect(five).toMatchObject({ runsPerSide: 5, hours: 20, cost: 1000 });
    expect(five?.enbs).toBeCloseTo((five?.evsi.money ?? 0) - 1000, 9);
  });

  it("is never worth more than knowing", () => {
    const { items } = informationOf({
      ...inputs,
      groups: [group("x", { study: { priorSd: 1, runSd: 1e-9 } })],
    });
    const [only] = items;
    for (const { evsi } of only?.studies ?? [])
      expect(evsi.value).toBeLessThanOrEqual(only?.evppi.value ?? 0);
  });

  it("counts the outcomes after which the bar is cleared", () => {
    // P(0.02 + 0.04 x + 0.03 y ≥ 0.03 | x) ≥ 0.8 from x = (0.01 + 0.8416 · 0.03) ÷ 0.04 = 0.881 on: 18.9 % of all x.
    const { items } = informationOf({
      ...inputs,
      groups: [group("x", { study: { priorSd: 1, runSd: 0.02 } })],
    });
    expect(items[0]?.studies?.at(-1)?.clears).toBe(3 / 16);
  });

  it("is best where most is left after its cost; without money where nine tenths are reached", () => {
    expect(bestStudy(studiesFor({ hoursPerRun: 2, costPerRun: 1e9 }))?.runsPerSide).toBe(5);
    expect(bestStudy(studiesFor({ hoursPerRun: 2, costPerRun: 0 }))?.runsPerSide).toBe(40);
    const without = studiesFor();
    const best = bestStudy(without);
    expect(best?.evsi.value).toBeGreaterThanOrEqual(0.9 * (without.at(-1)?.evsi.value ?? 0));
    expect(bestStudy([])).toBeUndefined();
  });
});
