import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDuration } from "../../src/quantity/duration.js";

const seconds = (text: string): number | undefined => {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : undefined;
};

const nearest = (text: string): string | undefined => {
  const parsed = parseDuration(text);
  return parsed.ok ? "accepted" : parsed.nearest;
};

describe("parseDuration", () => {
  it("reads ISO 8601", () => {
    const durations = {
      PT15M: 900,
      P1D: 86_400,
      "PT0.5S": 0.5,
      "PT0,5S": 0.5,
      P2W: 1_209_600,
      P1DT12H: 129_600,
      PT1H30M5S: 5405,
      PT0S: 0,
    };
    for (const [text, expected] of Object.entries(durations)) expect(seconds(text)).toBe(expected);
  });

  it("reads what Go and Kubernetes write", () => {
    const durations = {
      "15m": 900,
      "20us": 20e-6,
      "20µs": 20e-6,
      "20μs": 20e-6,
      "24h": 86_400,
      "1h30m": 5400,
      "1.5h": 5400,
      "6ms": 0.006,
      "300ns": 300e-9,
      ".5s": 0.5,
      "+5s": 5,
      "0": 0,
      "1h0m0.001s": 3600.001,
    };
    for (const [text, expected] of Object.entries(durations)) expect(seconds(text)).toBe(expected);
  });

  it("rounds once: a whole number of small units is the double nearest to the quotient", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (count) => {
        expect(seconds(`${count}us`)).toBe(count / 1e6);
        expect(seconds(`${count}ns`)).toBe(count / 1e9);
        expect(seconds(`PT${count}M`)).toBe(count * 60);
      }),
    );
  });

  it("refuses years and months with the reason", () => {
    for (const text of ["P1Y", "P1M", "P1Y2M3D", "P1MT1S"]) {
      const parsed = parseDuration(text);
      expect(parsed.ok || parsed.expected).toMatch(/years and months have no fixed length/);
    }
  });

  it("refuses what is neither", () => {
    const wrong = [
      "",
      "P",
      "PT",
      "P1DT",
      "15",
      "m",
      "-15m",
      "PT-5M",
      "1h 30m",
      "P1H",
      "PT1D",
      "PT.5S",
      "1d",
      "NaN",
      "1e3s",
    ];
    expect(wrong.filter((text) => seconds(text) !== undefined)).toEqual([]);
  });

  it("names what was perhaps meant", () => {
    const meant = {
      "15 min": "15m",
      "15min": "15m",
      "30": "30s",
      "1d": "P1D",
      "2 weeks": "P2W",
      "20 us": "20us",
      "5 sec": "5s",
      pt15m: "PT15M",
      "6 MS": "6ms",
    };
    for (const [written, expected] of Object.entries(meant)) expect(nearest(written)).toBe(expected);
  });

  it("suggests only what it would accept, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+PTYMDHS0-9.,hmsun ]{0,12}$/)), (text) => {
        const parsed = parseDuration(text);
        if (parsed.ok) expect(parsed.value).toBeGreaterThanOrEqual(0);
        else if (parsed.nearest !== undefined) expect(seconds(parsed.nearest)).toBeDefined();
      }),
    );
  });
});
