import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseKubernetesQuantity } from "../../src/quantity/kubernetes.js";

const value = (text: string): number | undefined => {
  const parsed = parseKubernetesQuantity(text);
  return parsed.ok ? parsed.value : undefined;
};

const nearest = (text: string): string | undefined => {
  const parsed = parseKubernetesQuantity(text);
  return parsed.ok ? "accepted" : parsed.nearest;
};

describe("parseKubernetesQuantity", () => {
  it("reads every decimal suffix", () => {
    const suffixes = { n: 3e-9, u: 3e-6, m: 3e-3, "": 3, k: 3e3, M: 3e6, G: 3e9, T: 3e12, P: 3e15, E: 3e18 };
    for (const [suffix, expected] of Object.entries(suffixes)) expect(value(`3${suffix}`)).toBe(expected);
  });

  it("reads every binary suffix", () => {
    const suffixes = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    expect(suffixes.map((suffix) => value(`3${suffix}`))).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => 3 * 1024 ** n),
    );
  });

  it("reads each suffix as Kubernetes' own Go code defines it, on any decimal", () => {
    const powersOfTen = { n: -9, u: -6, m: -3, "": 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
    const powersOf1024 = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };
    const decimal = fc.stringMatching(/^[+-]?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{0,6})?$/);
    fc.assert(
      fc.property(decimal, fc.constantFrom(...Object.entries(powersOfTen)), (number, [suffix, power]) => {
        const nearestDouble = Number(`${number}e${power}`);
        expect(value(number + suffix)).toBe(nearestDouble === 0 ? 0 : nearestDouble);
      }),
    );
    fc.assert(
      fc.property(decimal, fc.constantFrom(...Object.entries(powersOf1024)), (number, [suffix, power]) => {
        expect(value(number + suffix)).toBeCloseTo(Number(number) * 1024 ** power, 6);
      }),
    );
  });

  it("tells k from K and m from M", () => {
    expect([value("1m"), value("1M"), value("1k"), value("1K"), value("1Ki"), value("1ki")]).toEqual([
      0.001,
      1e6,
      1000,
      undefined,
      1024,
      undefined,
    ]);
  });

  it("reads decimal exponents, and a bare E as exa", () => {
    expect([value("1e3"), value("1E3"), value("1.5e-3"), value("2E+2"), value("1E")]).toEqual([
      1000, 1000, 0.0015, 200, 1e18,
    ]);
  });

  it("reads signs and points as the API server does", () => {
    expect([value("+5"), value("-5m"), value(".5"), value("5."), value("-0")]).toEqual([
      5, -0.005, 0.5, 5, 0,
    ]);
  });

  it("is exact: decimals are rounded once", () => {
    expect(value("100m")).toBe(0.1);
    expect(value("333m")).toBe(0.333);
    // 1.005 × 1000 is 1004.9999999999999 in doubles.
    expect(value("1.005k")).toBe(1005);
    expect(value("0.1Gi")).toBe(0.1 * 2 ** 30);
    expect(value("9007199254740991")).toBe(Number.MAX_SAFE_INTEGER);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (count) => {
        expect(value(`${count}m`)).toBe(count / 1000);
        expect(value(`${count}Ki`)).toBe(count * 1024);
      }),
    );
  });

  it("refuses 4GB and names 4G and 4Gi", () => {
    const parsed = parseKubernetesQuantity("4GB");
    expect(parsed).toMatchObject({ ok: false, nearest: "4Gi" });
    expect(parsed.ok || parsed.expected).toContain('"4G" (4 × 10⁹) or "4Gi" (4 × 2³⁰)');
  });

  it("names what was perhaps meant", () => {
    const meant = {
      "4GiB": "4Gi",
      "4gb": "4Gi",
      "4gi": "4Gi",
      "512mb": "512Mi",
      "8K": "8Ki",
      "8KB": "8Ki",
      "500 m": "500m",
      "500mcores": "500m",
      "500cpu": "500",
      "500mCPU": "500m",
      "-4GB": "-4Gi",
      "2 cores": "2",
      "2 vCPU": "2",
      "0,5": "0.5",
      " 4Gi ": "4Gi",
      "1024 bytes": "1024",
    };
    for (const [written, expected] of Object.entries(meant)) expect(nearest(written)).toBe(expected);
  });

  it("names nothing where two readings are as likely", () => {
    const unclear = ["1e", "1,000", "4Q", "five", "4 Gi 5"];
    expect(unclear.map(nearest)).toEqual(unclear.map(() => undefined));
  });

  it("refuses what is not a quantity", () => {
    const wrong = [
      "",
      "m",
      "Gi",
      "1.2.3",
      "--1",
      "1e",
      "1e1.5",
      "1Gii",
      "0x10",
      "NaN",
      "Infinity",
      "1 2",
      "½",
      "constructor",
    ];
    expect(wrong.filter((text) => value(text) !== undefined)).toEqual([]);
  });

  it("refuses what a double cannot hold", () => {
    expect(value("1e309")).toBeUndefined();
    expect(value("1e999999999")).toBeUndefined();
    expect(value("1e308")).toBe(1e308);
  });

  it("never throws and never gives a number that is not finite", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.eEKMGTPinum]{0,12}$/)), (text) => {
        const parsed = parseKubernetesQuantity(text);
        expect(parsed.ok ? Number.isFinite(parsed.value) : parsed.expected.length > 0).toBe(true);
      }),
    );
  });

  it("suggests only what it would accept", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,3}([.,][0-9]{1,2})? ?[a-zA-Z]{0,4}$/), (text) => {
        const parsed = parseKubernetesQuantity(text);
        fc.pre(!parsed.ok && parsed.nearest !== undefined);
        expect(value(nearest(text) ?? "")).toBeDefined();
      }),
    );
  });
});
