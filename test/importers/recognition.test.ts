import { describe, expect, it } from "vitest";
import type { Importer } from "../../src/importers/importer.js";
import { readers } from "../../src/importers/readers.js";
import { excerpt, fittingReaders } from "../../src/importers/recognition.js";
import { fixture, retailRun } from "./fixture.js";

const fio = retailRun("alone", "fio-randread-1.json");
const sysbench = retailRun("alone", "sysbench-cpu-1.txt");
const times = (text: string, length: number): string => `${text}\n`.repeat(Math.ceil(length / text.length));
const names = (text: string): readonly string[] =>
  fittingReaders(text, readers).map(({ importer }) => importer.tool);
const megabytes = 2 << 20;

describe("fittingReaders", () => {
  it("names those that fit, the surest first", () => {
    expect(names(sysbench)).toEqual(["sysbench"]);
    expect(names(`${sysbench}\n${fio}`)).toEqual(["fio", "sysbench"]);
    expect(names("hello")).toEqual([]);
  });

  it("leaves out who is less than half sure", () => {
    const reader = (tool: string, confidence: number): Importer => ({
      tool,
      accepts: "",
      detect: () => confidence,
      read: () => ({ measurements: [], left: [], issues: [] }),
    });
    const some = [reader("a", 0.49), reader("b", 0.5), reader("c", 0.9)];
    expect(fittingReaders("x", some).map(({ importer }) => importer.tool)).toEqual(["c", "b"]);
  });

  it("sees a second tool's output in the middle of a large text", () => {
    const half = times(fio, megabytes);
    expect(names(`${half}\n${times(sysbench, half.length / 6)}\n${half}`)).toEqual(["fio", "sysbench"]);
  });

  it("looks at the whole of a large text where its excerpt settles nothing", () => {
    const lines = times("a line of a log", megabytes);
    expect(excerpt(lines + sysbench.slice(0, 20) + lines)).not.toContain("sysbench");
    expect(names(`${lines}${sysbench}\n${lines}`)).toEqual(["sysbench"]);
    expect(names(lines)).toEqual([]);
  });

  it("knows a large document of one line", () => {
    const { jobs, ...rest } = JSON.parse(fio) as { readonly jobs: readonly unknown[] };
    const many = Array.from({ length: 1000 }, () => jobs).flat();
    const text = JSON.stringify({ ...rest, jobs: many });
    expect(text.length).toBeGreaterThan(megabytes);
    expect(names(text)).toEqual(["fio"]);
  });

  it("agrees with the detection of the whole text on outputs that go on and on", () => {
    for (const file of [
      "iperf3-udp.json",
      "wrk-latency.txt",
      "ab-closed.txt",
      "hdr-histogram-intervals.hlog",
    ]) {
      const text = times(fixture(file), megabytes);
      const whole = readers.filter((one) => one.detect(text) >= 0.5).map(({ tool }) => tool);
      expect(names(text)).toEqual(whole);
    }
  });
});

describe("excerpt", () => {
  it("is of whole lines, less than 1 Mi, with the first and the last", () => {
    const text = Array.from({ length: 120_000 }, (_, index) => `line ${index}`).join("\n");
    const all = new Set(text.split("\n"));
    const some = excerpt(text).split("\n");
    expect(some.every((line) => all.has(line))).toBe(true);
    expect([some[0], some.at(-1)]).toEqual(["line 0", "line 119999"]);
    expect(excerpt(text).length).toBeLessThan(1 << 20);
  });

  it("keeps the beginning of a text without lines", () => {
    expect(excerpt("x".repeat(megabytes)).length).toBe(1 << 17);
  });
});
