import { describe, expect, it } from "vitest";
import { dimensions } from "../../src/brief/vocabulary.js";
import { regimeOf } from "../../src/overheads/regime.js";

describe("regimeOf", () => {
  it("assumes 0.97 where tuned and 0.85 by default", () => {
    expect(regimeOf({ dimension: "cpu", tuning: "tuned" })).toEqual({ logMean: Math.log(0.97), logSd: 0.15 });
    expect(regimeOf({ dimension: "cpu", tuning: "default" }).logMean).toBeCloseTo(Math.log(0.85), 15);
  });

  it("is unsure by 0.15, and by 0.35 of small requests, storage latency and tails", () => {
    const unsure = dimensions.filter(
      (dimension) => regimeOf({ dimension, tuning: "default", ioPath: "passthrough" }).logSd === 0.35,
    );
    expect(unsure).toEqual(["storage-iops", "storage-latency", "tail-latency"]);
    expect(regimeOf({ dimension: "memory", tuning: "default" }).logSd).toBe(0.15);
  });

  it("trusts tuned passthrough storage to 0.10", () => {
    for (const dimension of ["storage-iops", "storage-throughput", "storage-latency"] as const) {
      expect(regimeOf({ dimension, tuning: "tuned", ioPath: "passthrough" }).logSd).toBe(0.1);
      expect(regimeOf({ dimension, tuning: "tuned", ioPath: "sr-iov" }).logSd).toBe(0.1);
    }
    expect(regimeOf({ dimension: "storage-iops", tuning: "tuned", ioPath: "paravirtual" }).logSd).toBe(0.35);
    expect(regimeOf({ dimension: "network-latency", tuning: "tuned", ioPath: "passthrough" }).logSd).toBe(
      0.15,
    );
  });
});
