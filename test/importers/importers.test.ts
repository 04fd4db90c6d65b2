import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurementSchema } from "../../src/brief/schema/measurement.js";
import { importMeasurements, tools } from "../../src/importers/importers.js";
import type { Imported } from "../../src/importers/importers.js";
import { fixture, ownRuns, repetitions, retailRun } from "./fixture.js";

const context = { platform: "vm", source: "a.txt" };
const csv = "platform,run,metric,unit,value\nvm,1,iops,1/s,900\nvm,2,latency,ms,=1+1\n";
const outputs = {
  fio: retailRun("alone", "fio-randread-1.json"),
  iperf3: retailRun("alone", "iperf3-tcp-1.json"),
  sysbench: retailRun("alone", "sysbench-cpu-1.txt"),
  "tidy-csv": csv,
};

describe("importMeasurements", () => {
  it.each(Object.entries(outputs))("knows %s by its content", (tool, text) => {
    const imported = importMeasurements(text, context);
    expect(imported.tool).toBe(tool);
    expect(imported.measurements.length).toBeGreaterThan(0);
    expect(imported.measurements.every(({ source }) => source === "a.txt")).toBe(true);
  });

  it.each(Object.entries(outputs))(
    "reads %s with byte order mark, CRLF and colours as without",
    (_, text) => {
      const dressed = `\ufeff\u001b[0m${text.replaceAll("\n", "\r\n")}`;
      expect(importMeasurements(dressed, context)).toEqual(importMeasurements(text, context));
    },
  );

  it("carries the caller's facts into every measurement", () => {
    const neighbour = { resource: "cpu", enforcement: "shared" } as const;
    const { measurements } = importMeasurements(outputs.sysbench, {
      ...context,
      params: { vcpus: 2 },
      neighbour,
    });
    expect(measurements.map((one) => [one.neighbour, one.params?.["vcpus"]])).toEqual(
      measurements.map(() => [neighbour, 2]),
    );
  });

  it("uses the reader that is named", () => {
    expect(importMeasurements(outputs.fio, { ...context, tool: "iperf3" })).toMatchObject({
      tool: "iperf3",
      measurements: [],
      issues: [{ code: "no-figures" }],
      left: [{ reason: "also-fits" }, { reason: "not-iperf3" }],
    });
  });

  it("says that a text also looks like another tool's", () => {
    const both = `${outputs.fio}\n${outputs.sysbench}`;
    expect(importMeasurements(both, context)).toMatchObject({
      tool: "fio",
      left: [{ reason: "also-fits" }, { reason: "not-json" }],
    });
    expect(importMeasurements(both, { ...context, tool: "sysbench" }).measurements[0]?.benchmark).toBe(
      "sysbench/cpu",
    );
  });

  it.each([
    ["", {}, "empty-file"],
    ["\ufeff \r\n", {}, "empty-file"],
    ["hello", {}, "unknown-format"],
    ['{"results": []}', {}, "unknown-format"],
    [outputs.fio, { tool: "vmstat" }, "unknown-tool"],
    [outputs.fio, { platform: "" }, "missing-platform"],
    ['{"fio version": "fio-3.33", "jobs": []}', {}, "no-figures"],
  ])("answers %j with %o by the issue %s", (text, settings, code) => {
    const { measurements, issues } = importMeasurements(text, { ...context, ...settings });
    expect(measurements).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("refuses what is no text", () => {
    for (const value of [undefined, null, 7, {}, () => "", Symbol("s")]) {
      expect(importMeasurements(value as string, context).issues[0]?.code).toBe("not-text");
    }
  });

  it("names every tool and how to run it where it knows none", () => {
    const [issue] = importMeasurements("hello", context).issues;
    expect(issue?.expected).toBe(tools.map(({ name }) => name).join(", "));
    for (const { accepts } of tools) expect(issue?.message).toContain(accepts);
  });

  it("refuses a text of 200 MB without reading it", () => {
    const text = "x".repeat(200 * 1024 * 1024);
    expect(importMeasurements(text, context).issues).toMatchObject([
      { code: "too-large", expected: "at most 16777216 characters" },
    ]);
  });

  it("lists at most 1,000 issues and 1,000 parts left, and counts the rest", () => {
    const wrong = `platform,run,metric,unit,value\n${"vm,1,iops,1/s,x\n".repeat(3000)}`;
    expect(importMeasurements(wrong, context).issues).toHaveLength(1001);
    const missing = `platform,run,metric,unit,value\nvm,1,iops,1/s,5\n${"vm,1,iops,1/s,\n".repeat(3000)}`;
    const { left } = importMeasurements(missing, context);
    expect(left).toHaveLength(1001);
    expect(left.at(-1)).toMatchObject({
      reason: "more-left",
      message: expect.stringContaining("2000") as string,
    });
  });

  it("reads very many jobs without running out of stack", () => {
    const leg = '"read":{"total_ios":5,"iops":2,"bw_bytes":8192,"lat_ns":{"mean":1,"max":2}}';
    const jobs = Array.from({ length: 60_000 }, (_, index) => `{"jobname":"j${index}","error":1,${leg}}`);
    const { measurements, issues } = importMeasurements(
      `{"fio version":"fio-3.33","jobs":[${jobs.join(",")}]}`,
      context,
    );
    expect(measurements).toHaveLength(40_000);
    expect(issues[0]?.code).toBe("too-many-runs");
  });

  it("leaves the prototype of everything as it was", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const job = '{"jobname":"__proto__","job options":{"__proto__":{"polluted":1},"constructor":"x"}}';
    importMeasurements(`{"fio version":"3","__proto__":{"a":1},"jobs":[${job}]}`, context);
    importMeasurements("metric,unit,value,params.__proto__\niops,1/s,5,1\n", context);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe("the runs of the retail example", () => {
  const conditions = ["alone", "neighbour-unlimited", "neighbour-limited"];
  const files = [
    "fio-randread",
    "fio-randwrite",
    "fio-read",
    "iperf3-tcp",
    "sysbench-cpu",
    "sysbench-memory",
  ];
  const named = (file: string, one: number): string =>
    `${file}-${one}.${file.startsWith("sysbench") ? "txt" : "json"}`;

  it.each(files)("of %s are five under each condition, of the same work, without an issue", (file) => {
    const rates = conditions.map((condition) => {
      const text = repetitions.map((one) => retailRun(condition, named(file, one))).join("\n");
      const { measurements, issues } = importMeasurements(text, { platform: "bare-metal" });
      expect(issues).toEqual([]);
      return measurements.filter(({ statistic }) => statistic === "rate");
    });
    for (const rate of rates.flat()) expect(rate.samples).toHaveLength(5);
    const work = rates.map((some) =>
      some.map(({ metric, unit, params, tool }) => ({ metric, unit, params, tool })),
    );
    expect(work[1]).toEqual(work[0]);
    expect(work[2]).toEqual(work[0]);
  });
});

describe("the files of the example with runs of one's own", () => {
  it("are five runs a side that join on everything but the platform", () => {
    const [metal, vm] = (["metal", "vm"] as const).map((side) => {
      const { measurements, issues, left } = importMeasurements(ownRuns(`fio-${side}.json`), {
        platform: side,
      });
      expect([issues, left]).toEqual([[], []]);
      return measurements.filter(({ dimension }) => dimension !== undefined);
    });
    const keys = (some: typeof metal) =>
      some?.map(({ samples, benchmark, metric, dimension, params }) => ({
        n: samples.length,
        ...{ benchmark, metric, dimension, params },
      }));
    expect(keys(vm)).toEqual(keys(metal));
    expect(keys(vm)?.map(({ n, dimension }) => [n, dimension])).toEqual([
      [5, "storage-iops"],
      [5, "storage-latency"],
    ]);
  });
});

/** What holds of every answer, whatever the text. */
function expectSound({ measurements, issues, left }: Imported): void {
  for (const one of measurements) {
    expect(one.samples.length).toBeGreaterThan(0);
    expect(one.samples.every((sample) => Number.isFinite(sample) && sample >= 0)).toBe(true);
    expect(one.unit).not.toBe("");
    expect(one.dimension !== undefined && one.validity !== undefined).toBe(false);
    // What a brief accepts; the platform is the caller's or the table's own.
    expect(measurementSchema.safeParse({ ...one, platform: "vm" }).error).toBeUndefined();
  }
  expect(issues.length).toBeLessThanOrEqual(1001);
  expect(left.length).toBeLessThanOrEqual(1001);
  for (const issue of issues) expect(issue.received.length).toBeLessThanOrEqual(60);
  expect(measurements.length + issues.length).toBeGreaterThan(0);
}

describe("any text", () => {
  const tool = fc.constantFrom(undefined, ...tools.map(({ name }) => name));
  const settings = (name: string | undefined) => (name === undefined ? context : { ...context, tool: name });

  it("ends in measurements or issues, never in an exception", () => {
    const words = [
      '"fio version"',
      '"jobs"',
      '"iperf 3',
      "sysbench 1.0",
      "\n",
      "metric,unit,value",
      "{",
      "}",
      '"',
    ];
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 })
        .map((some) => some.join("")),
      fc.json(),
    );
    fc.assert(
      fc.property(text, tool, (some, name) => expectSound(importMeasurements(some, settings(name)))),
      { numRuns: 1500 },
    );
  });

  it("survives real output that was damaged anywhere", () => {
    const names = [
      ...[
        "fio-three-jobs.json",
        "fio-clones.json",
        "fio-error.json",
        "iperf3-udp.json",
        "sysbench-fileio.txt",
      ],
      ...["iperf3-bidirectional.json", "iperf3-interrupted.json", "sysbench-two-runs.txt"],
    ];
    const originals = [...names.map(fixture), ...Object.values(outputs)];
    const poison = fc.constantFrom(
      ...["", "1e999", "-1", "1e308", "null", "[]", "{}", '"x"', "NaN", "\u0000", "\n", ",", '"', "}", "]"],
      ...["0", "__proto__", "99999999999999999999", "\r", "\ufeff", ";"],
    );
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: poison,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        tool,
        (original, damages, name) => {
          const text = damages.reduce((some, { at, cut, put }) => {
            const index = Math.floor(at * some.length);
            return some.slice(0, index) + put + some.slice(index + cut);
          }, original);
          expectSound(importMeasurements(text, settings(name)));
        },
      ),
      { numRuns: 600 },
    );
  });

  it("survives every number replaced by a poisonous one", () => {
    const poison = ["1e999", "-5", "1e308", "null", '"7"', "0", "{}", "[1]", "true"];
    for (const original of Object.values(outputs)) {
      for (const put of poison) {
        expectSound(importMeasurements(original.replace(/(?<=[:(,] *)\d[\d.]*/g, put), context));
      }
    }
  });

  it("gives the same answer to the same text", () => {
    for (const text of Object.values(outputs)) {
      expect(importMeasurements(text, context)).toEqual(importMeasurements(text, context));
    }
  });
});
