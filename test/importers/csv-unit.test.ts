import { describe, expect, it } from "vitest";
import { inBaseUnit } from "../../src/importers/csv-unit.js";

describe("inBaseUnit", () => {
  it.each([
    [12, "ms", 0.012, "s"],
    [3, "MiB/sec", 3_145_728, "B/s"],
    [9.4, "Gbps", 9.4e9, "bit/s"],
    [9.4, "Gbit/s", 9.4e9, "bit/s"],
    [100, "IOPS", 100, "1/s"],
    [100, "requests/sec", 100, "1/s"],
    [100, "ops/second", 100, "1/s"],
    [99.5, "%", 0.995, "1"],
    [5, "score", 5, "score"],
  ])("%d %s is %d %s", (value, unit, base, baseUnit) => {
    const converted = inBaseUnit(value, unit);
    expect(converted.unit).toBe(baseUnit);
    expect(converted.value).toBeCloseTo(base, 12);
  });

  it("tells bits from bytes by the case of the letter", () => {
    expect(inBaseUnit(1, "MB/s").unit).toBe("B/s");
    expect(inBaseUnit(1, "Mbit/s").unit).toBe("bit/s");
  });
});
