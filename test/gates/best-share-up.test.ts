import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestShareUp, shareUpOneEach } from "../../src/gates/best-share-up.js";

const host = { alone: 0.0009, together: 0.0001 };

describe("the share of time in which enough replicas run", () => {
  // K = 3p²(1 − p) + p³ = 2.428542e-6 at p = 0.0009; down = K + 0.0001·(1 − K) = 1.02428299146e-4.
  it("is that of hosts that fail by themselves or together, one a replica", () => {
    const share = shareUpOneEach({ replicas: 3, needed: 2 }, host);
    expect(1 - share).toBeCloseTo(1.02428299146e-4, 14);
    expect(bestShareUp({ replicas: 3, needed: 2 }, host)).toBe(share);
  });

  // Any of 3 hosts breaks it one each; one host is down 0.0009 + 0.0001·0.9991 = 9.9991e-4.
  it("is best on a single host where none can be spared", () => {
    expect(1 - bestShareUp({ replicas: 3, needed: 3 }, host)).toBeCloseTo(9.9991e-4, 14);
    expect(shareUpOneEach({ replicas: 3, needed: 3 }, host)).toBeLessThan(
      bestShareUp({ replicas: 3, needed: 3 }, host),
    );
  });

  it("never beats what takes all hosts at once", () => {
    expect(bestShareUp({ replicas: 60, needed: 1 }, host)).toBeCloseTo(1 - 0.0001, 14);
  });

  it("is 1 where none must run, and 0 where more must run than there are", () => {
    expect(bestShareUp({ replicas: 3, needed: 0 }, host)).toBe(1);
    expect(bestShareUp({ replicas: 3, needed: 4 }, host)).toBe(0);
  });

  it("lies between 0 and 1 and falls as more must run", () => {
    const running = fc.record({
      replicas: fc.integer({ min: 1, max: 300 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(running, probability, probability, ({ replicas, share }, alone, together) => {
        const needed = Math.floor(share * replicas);
        const [fewer, more] = [needed, needed + 1].map((count) =>
          bestShareUp({ replicas, needed: count }, { alone, together }),
        );
        expect(more).toBeGreaterThanOrEqual(0);
        expect(fewer).toBeLessThanOrEqual(1);
        expect((more ?? 0) - (fewer ?? 0)).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it("is quick for a hundred thousand replicas", () => {
    expect(bestShareUp({ replicas: 100_000, needed: 75_000 }, host)).toBeCloseTo(1 - 0.0001, 12);
  });
});
