import { describe, expect, it } from "vitest";
import { toBaseUnit } from "../../src/quantity/unit.js";

const tidied = (value: number, unit: string): readonly [number, string] | undefined => {
  const base = toBaseUnit(value, unit);
  return base.ok ? [base.value.value, base.value.unit] : undefined;
};

describe("toBaseUnit", () => {
  it("turns times into seconds, correctly rounded", () => {
    expect(tidied(3, "ms")).toEqual([0.003, "s"]);
    expect(tidied(70, "us")).toEqual([70e-6, "s"]);
    expect(tidied(70, "µs")).toEqual([70e-6, "s"]);
    expect(tidied(70, "μs")).toEqual([70e-6, "s"]);
    expect(tidied(5, "ns")).toEqual([5e-9, "s"]);
    expect(tidied(2, "min")).toEqual([120, "s"]);
  });

  it("tells bytes from bits and binary from decimal prefixes", () => {
    expect(tidied(2, "KiB/s")).toEqual([2048, "B/s"]);
    expect(tidied(2, "kB/s")).toEqual([2000, "B/s"]);
    expect(tidied(2, "MiB/s")).toEqual([2_097_152, "B/s"]);
    expect(tidied(941, "Mbit/s")).toEqual([941e6, "bit/s"]);
    expect(tidied(9.4, "Gbps")).toEqual([9.4e9, "bit/s"]);
    expect(tidied(4, "GiB")).toEqual([4_294_967_296, "B"]);
  });

  it("reads the spellings of per second", () => {
    expect(["MiB/sec", "MiB/second", "MiB / s", "MiB per second"].map((unit) => tidied(1, unit))).toEqual(
      Array(4).fill([1_048_576, "B/s"]),
    );
    expect(["IOPS", "ops/s", "req/sec", "events per second", "tps"].map((unit) => tidied(7, unit))).toEqual(
      Array(5).fill([7, "1/s"]),
    );
  });

  it("turns percent into a share", () => {
    expect(tidied(95, "%")).toEqual([0.95, "1"]);
  });

  it("keeps what was written beside it", () => {
    expect(toBaseUnit(3, " ms ")).toEqual({
      ok: true,
      value: { value: 0.003, unit: "s", original: { value: 3, unit: " ms " } },
    });
  });

  it("does not guess at a unit it does not know", () => {
    expect(["furlong", "", "mb/s", "constructor", "__proto__"].map((unit) => tidied(1, unit))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("refuses what is not finite, or would not be", () => {
    expect([NaN, Infinity, -Infinity].map((value) => tidied(value, "ms"))).toEqual(Array(3).fill(undefined));
    expect(tidied(1e308, "GiB/s")).toBeUndefined();
    expect(tidied(1e308, "B/s")).toEqual([1e308, "B/s"]);
  });
});
