import { describe, expect, it } from "vitest";
import { listBeside, readMeasure } from "../../src/cli/measurement-list.js";
import { memorySystem } from "./system.js";

const list = (text: string) =>
  listBeside("examples/brief.yaml", memorySystem({ "examples/measurements.yaml": text }));

describe("the list of measurements beside a brief", () => {
  it("names files relative to itself, with platform, neighbour and params", () => {
    const text = `
- { platform: vm, files: "runs/*.json" }
- platform: bare-metal
  files: [a.json, /b.json]
  neighbour: { resource: storage, enforcement: none }
  params: { size: 512m }
`;
    expect(list(text)).toEqual([
      { platform: "vm", files: ["examples/runs/*.json"], namedBy: "examples/measurements.yaml[0]" },
      {
        platform: "bare-metal",
        files: ["examples/a.json", "/b.json"],
        neighbour: { resource: "storage", enforcement: "none" },
        params: { size: "512m" },
        namedBy: "examples/measurements.yaml[1]",
      },
    ]);
  });

  it("says where a table's facts stand", () => {
    const columns = "{ value: iops, unit: { is: 1/s }, params.threads: threads }";
    expect(list(`- { platform: vm, files: a.csv, columns: ${columns} }`)[0]?.columns).toEqual({
      value: "iops",
      unit: { is: "1/s" },
      "params.threads": "threads",
    });
    for (const wrong of ["iops", "[iops]", "null", "{ value: 3 }", "{ value: { was: iops } }"])
      expect(() => list(`- { platform: vm, files: a.csv, columns: ${wrong} }`)).toThrow(
        expect.objectContaining({
          lines: [expect.stringContaining("[0].columns: expected {value: iops")],
        }) as Error,
      );
  });

  it("is not needed, and not looked for beside standard input", () => {
    expect(listBeside("brief.yaml", memorySystem())).toEqual([]);
    expect(listBeside("-", memorySystem({ "measurements.yaml": "- x" }))).toEqual([]);
  });

  it.each([
    ["platform: vm", ": expected a list"],
    ["- 3", "[0]: expected {platform, files}"],
    ["- { files: a.json }", "[0].platform: expected"],
    ["- { platform: vm }", "[0].files: expected"],
    ["- { platform: vm, files: a, tol: fio }", 'not "tol"'],
    ["- { platform: vm, files: a, neighbour: cpu }", "[0].neighbour: expected"],
  ])("%j is refused: %s", (text, message) => {
    expect(() => list(text)).toThrow(message);
  });
});

describe("--measure", () => {
  it("names platform, file and neighbour", () => {
    expect(readMeasure("vm=runs/fio-*.json")).toMatchObject({ platform: "vm", files: ["runs/fio-*.json"] });
    expect(readMeasure("vm=a#b.json#memory-bandwidth:shared")).toMatchObject({
      files: ["a#b.json"],
      neighbour: { resource: "memory-bandwidth", enforcement: "shared" },
    });
  });

  it("is wrong usage otherwise", () => {
    expect(() => readMeasure("runs.json")).toThrow("write it as platform=file");
  });
});
