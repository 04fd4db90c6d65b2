import { expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { measureCommand } from "../../src/cli/measure-command.js";
import { everything, planned } from "../report/jobs/advice.js";
import { memorySystem, twoLines } from "./system.js";

it("writes a file a side, the script that runs them, and what builds their image", () => {
  const system = memorySystem({ "report.json": JSON.stringify(everything) });
  measureCommand("report.json", { out: "m", seconds: "5", image: "registry.example/tools:2" }, system);
  const files = [...system.files.keys()];
  expect(files.filter((name) => name.startsWith("m/jobs/"))).toHaveLength(22);
  expect(files).toEqual(expect.arrayContaining(["m/collect.sh", "m/Containerfile"]));
  const documents = parseAllDocuments(system.files.get("m/jobs/iperf3-vm.yaml") ?? "");
  expect(documents.map((document) => (document.toJS() as { kind: string }).kind)).toEqual([
    "Job",
    "Service",
    "Job",
  ]);
  expect(system.files.get("m/jobs/iperf3-vm.yaml")).toContain("image: registry.example/tools:2");
  expect(system.files.get("m/jobs/iperf3-vm.yaml")).not.toMatch(/[&*]a\d/);
  expect(system.printed()).toContain("cpu on vm: 7 runs, jobs/sysbench-cpu-vm.yaml.");
});

it("says so where nothing is worth measuring, and takes a brief as well", () => {
  const system = memorySystem({ "r.json": JSON.stringify(planned()), "brief.yaml": twoLines });
  measureCommand("r.json", { out: "m" }, system);
  expect(system.printed()).toContain("Nothing is worth measuring");
  measureCommand("brief.yaml", { out: "m" }, system);
  expect([...system.files.keys()]).toEqual(["r.json", "brief.yaml"]);
});

it("refuses settings out of range and briefs with issues", () => {
  const system = memorySystem({ "r.json": JSON.stringify(everything), "brief.yaml": "asOf: 2026-11-24" });
  expect(() => measureCommand("r.json", { out: "m", seconds: "x" }, system)).toThrow("seconds");
  expect(() => measureCommand("brief.yaml", { out: "m" }, system)).toThrow("workloads");
});
