import { describe, expect, it } from "vitest";
import { assessCommand, issueLine, type AssessArguments } from "../../src/cli/assess-command.js";
import { memorySystem, twoLines } from "./system.js";

const given: AssessArguments = {
  set: [],
  measure: [],
  measurements: true,
  draws: "64",
  format: "json",
  level: "summary",
};

interface Printed {
  readonly run: { readonly seed: number | string; readonly draws: number };
  readonly brief: {
    readonly workloads: readonly { readonly replicas: unknown }[];
    readonly measurements?: readonly unknown[];
  };
}

function printed(
  changes: Partial<AssessArguments>,
  files: { readonly [path: string]: string } = {},
): Printed {
  const system = memorySystem({ "brief.yaml": twoLines, ...files });
  assessCommand("brief.yaml", { ...given, ...changes }, system);
  return JSON.parse(system.printed()) as Printed;
}

describe("assess", () => {
  it("takes seed and draws, numbers as numbers and texts as texts", () => {
    expect(printed({ seed: "7" }).run).toMatchObject({ seed: 7, draws: 64 });
    expect(printed({ seed: "retail" }).run).toMatchObject({ seed: "retail" });
  });

  it("assesses the brief with what was set", () => {
    const text = JSON.stringify(printed({ set: ["workloads[shop].replicas=50"] }).brief.workloads);
    expect(text).toContain("50");
    expect(text).not.toContain("40");
  });

  it("imports what the list beside the brief names, and not when told so", () => {
    const files = {
      "measurements.yaml": "- { platform: bare-metal, files: a.csv }",
      "a.csv":
        "platform,run,metric,unit,value\nbare-metal,1,throughput,ops/s,100\nbare-metal,2,throughput,ops/s,110\n",
    };
    expect(printed({}, files).brief.measurements).toHaveLength(1);
    expect(printed({ measurements: false }, files).brief.measurements ?? []).toHaveLength(0);
  });

  it("tells of each file what was read, and reads a table by the columns that the list names", () => {
    const system = memorySystem({
      "brief.yaml": twoLines,
      "measurements.yaml": [
        "- platform: vm",
        "  files: runs/*.csv",
        "  columns: { value: iops, run: time, metric: { is: iops }, unit: { is: 1/s } }",
      ].join("\n"),
      "runs/a.csv": "time,iops,disk\n1,900,nvme\n2,950,nvme\n",
    });
    assessCommand("brief.yaml", given, system);
    expect((JSON.parse(system.printed()) as Printed).brief.measurements).toMatchObject([
      { platform: "vm", dimension: "storage-iops", samples: { n: 2, median: 925 }, source: "runs/a.csv" },
    ]);
    expect(system.complained()).toBe(
      [
        "runs/a.csv: tidy-csv, 1 figure of 2 runs",
        "  left out, unknown-column: Column disk is not read; if it defines the work, name it params.disk.",
        "1 measurement from 1 file\n",
      ].join("\n"),
    );
  });

  it("writes three files and says where, and prints the page", () => {
    const system = memorySystem({ "brief.yaml": twoLines });
    assessCommand("brief.yaml", { ...given, format: "text", out: "out" }, system);
    expect([...system.files.keys()]).toEqual([
      "brief.yaml",
      "out/report.html",
      "out/report.md",
      "out/report.json",
    ]);
    expect(system.complained()).toBe("Written: out/report.html, out/report.md, out/report.json\n");
    expect(system.printed()).toContain("STAY WITH THE DEFAULT: use VMs throughout");
  });

  it("writes an issue as one line with path, expected and received", () => {
    const issue = {
      code: "unknown-key",
      path: "workloads[shop].replica",
      expected: "a known key",
      received: "3",
      message: "",
      values: { nearest: "replicas" },
    };
    expect(issueLine(issue)).toBe(
      'workloads[shop].replica: expected a known key, received 3 (unknown-key); did you mean "replicas"?',
    );
  });
});
