import { describe, expect, it } from "vitest";
import { fioFigures } from "../../src/importers/fio-figures.js";

const latency = { operations: 900, meanSeconds: 0.002, maxSeconds: 0.01, percentiles: [] };

describe("fioFigures", () => {
  it("lets IOPS and the whole latency speak for small blocks: 65,535 bytes", () => {
    const leg = { operations: 900, iops: 100, bytesPerSecond: 6_553_500, latency, completion: latency };
    expect(
      fioFigures("read", leg).map(({ metric, statistic, dimension }) => [metric, statistic, dimension]),
    ).toEqual([
      ["read-iops", "rate", "storage-iops"],
      ["read-bandwidth", "rate", undefined],
      ["read-latency", "mean", "storage-latency"],
      ["read-latency", "max", undefined],
      ["read-completion-latency", "mean", undefined],
      ["read-completion-latency", "max", undefined],
    ]);
  });

  it("lets bandwidth alone speak for large blocks: 65,536 bytes", () => {
    const leg = { operations: 900, iops: 100, bytesPerSecond: 6_553_600, latency };
    expect(fioFigures("write", leg).filter(({ dimension }) => dimension !== undefined)).toEqual([
      {
        metric: "write-bandwidth",
        unit: "B/s",
        direction: "higher",
        statistic: "rate",
        value: 6_553_600,
        dimension: "storage-throughput",
      },
    ]);
  });

  it("falls back on completion where the whole latency is missing", () => {
    const voting = fioFigures("read", { operations: 900, iops: 100, completion: latency }).filter(
      ({ dimension }) => dimension === "storage-latency",
    );
    expect(voting).toMatchObject([{ metric: "read-completion-latency", statistic: "mean", value: 0.002 }]);
  });

  it("names percentiles and the median", () => {
    const percentiles = [
      { percent: 50, seconds: 0.001 },
      { percent: 99.95, seconds: 0.004 },
    ];
    const figures = fioFigures("read", { operations: 900, latency: { ...latency, percentiles } });
    expect(figures.map(({ statistic, value }) => [statistic, value])).toEqual([
      ["mean", 0.002],
      ["max", 0.01],
      ["median", 0.001],
      ["p99.95", 0.004],
    ]);
  });
});
