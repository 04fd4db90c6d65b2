import { describe, expect, it } from "vitest";
import { cyclictest } from "../../src/importers/cyclictest.js";
import { expectForeign } from "./damage.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["histogram.json", "plain.json", "histogram.txt", "quiet.txt", "progress.txt"];

describe("cyclictest", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(cyclictest.detect(fixture(`cyclictest-${file}`))).toBeGreaterThan(0.8);
    expectForeign(cyclictest, "cyclictest");
  });

  it("reads the threads of a JSON document as one run", () => {
    const { measurements, issues, left } = cyclictest.read(fixture("cyclictest-plain.json"), context);
    expect(measurements).toEqual([
      {
        ...{
          platform: "vm",
          benchmark: "cyclictest",
          metric: "wake-up-latency",
          unit: "s",
          direction: "lower",
        },
        ...{ statistic: "mean", sampleKind: "run", samples: [287.51 / 1e6], observations: 877 },
        params: { threads: 1, "interval-us": 1000, duration: 1 },
        tool: { name: "cyclictest", version: "2.40" },
        environment: { kernel: "6.18.44-fc-v782", "realtime-kernel": "no" },
      },
      expect.objectContaining({ statistic: "max", samples: [24743 / 1e6] }),
    ]);
    expect([issues, left]).toEqual([[], []]);
  });

  it("lets the 99th percentile vote unless wake-ups beyond the histogram hide it", () => {
    const text = fixture("cyclictest-histogram.json");
    const hidden = cyclictest.read(text, context);
    expect(hidden.left.map(({ reason }) => reason)).toEqual(["censored"]);
    expect(votes(hidden.measurements)).toEqual([]);
    const document = JSON.parse(text) as {
      thread: Record<string, { cycles: number; histogram: Record<string, number> }>;
    };
    for (const thread of Object.values(document.thread)) {
      thread.cycles = Object.values(thread.histogram).reduce((a, b) => a + b, 0);
    }
    const shown = cyclictest.read(JSON.stringify(document), context);
    expect(votes(shown.measurements)).toEqual(["cyclictest wake-up-latency p99 → tail-latency"]);
    expect(shown.left).toEqual([]);
  });

  it("counts nanoseconds where the document says so", () => {
    const text = fixture("cyclictest-plain.json").replace('"resolution_in_ns": 0', '"resolution_in_ns": 1');
    expect(only(cyclictest.read(text, context).measurements, "wake-up-latency", "max").samples).toEqual([
      24743 / 1e9,
    ]);
  });

  it("makes runs in one text samples of one measurement", () => {
    const quiet = fixture("cyclictest-quiet.txt");
    const { measurements } = cyclictest.read(quiet + quiet, context);
    const mean = only(measurements, "wake-up-latency", "mean");
    expect(mean.samples).toEqual([1, 2].map(() => (269 * 889 + 223 * 640) / (889 + 640) / 1e6));
    expect(mean.params).toEqual({ threads: 2, priority: 0, "interval-us": 1000 });
    expect(only(measurements, "wake-up-latency", "max").samples).toEqual([19912 / 1e6, 19912 / 1e6]);
  });

  it("marks a failed run and one that ended early", () => {
    const failed = cyclictest.read(
      fixture("cyclictest-plain.json").replace('"return_code": 0', '"return_code": 1'),
      context,
    );
    expect(failed.issues).toMatchObject([{ code: "failed-run", path: "documents[0].return_code" }]);
    expect(failed.measurements.map(({ validity }) => validity)).toEqual([["failed"], ["failed"]]);
    const text = fixture("cyclictest-histogram.txt");
    const cut = cyclictest.read(text.slice(0, text.indexOf("# Total")), context);
    expect([cut.measurements, cut.issues.map(({ code }) => code)]).toEqual([[], ["partial-run"]]);
  });

  it("does not take the usage text of a refused command for a result", () => {
    expect(cyclictest.detect(fixture("cyclictest-failed.txt"))).toBe(0);
    expect(cyclictest.read(fixture("cyclictest-failed.txt"), context).measurements).toEqual([]);
  });
});
