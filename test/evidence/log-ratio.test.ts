import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/evidence/catalogue.js";
import { logRatioOf } from "../../src/evidence/log-ratio.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";

const [first] = catalogue;
const of = (changes: Partial<EvidenceRecord>) => {
  if (first === undefined) throw new Error("the catalogue is empty");
  const { range: _, ...record } = first;
  return logRatioOf({ ...record, ...changes });
};

describe("logRatioOf", () => {
  it("is ln of an exact ratio with 0.03", () => {
    expect(of({ ratio: 0.5 })).toEqual({
      estimate: expect.closeTo(-0.6931471805599453, 15),
      standardDeviation: 0.03,
    });
    expect(of({ ratio: { low: 0.5, high: 0.5 } })?.standardDeviation).toBe(0.03);
  });

  it("takes the spread of a range as a central 90 % interval", () => {
    // (ln 1 − ln 0.95) ÷ 3.2897073 = 0.0512933 ÷ 3.2897073
    expect(of({ ratio: 0.985, range: { low: 0.95, high: 1 } })?.standardDeviation).toBeCloseTo(0.015592, 6);
  });

  it("prefers the ratio's own uncertainty to the range", () => {
    const own = of({ ratio: { low: 0.8, high: 0.9 }, range: { low: 0.1, high: 1 } });
    expect(own?.standardDeviation).toBeCloseTo(Math.log(0.9 / 0.8) / 3.289707253902944, 10);
  });

  it("reads every form of an uncertain ratio by its median and 5 % and 95 % quantiles", () => {
    // normal 0.9 ± 0.05: ends 0.9 ∓ 0.0822427
    const normal = of({ ratio: { mean: 0.9, sd: 0.05 } });
    expect(normal?.estimate).toBeCloseTo(Math.log(0.9), 10);
    expect(normal?.standardDeviation).toBeCloseTo(Math.log(0.98224268 / 0.81775732) / 3.289707253902944, 7);
    // type 7 of 0.8, 0.9, 1.0: median 0.9, ends 0.81 and 0.99
    const samples = of({ ratio: { samples: [1, 0.8, 0.9] } });
    expect(samples?.estimate).toBeCloseTo(Math.log(0.9), 10);
    expect(samples?.standardDeviation).toBeCloseTo(Math.log(0.99 / 0.81) / 3.289707253902944, 10);
    const pert = of({ ratio: { min: 0.8, mode: 0.9, max: 1 } });
    expect(pert?.estimate).toBeCloseTo(Math.log(0.9), 8);
  });

  it("knows nothing without a ratio, or where the ratio reaches down to 0", () => {
    expect(of({ ratio: undefined })).toBeUndefined();
    expect(of({ ratio: { mean: 0.5, sd: 0.5 } })).toBeUndefined();
    expect(of({ ratio: 0 })).toBeUndefined();
    expect(of({ ratio: Infinity })).toBeUndefined();
    expect(of({ ratio: Number.NaN })).toBeUndefined();
  });
});
