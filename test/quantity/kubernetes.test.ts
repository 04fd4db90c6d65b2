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
      "2 cores": "2",
      "2 vCPU": "2",
      "0,5": "0.5",
      " 4Gi ": "4Gi",
      "1024 bytes": "1024",
    };
    for (const [written, expected] of Object.entries(meant)) expect(nearest(written)).toBe(expected);
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
        if (!parsed.ok && parsed.nearest !== undefined) expect(value(parsed.nearest)).toBeDefined();
      }),
    );
  });
});
