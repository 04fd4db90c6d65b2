import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/brief/measurement.js";
import { comparability, groupComparability, saturatedTogether } from "../../src/overheads/comparability.js";
import { groupRuns } from "../../src/overheads/run-group.js";
import type { RunGroup } from "../../src/overheads/run-group.js";
import { compareSamples } from "../../src/statistics/comparison.js";
import { measurement, metalMeasurement } from "./fixture.js";

const between = (ofPlatform: Partial<Measurement>, ofMetal: Partial<Measurement> = {}) =>
  comparability(metalMeasurement(ofMetal), measurement(ofPlatform));
const codes = (...sides: Parameters<typeof between>): readonly string[] =>
  between(...sides).map(({ code }) => code);
const groupsOf = (platform: readonly Measurement[], metal: readonly Measurement[]) =>
  [groupRuns(metal)[0], groupRuns(platform)[0]] as [RunGroup, RunGroup];

describe("what differs between two sides", () => {
  it("is nothing where they are alike, or do not say", () => {
    expect(between({})).toEqual([]);
    expect(between({ environment: { cpu: "EPYC 9554" } })).toEqual([]);
    expect(between({ tool: { name: "fio" } })).toEqual([]);
    expect(between({ takenAt: "2026-11-01" }, { takenAt: "2026-11-20" })).toEqual([]);
  });

  it("is named, one warning a difference, with both sides", () => {
    const warnings = between(
      {
        tool: { name: "fio", version: "3.1" },
        environment: { cpu: "a", kernel: "6.1" },
        params: { bs: 4096, iodepth: 32 },
        sampleKind: "interval",
        takenAt: "2026-01-01",
      },
      { environment: { cpu: "b", kernel: "5.10" }, takenAt: "2026-11-20" },
    );
    expect(warnings.map(({ code }) => code)).toEqual([
      ...["run-kind-differs", "parameters-differ", "tool-version-differs"],
      ...["cpu-differs", "kernel-differs", "date-differs"],
    ]);
    expect(warnings[1]?.values).toMatchObject({
      what: "the parameter iodepth",
      bareMetal: "16",
      other: "32",
    });
    expect(warnings[3]?.message).toContain("(b on bare metal, a on vm)");
    for (const { remedy, about } of warnings) {
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
      expect(about).toBe("measurements[0]");
    }
  });

  it("is also what is measured, where two measurements are set side by side that never met", () => {
    expect(
      codes({
        benchmark: "b",
        metric: "m",
        unit: "s",
        statistic: "mean",
        direction: "lower",
        tool: { name: "ioping" },
      }),
    ).toEqual([
      ...["benchmark-differs", "metric-differs", "unit-differs", "statistic-differs", "direction-differs"],
      "tool-differs",
    ]);
    expect(codes({ params: { bs: 4096 } })).toEqual(["parameters-differ"]);
  });

  it("does not mistake names for properties of an object", () => {
    expect(codes({ params: { ...measurement().params, ["constructor"]: 1 } })).toEqual(["parameters-differ"]);
    expect(
      codes({ tool: { name: "__proto__", version: "1" } }, { tool: { name: "__proto__", version: "2" } }),
    ).toEqual(["tool-version-differs"]);
  });

  it("of pooled sides is told once for all members", () => {
    const other = { environment: { cpu: "a" }, takenAt: "2026-01-01" };
    const [metal, platform] = groupsOf(
      [measurement(other), measurement(other), measurement({ tool: { name: "fio", version: "3.1" } })],
      [metalMeasurement({ environment: { cpu: "b" }, takenAt: "2026-11-20" })],
    );
    expect(groupComparability(metal, platform).map(({ code }) => code)).toEqual([
      ...["cpu-differs", "date-differs", "tool-version-differs"],
    ]);
  });
});

describe("the traps seen in published pairs", () => {
  const higher = { direction: "higher" } as const;
  const lower = { direction: "lower" } as const;
  const warned = ({ warnings }: ReturnType<typeof compareSamples>) => warnings.map(({ code }) => code);
  const spread = (index: number) => ((index * index * 7 + index * 41) % 997) / 997;

  it("a p99 that goes from 26 to 45 ms at an equal middle", () => {
    const metal = Array.from(
      { length: 1000 },
      (_, index) => 10 + spread(index) + (index % 50 === 3 ? 15 : 0),
    );
    const guest = Array.from(
      { length: 1000 },
      (_, index) => 10.2 + spread(index) + (index % 50 === 3 ? 34 : 0),
    );
    const found = compareSamples(metal, guest, lower);
    expect(found.verdict).toBe("equivalent");
    expect(warned(found)).toContain("tail-differs");
    expect(found.shape?.tail?.ratio.high).toBeLessThan(0.7);
  });

  it("a server rate that is the rate asked for, equal to the last digit over five runs", () => {
    const asked = Array<number>(5).fill(1497.65);
    expect(compareSamples(asked, asked, higher)).toMatchObject({
      verdict: "insufficient",
      warnings: [{ code: "no-spread" }],
    });
  });

  it("a link of 1 Gbit/s saturated on both sides", () => {
    const iperf = {
      benchmark: "iperf3/tcp",
      metric: "received",
      unit: "bit/s",
      dimension: "network-throughput",
    } as const;
    const metal = metalMeasurement({ ...iperf, samples: [941.2e6, 941.3e6, 941.1e6] });
    const guest = measurement({ ...iperf, samples: [940.9e6, 941e6, 940.8e6] });
    expect(warned(compareSamples(metal.samples, guest.samples, higher))).toContain("limit-reached");
    expect(saturatedTogether(...groupsOf([guest], [metal]))).toBe(true);
    const slower = measurement({ ...iperf, samples: [870e6, 871e6, 869e6] });
    expect(saturatedTogether(...groupsOf([slower], [metal]))).toBe(false);
    const processor = { dimension: "cpu" } as const;
    expect(saturatedTogether(...groupsOf([{ ...guest, ...processor }], [{ ...metal, ...processor }]))).toBe(
      false,
    );
    const marked = { validity: ["saturated"] };
    expect(codes(marked)).toEqual(["runs-saturated"]);
    expect(saturatedTogether(...groupsOf([measurement(marked)], [metalMeasurement(marked)]))).toBe(true);
  });

  it("a guest twice as fast as its host, and a native series that falls from 51,000 to 6,000", () => {
    const host = [1000, 1010, 990, 1005, 995, 1002];
    expect(
      warned(
        compareSamples(
          host,
          host.map((value) => value * 2.17),
          higher,
        ),
      ),
    ).toContain("faster-than-bare-metal");
    const falling = [51, 49, 50, 40, 33, 35, 22, 14, 9, 6].map((value) => value * 1000);
    expect(warned(compareSamples(falling, host, higher))).toContain("runs-drift");
    const monotone = falling.toSorted((a, b) => b - a);
    expect(warned(compareSamples(monotone, host, higher))).toContain("runs-sorted");
  });

  it("two processors compared as a guest and a container", () => {
    const found = codes({ environment: { cpu: "Broadwell, 2 vCPU" } }, { environment: { cpu: "EPYC 7452" } });
    expect(found).toEqual(["cpu-differs"]);
  });

  it("processor runs of one machine that spread from 331 to 498 events a second", () => {
    const torn = [331, 497, 335, 498, 333, 496, 495, 332];
    expect(
      warned(
        compareSamples(
          torn,
          torn.map((value) => value * 0.98),
          higher,
        ),
      ),
    ).toContain("two-modes");
  });

  it("versions that differ: fio 3.1 and 3.13, iperf3 3.15 and 3.16, hyperfine 1 and 2", () => {
    const versions = (name: string, metal: string, guest: string) =>
      between({ tool: { name, version: guest } }, { tool: { name, version: metal } });
    expect(versions("fio", "3.1", "3.13")).toMatchObject([{ code: "tool-version-differs" }]);
    expect(versions("iperf3", "3.15", "3.16")[0]?.message).toContain(
      "from 3.16 on several streams have a thread each",
    );
    expect(versions("hyperfine", "1.19.0", "2.0.0")[0]?.message).toContain("without a shell");
    expect(versions("iperf3", "3.16", "3.17")[0]?.message).not.toContain("thread");
  });

  it("a cold first run", () => {
    expect(
      warned(compareSamples([60, 100, 101, 99, 100.5, 99.5], [98, 99, 97, 98.5, 97.5, 98.2], higher)),
    ).toContain("cold-first-run");
  });

  it("answers that are all redirects or errors", () => {
    const found = between({ validity: ["non2xx", "quantised"] }, { validity: ["failed"] });
    expect(found.map(({ code, about }) => [code, about])).toEqual([
      ["runs-invalid", "measurements[1]"],
      ["runs-invalid", "measurements[0]"],
    ]);
    expect(found[1]?.values).toMatchObject({ validity: "non2xx" });
  });
});
