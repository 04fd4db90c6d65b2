import { describe, expect, it } from "vitest";
import { readMeasurements } from "../../src/cli/measurements.js";
import { memorySystem } from "./system.js";

const csv = "platform,run,metric,unit,value\nvm,1,throughput,ops/s,100\nvm,2,throughput,ops/s,110\n";
const files = (...names: readonly string[]) => [{ platform: "vm", files: names, namedBy: "--measure" }];

describe("benchmark files", () => {
  it("become measurements with platform, source and neighbour", () => {
    const neighbour = { resource: "cpu", enforcement: "shared" };
    const [entry] = files("a.csv");
    const read = readMeasurements(entry ? [{ ...entry, neighbour }] : [], memorySystem({ "a.csv": csv }));
    expect(read.files).toBe(1);
    expect(read.measurements).toMatchObject([
      { platform: "vm", source: "a.csv", samples: [100, 110], neighbour },
    ]);
  });

  it("are told with tool, version, figures, runs and what was left out, alike ones together", () => {
    const sysbench = [
      "[ 1s ] thds: 1",
      "sysbench 1.0.20 (using system LuaJIT 2.1.0-beta3)",
      "Number of threads: 1",
      "Prime numbers limit: 10000",
      "    events per second:   900.5\n",
    ].join("\n");
    const iteration = `${csv}vm,2,throughput,ops/s,120\n`;
    const system = memorySystem({ "a.csv": csv, "b.csv": csv, "c.csv": iteration, "d.txt": sysbench });
    expect(readMeasurements(files("a.csv", "d.txt", "b.csv", "c.csv"), system).told).toEqual([
      "a.csv and 1 more: tidy-csv, 1 figure of 2 runs",
      [
        "d.txt: sysbench 1.0.20, 1 figure of 1 run",
        "  left out, before-first-run: Lines before the first run.",
        "  left out, interval-statistics: Interval reports are parts of one run, not repetitions of it.",
      ].join("\n"),
      "c.csv: tidy-csv, 1 figure of no independent run",
    ]);
  });

  it("can be tables whose columns have other names", () => {
    const table = "host,iops\na,900\nb,1000\n";
    const columns = { value: "iops", metric: { is: "iops" }, unit: { is: "1/s" }, "params.host": "host" };
    const [entry] = files("a.csv");
    const read = readMeasurements(entry ? [{ ...entry, columns }] : [], memorySystem({ "a.csv": table }));
    expect(read.measurements).toMatchObject([
      { platform: "vm", metric: "iops", samples: [900], params: { host: "a" } },
      { platform: "vm", metric: "iops", samples: [1000], params: { host: "b" } },
    ]);
  });

  it("that cannot be read as any tool's output are issues with their file, all of them", () => {
    const system = memorySystem({ "a.txt": "nonsense", "b.txt": "", "c.csv": csv });
    expect(() => readMeasurements(files("a.txt", "b.txt", "c.csv"), system)).toThrow(
      expect.objectContaining({
        code: 1,
        lines: [expect.stringMatching(/^a\.txt: /), expect.stringMatching(/^b\.txt: /)],
      }) as Error,
    );
  });

  it("that do not exist end the command, with what named them", () => {
    expect(() => readMeasurements(files("runs/*.json"), memorySystem())).toThrow(
      expect.objectContaining({ code: 3, lines: ["--measure: runs/*.json names no file."] }) as Error,
    );
  });
});
