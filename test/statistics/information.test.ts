import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binsOf } from "../../src/statistics/bins.js";
import { constant, type Column } from "../../src/statistics/column.js";
import { bestOnAverage, partialInformation, perfectInformation } from "../../src/statistics/information.js";
import { normalInformation, reliabilityOf, studyOutcomes } from "../../src/statistics/preposterior.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

const DRAWS = 16_384;
const uniforms = (name: string, draws = DRAWS): Column => stratifiedUniforms(1, name, draws);
const normals = (name: string, draws = DRAWS): Column => uniforms(name, draws).map(normalQuantile);

describe("perfect information", () => {
  it("on nothing or N(0.02, 0.05²): σ φ(μ/σ) − μ Φ(−μ/σ) = 0.01152", () => {
    const gain = normals("gain").map((z) => 0.02 + 0.05 * z);
    const { value, error } = perfectInformation([constant(0), gain], DRAWS);
    expect(value).toBeCloseTo(0.01152, 4);
    expect(normalInformation(0.02, 0.05)).toBeCloseTo(0.01152, 5);
    expect(Math.abs(value - 0.01152)).toBeLessThan(4 * error + 1e-5);
  });

  it("is the mean regret of the option that is best on average, never below 0", () => {
    const numbers = fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), (rows) => {
        const options = rows.map((row) => Float64Array.from(row));
        const best = options[bestOnAverage(options, 64)] ?? constant(0);
        const highest = Array.from({ length: 64 }, (_, draw) =>
          Math.max(...options.map((column) => column[draw] ?? 0)),
        );
        const regret = highest.reduce((sum, top, draw) => sum + top - (best[draw] ?? 0), 0) / 64;
        expect(perfectInformation(options, 64).value).toBeCloseTo(options.length < 2 ? 0 : regret, 9);
        expect(perfectInformation(options, 64).value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is worth nothing where one option is best throughout, where all are one, and of one alone", () => {
    const worse = normals("worse");
    expect(perfectInformation([worse.map((z) => z + 1), worse], DRAWS).value).toBe(0);
    expect(perfectInformation([worse, worse, worse], DRAWS)).toEqual({ value: 0, error: 0 });
    expect(perfectInformation([worse], DRAWS)).toEqual({ value: 0, error: 0 });
    expect(perfectInformation([], DRAWS)).toEqual({ value: 0, error: 0 });
  });
});

describe("information about one input", () => {
  // Options 0 and 1 + x + 2y: the exact value of knowing x is the loss integral with sd 1, of y with sd 2.
  const [x, y] = [normals("x"), normals("y")];
  const options = [constant(0), x.map((z, draw) => 1 + z + 2 * (y[draw] ?? 0))];

  it.each([
    ["x", 1, 0.08331547058768629],
    ["y", 2, 0.39559311480261206],
  ] as const)("%s agrees with its closed form", (name, sd, exact) => {
    expect(normalInformation(1, sd)).toBeCloseTo(exact, 12);
    const { value, error } = partialInformation({ options, bins: binsOf(uniforms(name)), draws: DRAWS });
    expect(Math.abs(value - exact)).toBeLessThan(4 * error);
    expect(error).toBeLessThan(0.02);
  });

  it("that moves nothing is worth nothing, beyond Monte Carlo error", () => {
    const near = [constant(0), y.map((z) => 0.05 + z)];
    const { value, error } = partialInformation({ options: near, bins: binsOf(uniforms("x")), draws: DRAWS });
    expect(value).toBeLessThanOrEqual(2 * error);
  });

  it("is never worth more than all of it, beyond Monte Carlo error", () => {
    const all = perfectInformation(options, DRAWS);
    const one = partialInformation({ options, bins: binsOf(uniforms("y")), draws: DRAWS });
    expect(one.value).toBeLessThan(all.value + 3 * (all.error + one.error));
  });

  it("equals a plain binning of the same draws where the choice in each bin is clear", () => {
    // Options 0 and a step of ±1 with the sign of x − median; half of the time 1 is gained.
    const u = uniforms("step");
    const step = [constant(0), u.map((share) => (share < 0.5 ? -1 : 1))];
    const { value, error } = partialInformation({ options: step, bins: binsOf(u, 4), draws: DRAWS });
    expect(value).toBeCloseTo(0.5, 12);
    expect(error).toBeCloseTo(0, 12);
  });

  it("holds for a quick look and for draws of length 1", () => {
    const few = [constant(0), normals("few", 64)];
    const { value } = partialInformation({ options: few, bins: binsOf(uniforms("few", 64)), draws: 64 });
    expect(value).toBeGreaterThan(0.2);
    expect(value).toBeLessThan(0.6);
  });
});

describe("information from a study", () => {
  const options = [constant(0), normals("truth").map((z) => 1 + 2 * z)];
  const bins = binsOf(uniforms("truth"));

  it.each([
    [4, 0.2590720206318995],
    [100, 0.3878137456446177],
  ])("of %i observations with sd 3 agrees with the normal closed form", (observations, exact) => {
    const reliability = reliabilityOf(2, 3 / Math.sqrt(observations));
    expect(normalInformation(1, 2 * Math.sqrt(reliability))).toBeCloseTo(exact, 12);
    const outcomes = studyOutcomes(reliability, bins.count);
    const { value, error } = partialInformation({ options, bins, draws: DRAWS, outcomes });
    expect(Math.abs(value - exact)).toBeLessThan(0.01 + 3 * error);
  });

  it("is worth more the more is observed, and at last as much as knowing", () => {
    const worth = [1, 4, 16, 64, 1e9].map((observations) => {
      const outcomes = studyOutcomes(reliabilityOf(2, 3 / Math.sqrt(observations)), bins.count);
      return partialInformation({ options, bins, draws: DRAWS, outcomes }).value;
    });
    for (const [index, value] of worth.slice(1).entries()) expect(value).toBeGreaterThan(worth[index] ?? 0);
    expect(worth.at(-1)).toBeCloseTo(partialInformation({ options, bins, draws: DRAWS }).value, 3);
  });
});

const shared = fileURLToPath(new URL("../../../shared/cases/j_voi.json", import.meta.url));

interface Table {
  readonly id: string;
  readonly inputs: { readonly payoffs: readonly (readonly number[])[]; readonly p: readonly number[] };
  readonly expected: { readonly evpi?: number };
  readonly computed_here?: { readonly evpi: number };
}

describe.skipIf(!existsSync(shared))("published tables of payoffs", () => {
  const tables = existsSync(shared)
    ? (JSON.parse(readFileSync(shared, "utf8")) as { cases: Table[] }).cases.filter(
        ({ inputs }) => "payoffs" in inputs,
      )
    : [];

  it.each(tables.map((table) => [table.id, table] as const))("%s agree", (_, { inputs, ...told }) => {
    // States in proportion to their probability: 100 draws hold hundredths.
    const draws = inputs.p.flatMap((share, state) =>
      Array.from({ length: Math.round(100 * share) }, () => state),
    );
    const options = inputs.payoffs.map((row) => Float64Array.from(draws, (state) => row[state] ?? 0));
    const expected = told.computed_here?.evpi ?? told.expected.evpi ?? 0;
    expect(perfectInformation(options, draws.length).value).toBeCloseTo(expected, 6);
  });
});
