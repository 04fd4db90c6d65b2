import { describe, expect, it } from "vitest";
import { tailColumns, unavailabilityOf } from "../../src/consequences/downtime.js";
import { redundancyOf } from "../../src/consequences/redundancy.js";
import { servicePeriods } from "../../src/consequences/service-periods.js";
import { constant } from "../../src/statistics/column.js";

const HOURS = 8760;

interface Failing {
  readonly counts: readonly number[];
  readonly needed: number;
  readonly failures?: number;
  readonly outageHours?: number;
  readonly common?: number;
  readonly reboots?: number;
  readonly rebootHours?: number;
  readonly draws?: number;
  readonly periods?: number;
}

function yearsOf(failing: Failing) {
  const { counts, needed, draws = 4096, periods = 12 } = failing;
  const { failures = 0, outageHours = 0, common = 0, reboots = 0, rebootHours = 0 } = failing;
  const outage = {
    failuresPerYear: constant(failures),
    outageSeconds: constant(outageHours * 3600),
    maintenancesPerYear: constant(reboots),
    maintenanceSeconds: constant(rebootHours * 3600),
    unavailability: constant(Math.min(1, (failures * outageHours) / HOURS)),
    planned: constant((reboots * rebootHours) / HOURS),
    commonCause: constant(common),
    inputs: [],
  };
  const expected = unavailabilityOf(redundancyOf(counts, needed), outage, tailColumns());
  const { down } = servicePeriods({
    ...{ seed: 1, path: "workloads[w].availability", draws, periods, counts, needed, outage, expected },
  });
  const mean = down.reduce((sum, share) => sum + share, 0) / down.length;
  const hit = down.reduce((sum, share) => sum + Number(share > 0), 0) / down.length;
  return { down, mean, hit, expected: expected[0] ?? 0 };
}

/** Failures and repairs of every host by exponential gaps and lognormal outages; its own generator throughout. */
function simulated({ counts, needed, failures = 0, outageHours = 0 }: Failing, years: number) {
  let state = 12_345;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const total = counts.reduce((sum, count) => sum + count, 0);
  const months = new Float64Array(years * 12);
  for (let year = 0; year < years; year++) {
    const edges: (readonly [time: number, lost: number])[] = [];
    for (const count of counts) {
      for (let time = -Math.log(next()) / failures; time < 1; time -= Math.log(next()) / failures) {
        const hours = outageHours * Math.exp(0.88 * normal() - 0.88 ** 2 / 2);
        edges.push([time, count], [time + hours / HOURS, -count]);
      }
    }
    edges.sort(([a], [b]) => a - b);
    let [lost, since] = [0, 0];
    for (const [time, change] of edges) {
      if (total - lost < needed)
        for (let at = since; at < time;) {
          const end = Math.min(time, (Math.floor(at * 12 + 1e-9) + 1) / 12);
          const month = year * 12 + (Math.floor(at * 12 + 1e-9) % 12);
          months[month] = (months[month] ?? 0) + (end - at) * 12;
          at = end;
        }
      lost += change;
      since = time;
    }
  }
  const breached = (allowed: number) => months.filter((share) => share > allowed).length / months.length;
  return { mean: months.reduce((sum, share) => sum + share, 0) / months.length, breached };
}

describe("a year by chance", () => {
  it("is down on average as the closed form expects: one host", () => {
    const { mean, expected } = yearsOf({ counts: [1], needed: 1, failures: 1, outageHours: 8.76 });
    expect(expected).toBeCloseTo(0.001, 9);
    expect(mean / expected).toBeGreaterThan(0.95);
    expect(mean / expected).toBeLessThan(1.05);
  });

  it("breaks in as many months as a Poisson process hits: 1 − e^(−λ/12)", () => {
    const { hit } = yearsOf({ counts: [1], needed: 1, failures: 3, outageHours: 0.01 });
    expect(hit).toBeCloseTo(1 - Math.exp(-3 / 12), 2);
  });

  it("counts common causes and maintenance: means add up", () => {
    const common = yearsOf({ counts: [1, 1, 1], needed: 1, failures: 2, outageHours: 10, common: 0.5 });
    // 2 × 0.5 × 10 ÷ 8,760, all three at once alone being out of the question.
    expect(common.mean / (10 / HOURS)).toBeGreaterThan(0.9);
    expect(common.mean / (10 / HOURS)).toBeLessThan(1.1);
    const planned = yearsOf({ counts: [2, 1, 1], needed: 3, reboots: 2, rebootHours: 0.5 });
    // Only the host with two replicas cannot be spared: 2 × 0.5 ÷ 8,760.
    expect(planned.mean / planned.expected).toBeGreaterThan(0.97);
    expect(planned.mean / planned.expected).toBeLessThan(1.03);
    expect(planned.expected).toBeCloseTo(1 / HOURS, 9);
    expect(yearsOf({ counts: [1, 1, 1], needed: 2, reboots: 2, rebootHours: 0.5 }).mean).toBe(0);
  });

  it("agrees with a simulation of every failure and repair: 2 of 3 hosts needed", () => {
    const failing = { counts: [1, 1, 1], needed: 2, failures: 5, outageHours: 60 };
    const { down, mean } = yearsOf({ ...failing, draws: 16_384 });
    const { mean: wanted, breached } = simulated(failing, 16_384);
    expect(mean / wanted).toBeGreaterThan(0.94);
    expect(mean / wanted).toBeLessThan(1.06);
    for (const allowed of [0, 0.001, 0.01, 0.03]) {
      const share = down.filter((month) => month > allowed).length / down.length;
      expect(Math.abs(share - breached(allowed))).toBeLessThan(4 * Math.sqrt(share / down.length) + 5e-4);
    }
  });

  it("is down all of the time where more are needed, and never where nothing fails", () => {
    expect(new Set(yearsOf({ counts: [1], needed: 2, draws: 64 }).down)).toEqual(new Set([1]));
    expect(new Set(yearsOf({ counts: [1], needed: 1, draws: 64 }).down)).toEqual(new Set([0]));
  });

  it("takes the expected share where events are too many to draw, and stays within 0 and 1", () => {
    const many = yearsOf({ counts: [1], needed: 1, failures: 1e6, outageHours: 0.001, draws: 64 });
    expect(new Set(many.down)).toEqual(new Set([many.expected]));
    const long = yearsOf({ counts: [1, 1], needed: 2, failures: 20, outageHours: 1e5, draws: 64 });
    expect(Math.max(...long.down)).toBe(1);
    expect(long.down.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it("changes none of the first draws where more are asked for", () => {
    const failing = { counts: [1, 1], needed: 2, failures: 3, outageHours: 5 };
    const few = yearsOf({ ...failing, draws: 1024 }).down;
    const more = yearsOf({ ...failing, draws: 2048 }).down;
    expect(more.subarray(0, few.length)).toEqual(few);
  });

  it("judges a year as one period", () => {
    const { down } = yearsOf({ counts: [1], needed: 1, failures: 2, outageHours: 10, periods: 1, draws: 64 });
    expect(down).toHaveLength(64);
  });
});
