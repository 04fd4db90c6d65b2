import { describe, expect, it } from "vitest";
import { isRedisCsv, redisCsv } from "../../src/importers/redis-csv.js";

const header = '"test","rps","avg_latency_ms","p99_latency_ms"';

describe("redisCsv", () => {
  it("reads milliseconds, and rows under repeated headers and between other lines", () => {
    const text = `WARNING: no config\n${header}\n"SET","5.00","1.5","3"\n${header}\n"GET","0.00","x","3"\n`;
    expect(redisCsv(text, 10)).toMatchObject([
      {
        benchmark: "redis-benchmark/SET",
        rate: 5,
        requests: 10,
        latencies: [{ seconds: 0.0015 }, {}, {}, { seconds: 0.003 }, {}],
      },
      { benchmark: "redis-benchmark/GET", latencies: [{ seconds: undefined }, {}, {}, {}, {}] },
    ]);
  });

  it("does not read a last line that is cut", () => {
    expect(redisCsv('"SET","50000.00"\n"GET","40', undefined)).toHaveLength(1);
  });
});

describe("isRedisCsv", () => {
  it("asks for the header", () => {
    expect([isRedisCsv(header), isRedisCsv('"SET","5.00"')]).toEqual([true, false]);
  });
});
