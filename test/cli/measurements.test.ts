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
