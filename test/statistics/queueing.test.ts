import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/statistics/random.js";
import {
  erlangB,
  erlangC,
  responsePercentile,
  responsePercentileRatio,
} from "../../src/statistics/queueing.js";

/** By queueing.py with mpmath at 60 digits. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/queueing.json", import.meta.url), "utf8"),
) as {
  readonly percentiles: readonly (readonly [servers: number, rho: number, p: number, seconds: number])[];
  readonly erlang: readonly (readonly [servers: number, erlangs: number, b: number, c: number])[];
};

const relative = (got: number, wanted: number): number => Math.abs(got - wanted) / Math.abs(wanted);

const inService = (servers: number, utilization: number, percentile: number): number => {
  const time = responsePercentile({ servers, utilization, percentile, serviceSeconds: 1 });
  if (time.kind !== "steady") throw new Error("saturated");
  return time.seconds;
};

describe("Erlang's formulas", () => {
  it("agree with the sums at 60 digits", () => {
    const errors = reference.erlang.flatMap(([servers, erlangs, b, c]) => [
      relative(erlangB({ servers, erlangs }), b),
      relative(erlangC({ servers, erlangs }), c),
    ]);
    expect(errors).toHaveLength(16);
    expect(Math.max(...errors)).toBeLessThan(1e-12);
  });

  it("nothing offered never waits; at or above the servers everything does", () => {
    expect(erlangB({ servers: 3, erlangs: 0 })).toBe(0);
    expect(erlangC({ servers: 3, erlangs: 0 })).toBe(0);
    expect(erlangC({ servers: 3, erlangs: 3 })).toBe(1);
    expect(erlangC({ servers: 3, erlangs: 1e300 })).toBe(1);
  });

  it.each([
    { servers: 0, erlangs: 1 },
    { servers: 1.5, erlangs: 1 },
    { servers: 1e9, erlangs: 1 },
    { servers: 2, erlangs: -1 },
    { servers: 2, erlangs: Number.NaN },
    { servers: 2, erlangs: Infinity },
  ])("refuse $servers servers and $erlangs erlangs", (load) => {
    expect(() => erlangB(load)).toThrow(RangeError);
    expect(() => erlangC(load)).toThrow(RangeError);
  });
});

describe("the percentile of the response time", () => {
  it("MODEL §3 check: is 15.35 service times for the p99 of M/M/1 at 0.7: −ln(0.01) ÷ 0.3", () => {
    expect(inService(1, 0.7, 0.99)).toBeCloseTo(15.350567286626973, 12);
    expect(
      responsePercentile({ servers: 1, utilization: 0.7, percentile: 0.99, serviceSeconds: 0.004 }),
    ).toEqual({
      kind: "steady",
      seconds: expect.closeTo(0.06140226914650789, 14) as number,
    });
  });

  it("agrees with bisection at 60 digits, up to 500 servers and where the drain rate is the service rate", () => {
    // Rounding of 1 − ρ itself moves the percentile by 1e-16 ÷ (1 − ρ).
    const errors = reference.percentiles.map(([servers, rho, p, seconds]) => ({
      at: `${servers} ${rho} ${p}`,
      error: relative(inService(servers, rho, p), seconds) * Math.min(1, (1 - rho) * 1000),
    }));
    expect(errors).toHaveLength(330);
    expect(errors.filter(({ error }) => !(error < 1e-12))).toEqual([]);
  });

  it("is saturated from a utilization of 1", () => {
    for (const utilization of [1, 1.2, Infinity]) {
      expect(responsePercentile({ servers: 4, utilization, percentile: 0.5, serviceSeconds: 1 })).toEqual({
        kind: "saturated",
      });
    }
  });

  it("rises with utilization and falls with servers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
        (servers, utilization, p) => {
          const here = inService(servers, utilization, p);
          expect(inService(servers, utilization + 0.005, p)).toBeGreaterThanOrEqual(here);
          expect(inService(servers + 1, utilization, p)).toBeLessThanOrEqual(here * (1 + 1e-12));
          expect(here).toBeGreaterThanOrEqual(-Math.log1p(-p) * (1 - 1e-12));
        },
      ),
    );
  });

  it("stays finite next to saturation and at the ends of the percentiles", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true }),
        fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
        (servers, utilization, p) => {
          expect(Number.isFinite(inService(servers, utilization, p))).toBe(true);
        },
      ),
    );
  });

  it.each([
    { servers: 1, utilization: -0.1, percentile: 0.9, serviceSeconds: 1 },
    { servers: 1, utilization: Number.NaN, percentile: 0.9, serviceSeconds: 1 },
    { servers: 1, utilization: 0.5, percentile: 99, serviceSeconds: 1 },
    { servers: 1, utilization: 0.5, percentile: 0, serviceSeconds: 1 },
    { servers: 1, utilization: 0.5, percentile: 0.9, serviceSeconds: Number.NaN },
    { servers: 1, utilization: 0.5, percentile: 0.9, serviceSeconds: 1e308 },
    { servers: 2.5, utilization: 0.5, percentile: 0.9, serviceSeconds: 1 },
  ])("refuses %o", (queue) => {
    expect(() => responsePercentile(queue)).toThrow(RangeError);
  });
});

describe("the ratio of two percentiles", () => {
  const column = (...values: readonly number[]) => Float64Array.from(values);

  it("is (1 − from) ÷ (1 − to) for M/M/1, per draw", () => {
    const ratios = responsePercentileRatio({
      servers: 1,
      percentile: 0.99,
      from: column(0.7),
      to: column(0.7, 0.75, 0.85, 0),
    });
    expect([...ratios].map((ratio) => Number(ratio.toFixed(12)))).toEqual([1, 1.2, 2, 0.3]);
  });

  it("is infinite where either side is saturated", () => {
    const ratios = responsePercentileRatio({
      servers: 4,
      percentile: 0.9,
      from: column(0.5, 1, 0.5, 1),
      to: column(1, 0.5, Number.NaN, 1),
    });
    expect([...ratios]).toEqual([Infinity, Infinity, Infinity, Infinity]);
  });

  it("is one number where both sides are", () => {
    const ratios = responsePercentileRatio({
      servers: 3,
      percentile: 0.95,
      from: column(0.6),
      to: column(0.6),
    });
    expect([...ratios]).toEqual([1]);
  });
});

/** Response times of M/M/c with service rate 1, first come first served, customer by customer: written for this test alone. */
function simulated(servers: number, utilization: number, customers: number, seed: number) {
  const stream = randomStream(seed, `M/M/${servers} at ${utilization}`);
  const exponential = (rate: number): number => -Math.log(1 - stream.next()) / rate;
  const freeAt = new Array<number>(servers).fill(0);
  const warmUp = customers / 10;
  const times = new Float64Array(customers - warmUp);
  let [now, waited] = [0, 0];
  for (let customer = 0; customer < customers; customer++) {
    now += exponential(servers * utilization);
    let first = 0;
    for (let server = 1; server < servers; server++)
      if ((freeAt[server] ?? 0) < (freeAt[first] ?? 0)) first = server;
    const start = Math.max(now, freeAt[first] ?? 0);
    const end = start + exponential(1);
    freeAt[first] = end;
    if (customer < warmUp) continue;
    if (start > now) waited++;
    times[customer - warmUp] = end - now;
  }
  return { times: times.sort(), waited: waited / times.length };
}

describe("a simulation of the queue, event by event", () => {
  it.each([
    [1, 0.5],
    [1, 0.8],
    [2, 0.7],
    [4, 0.8],
    [16, 0.9],
  ])("of %d servers at a utilization of %d agrees", (servers, utilization) => {
    const { times, waited } = simulated(servers, utilization, 400_000, 7);
    // Neighbouring customers are alike, so some percent at high utilization: far below what a wrong formula would be off.
    expect(waited / erlangC({ servers, erlangs: servers * utilization })).toBeCloseTo(1, 1);
    for (const percentile of [0.5, 0.9, 0.99]) {
      const seen = times[Math.floor(percentile * times.length)] ?? 0;
      expect(Math.abs(seen / inService(servers, utilization, percentile) - 1), `p${percentile}`).toBeLessThan(
        0.04,
      );
    }
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const waiting = erlangC({ servers, erlangs: servers * utilization }) / (servers * (1 - utilization));
    expect(Math.abs(mean / (1 + waiting) - 1)).toBeLessThan(0.03);
  });

  it("of one kind of server that turns work away agrees with Erlang's B", () => {
    const [servers, erlangs] = [5, 4];
    const stream = randomStream(3, "M/M/c/c");
    const busyUntil = new Array<number>(servers).fill(0);
    let [now, lost] = [0, 0];
    const arrivals = 300_000;
    for (let arrival = 0; arrival < arrivals; arrival++) {
      now += -Math.log(1 - stream.next()) / erlangs;
      const free = busyUntil.findIndex((until) => until <= now);
      if (free === -1) lost++;
      else busyUntil[free] = now - Math.log(1 - stream.next());
    }
    expect(Math.abs(lost / arrivals / erlangB({ servers, erlangs }) - 1)).toBeLessThan(0.02);
  });
});

const shared = new URL("../../../shared/cases/h_queueing.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cases of queueing", () => {
  interface Case {
    readonly id: string;
    readonly inputs: Record<string, number>;
    readonly expected: Record<string, number>;
    readonly computed_here: unknown;
  }

  it("agree", () => {
    const { cases } = JSON.parse(readFileSync(shared, "utf8")) as { readonly cases: readonly Case[] };
    let compared = 0;
    for (const { id, inputs, expected, computed_here } of cases) {
      const { servers, erlangs, lambda, mu, c } = inputs;
      if (servers !== undefined && erlangs !== undefined) {
        const load = { servers, erlangs };
        // Some pages round; the recomputed value, where there is one, is the exact one.
        const wanted = typeof computed_here === "number" ? computed_here : (expected.B ?? expected.C);
        const got = expected.B === undefined ? erlangC(load) : erlangB(load);
        expect(relative(got, wanted as number), id).toBeLessThan(1e-9);
      } else {
        const waiting = (computed_here as { readonly erlangC: number }).erlangC;
        const load = { servers: c as number, erlangs: (lambda as number) / (mu as number) };
        expect(relative(erlangC(load), waiting), id).toBeLessThan(1e-12);
        const utilization = (lambda as number) / ((mu as number) * (c as number));
        const inQueue = (erlangC(load) * utilization) / (1 - utilization);
        const computed: { readonly [name: string]: number } = {
          Lq: inQueue,
          Wq: inQueue / (lambda as number),
          W: inQueue / (lambda as number) + 1 / (mu as number),
          L: inQueue + load.erlangs,
        };
        for (const [name, wanted] of Object.entries(expected))
          if (computed[name] !== undefined && !Array.isArray(wanted))
            expect(Math.abs(computed[name] / wanted - 1), `${id} ${name}`).toBeLessThan(2e-3);
      }
      compared += 1;
    }
    expect(compared).toBe(14);
  });
});
