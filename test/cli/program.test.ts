import { describe, expect, it } from "vitest";
import { runProgram } from "../../src/cli/program.js";
import { memorySystem, twoLines } from "./system.js";

function run(args: readonly string[], files: { readonly [path: string]: string } = {}) {
  const system = memorySystem({ "brief.yaml": twoLines, ...files });
  const code = runProgram(args, system);
  return { code, out: system.printed(), complaint: system.complained() };
}
const quick = ["assess", "brief.yaml", "--draws", "64"];

describe("the command line", () => {
  it("ends with 0 whatever the outcome", () => {
    const { code, out, complaint } = run(quick);
    expect([code, complaint]).toEqual([0, ""]);
    expect(out).toContain("Where it goes");
  });

  it("prints text, Markdown, HTML or JSON", () => {
    expect(run([...quick, "--format", "markdown"]).out).toMatch(/^# /);
    expect(run([...quick, "--format", "html"]).out).toMatch(/^<!doctype html>/);
    expect(run([...quick, "--format", "json"]).out).toMatch(/^\{\n {2}"/);
    expect(run([...quick, "--level", "full"]).out.length).toBeGreaterThan(run(quick).out.length);
  });

  it("ends with 1 where the brief has issues, one a line with path, expected and received", () => {
    const { code, out, complaint } = run(["assess", "bad.yaml"], {
      "bad.yaml": "asOf: 2026-02-30\nworkloads: [{ id: a, replica: 3, requests: { cpu: 2, memory: 4GB } }]\n",
    });
    expect([code, out]).toEqual([1, ""]);
    const lines = complaint.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(
      lines.filter((line) => !/^[a-zA-Z[\]._0-9]+: expected .+, received .+ \([a-z-]+\)/.test(line)),
    ).toEqual([]);
    expect(complaint).toContain("replicas");
  });

  it.each([
    ["no command", []],
    ["an unknown command", ["asses", "brief.yaml"]],
    ["an unknown flag", [...quick, "--sed", "1"]],
    ["a missing file name", ["assess"]],
    ["an unknown format", [...quick, "--format", "pdf"]],
    ["draws out of range", ["assess", "brief.yaml", "--draws", "63"]],
    ["draws that are no number", ["assess", "brief.yaml", "--draws", "many"]],
    ["a setting without a value", [...quick, "--set", "horizonYears"]],
    ["a setting of no element", [...quick, "--set", "workloads[x].replicas=1"]],
    ["a setting that cannot be read", [...quick, "--set", "horizonYears=[1"]],
    ["an empty seed", [...quick, "--seed", ""]],
    ["a measurement without a platform", [...quick, "--measure", "a.json"]],
  ])("ends with 2 for %s", (_, args) => {
    const { code, out, complaint } = run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(complaint).not.toBe("");
    expect(complaint).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["is not there", "none.yaml"],
    ["is neither YAML nor JSON", "broken.yaml"],
  ])("ends with 3 where a file %s", (_, file) => {
    const { code, complaint } = run(["assess", file], { "broken.yaml": "a: [1,\nb: }" });
    expect(code).toBe(3);
    expect(complaint).toContain(file);
    expect(complaint).not.toMatch(/^\s+at /m);
  });

  it("refuses what is no brief at all", () => {
    for (const text of ["", "3", "[]", '"text"'])
      expect(run(["assess", "odd.yaml"], { "odd.yaml": text }).code).toBe(1);
  });

  it("shows control characters of a brief instead of obeying them", () => {
    const { complaint } = run(["assess", "bad.json"], {
      "bad.json": JSON.stringify({ asOf: "2026-11-24", "\u001b[2J\u202e": 1 }),
    });
    expect(complaint).not.toMatch(/[\u001b\u202e]/u);
  });

  it("prints the JSON Schema of a brief", () => {
    const schema = JSON.parse(run(["schema"]).out) as { readonly properties: object };
    expect(schema.properties).toHaveProperty("workloads");
  });

  it("documents its exit codes and the list of measurements", () => {
    const { code, out } = run(["assess", "--help"]);
    expect(code).toBe(0);
    for (const text of ["Exit codes", "1   the brief", "measurements.yaml", "--set", "--measure"])
      expect(out).toContain(text);
    expect(run(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
