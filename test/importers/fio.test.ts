import { describe, expect, it } from "vitest";
import { fio } from "../../src/importers/fio.js";
import { fixture, only, repetitions, retailRun, votes } from "./fixture.js";

const context = { platform: "vm" };
const five = repetitions.map((one) => retailRun("alone", `fio-randread-${one}.json`));
const printedIops = five.map((text) => Number(/"iops" : ([\d.]+)/.exec(text)?.[1]));

describe("fio", () => {
  it("makes five documents in one text five samples of one measurement", () => {
    const { measurements, issues, left } = fio.read(five.join("\n"), context);
    expect(only(measurements, "read-iops", "rate")).toEqual({
      platform: "vm",
      benchmark: "fio/randread",
      metric: "read-iops",
      unit: "1/s",
      direction: "higher",
      statistic: "rate",
      sampleKind: "run",
      samples: printedIops,
      params: {
        rw: "randread",
        bs: 4096,
        iodepth: 16,
        numjobs: 1,
        direct: true,
        size: 536_870_912,
        ioengine: "libaio",
      },
      tool: { name: "fio", version: "3.33" },
      environment: { runtime: "10" },
      takenAt: "2026-11-24",
      dimension: "storage-iops",
    });
    expect(issues).toEqual([]);
    expect(left).toEqual([]);
  });

  it("says the same of an array of documents and of documents without a line between them", () => {
    const expected = fio.read(five.join("\n"), context).measurements;
    expect(fio.read(`[${five.join(",")}]`, context).measurements).toEqual(expected);
    expect(fio.read(five.map((text) => text.trim()).join(""), context).measurements).toEqual(expected);
  });

  it("gives one vote a dimension: IOPS and latency of small blocks, bandwidth of large ones", () => {
    expect(votes(fio.read(five[0] ?? "", context).measurements)).toEqual([
      "fio/randread read-iops rate → storage-iops",
      "fio/randread read-latency mean → storage-latency",
    ]);
    expect(votes(fio.read(retailRun("alone", "fio-read-1.json"), context).measurements)).toEqual([
      "fio/read read-bandwidth rate → storage-throughput",
    ]);
  });

  it("reads every job of a file; of the mixed one the leading direction votes", () => {
    const { measurements } = fio.read(fixture("fio-three-jobs.json"), context);
    expect(votes(measurements)).toEqual([
      "fio/mixed write-iops rate → storage-iops",
      "fio/mixed write-latency mean → storage-latency",
      "fio/sequential write-bandwidth rate → storage-throughput",
      "fio/synced write-iops rate → storage-iops",
      "fio/synced write-latency mean → storage-latency",
    ]);
    expect(only(measurements, "sync-latency", "mean").samples[0]).toBeCloseTo(239818.142437e-9, 15);
    expect(measurements.some(({ samples }) => samples.includes(0))).toBe(false);
  });

  it("gives a job that was told its rate no vote", () => {
    const text = (five[0] ?? "").replace('"iodepth" : "16"', '"iodepth" : "16", "rate_iops" : "500"');
    expect(text).not.toBe(five[0]);
    expect(votes(fio.read(text, context).measurements)).toEqual([]);
  });

  it("joins clones and says that their percentiles were left", () => {
    const { measurements, left } = fio.read(fixture("fio-clones.json"), context);
    expect(only(measurements, "read-iops", "rate").samples).toEqual([12880.503145 + 12962.025316]);
    expect(left).toMatchObject([{ path: "documents[0].jobs[0].percentiles", reason: "not-combinable" }]);
  });

  it("reads json+ as it reads json", () => {
    const { measurements } = fio.read(fixture("fio-json-plus.json"), context);
    expect(only(measurements, "read-iops", "rate").samples).toEqual([14124.137931]);
  });

  it("makes of a failed job an issue, and no figure of its zeros", () => {
    const { measurements, issues } = fio.read(fixture("fio-error.json"), context);
    expect(measurements).toEqual([]);
    expect(issues).toMatchObject([
      { code: "failed-run", path: "documents[0].jobs[0].error", received: "22" },
    ]);
  });

  it("marks what a failed job did before as failed", () => {
    const text = (five[0] ?? "").replace('"error" : 0', '"error" : 5');
    const { measurements } = fio.read(text, context);
    expect(measurements.length).toBeGreaterThan(5);
    expect(measurements.every(({ validity }) => validity?.[0] === "failed")).toBe(true);
    expect(votes(measurements)).toEqual([]);
  });

  it("marks an interrupted run as partial and lets it speak for nothing", () => {
    const { measurements, issues } = fio.read(fixture("fio-interrupted.json"), context);
    expect(only(measurements, "read-iops", "rate")).toMatchObject({
      samples: [14214.051215],
      validity: ["partial"],
    });
    expect(votes(measurements)).toEqual([]);
    expect(issues).toMatchObject([{ code: "partial-run", expected: "a run of 30 s" }]);
  });

  it("keeps a partial run apart from whole ones", () => {
    const [whole] = five;
    const cut = whole?.replace(/"runtime" : 100\d\d/, '"runtime" : 3000');
    expect(cut).not.toBe(whole);
    const iops = fio
      .read(`${whole}\n${cut}`, context)
      .measurements.filter(({ metric }) => metric === "read-iops");
    expect(iops.map(({ samples, validity }) => [samples.length, validity])).toEqual([
      [1, undefined],
      [1, ["partial"]],
    ]);
  });

  it("reads the whole documents before one that was cut off", () => {
    const text = five.join("\n");
    const { measurements, issues } = fio.read(text.slice(0, -2000), context);
    expect(only(measurements, "read-iops", "rate").samples).toEqual(printedIops.slice(0, 4));
    expect(issues).toMatchObject([{ code: "incomplete-json" }]);
  });

  it("says what it leaves: other documents, idle jobs, results of client and server", () => {
    const idle = '{"fio version": "fio-3.33", "jobs": [{"jobname": "idle", "error": 0}], "client_stats": []}';
    expect(fio.read(`{"a": 1}\n${idle}`, context).left.map(({ path, reason }) => [path, reason])).toEqual([
      ["documents[0]", "not-fio"],
      ["documents[1].client_stats", "client-server-run"],
      ["documents[1].jobs[0]", "no-operations"],
    ]);
  });
});
