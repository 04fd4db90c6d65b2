import { describe, expect, it } from "vitest";
import { redisText } from "../../src/importers/redis-text.js";

describe("redisText", () => {
  it("marks a block without its rate", () => {
    expect(redisText(["====== SET ======", "  100 requests completed in 0.01 seconds", ""])).toMatchObject([
      { benchmark: "redis-benchmark/SET", requests: 100, ends: "requests per second", latencies: [] },
    ]);
  });

  it("does not read a table whose last row may be cut", () => {
    const block = ["====== GET ======", "  latency summary (msec):", "  avg  max", "  0.5  1.2"];
    expect(redisText(block)[0]?.latencies).toEqual([]);
    expect(redisText([...block, ""])[0]?.latencies).toEqual([
      { statistic: "mean", seconds: 0.0005 },
      { statistic: "max", seconds: 0.0012 },
    ]);
  });

  it("reads lines of -q only where there is no block", () => {
    expect(redisText(["SET: 20.50 requests per second, p50=0.199 msec", ""])).toMatchObject([
      { rate: 20.5, latencies: [{ statistic: "median", seconds: 0.000199 }] },
    ]);
  });
});
