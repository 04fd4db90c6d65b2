import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../../src/brief/input/brief.js";
import { briefSchema } from "../../../src/brief/schema/brief.js";
import type { InputOf } from "../../../src/brief/zod.js";
import { briefArbitrary } from "../arbitrary.js";
import { briefOf } from "../stated.js";
import { refusedBy } from "./refused.js";

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Fails to compile where the types that are written out and those of the schemas part ways. */
const written: Equal<Writable<BriefInput>, Writable<InputOf<typeof briefSchema>>> = true;

describe("briefSchema", () => {
  it("accepts what its written type says", () => {
    expect(written).toBe(true);
    fc.assert(
      fc.property(briefArbitrary(), (brief) => {
        expect(refusedBy(briefSchema, brief)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [{ horizonYears: 0 }, ["out-of-range horizonYears"]],
    [{ currency: "usd" }, ["not-allowed currency"]],
    [{ discountRate: 8 }, ["percent discountRate"]],
    [{ inflation: { power: "3%" } }, ["percent inflation power"]],
    [{ schema: "kube-substrate/brief@2" }, ["invalid_value schema"]],
    [
      { rates: [{ currency: "EUR", perUnit: 0, on: "today" }] },
      ["out-of-range rates 0 perUnit", "not-a-date rates 0 on"],
    ],
    [{ measuring: { hoursPerRun: -1 } }, ["out-of-range measuring hoursPerRun"]],
    [{ escape: { perYear: { low: 0.01, high: 0.1 }, lossPerPod: "x" } }, ["not-money escape lossPerPod"]],
    [
      {
        defaults: {
          pue: 1.3,
          "host-repair": "4h",
          "hypervisor-reserve-cpu": 1,
          "pod-overhead-memory": "1GB",
        },
      },
      ["out-of-range defaults hypervisor-reserve-cpu", "not-a-quantity defaults pod-overhead-memory"],
    ],
    [{ workloads: [] }, ["too_small workloads"]],
  ])("%j", (fields, refused) => {
    expect([...refusedBy(briefSchema, briefOf(fields))].sort()).toEqual([...refused].sort());
  });
});
