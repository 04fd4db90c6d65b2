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

  it("adds what is written, exact to the last double", () => {
    // In doubles 1.1 × 3600 is 3960.0000000000005 and 0.1 + 0.2 is 0.30000000000000004.
    expect(seconds("1.1h")).toBe(3960);
    expect(seconds("100ms200ms")).toBe(0.3);
    expect(seconds("PT1.1H")).toBe(3960);
    const whole = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.tuple(whole, whole, whole, whole, whole), ([w, d, h, m, s]) => {
        const total = (w * 7 + d) * 86_400 + h * 3600 + m * 60 + s;
        expect(seconds(`P${w}W${d}DT${h}H${m}M${s}S`)).toBe(total);
        expect(seconds(`${h}h${m}m${s}s`)).toBe(h * 3600 + m * 60 + s);
      }),
    );
  });

  it("reads the longest text it accepts without losing finiteness", () => {
    expect(seconds(`${"9".repeat(99)}h`)).toBeCloseTo(3.6e102, -90);
    expect(seconds(`0.${"0".repeat(94)}1ns`)).toBe(1e-104);
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
      "1h 30m": "1h30m",
      " 15m ": "15m",
      "100 milliseconds": "100ms",
      "7 MICROSECONDS": "7us",
      "3 hours": "3h",
      "3 hrs": "3h",
      "12 nanoseconds": "12ns",
      " P1D": "P1D",
      pt15m: "PT15M",
      "6 MS": "6ms",
    };
    for (const [written, expected] of Object.entries(meant)) expect(nearest(written)).toBe(expected);
  });

  it("names nothing where it cannot tell", () => {
    const unclear = ["", "-15m", "soon", "5 fortnights", "1d2h", "1,5 h"];
    expect(unclear.map(nearest)).toEqual(unclear.map(() => undefined));
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
