import { expect, it } from "vitest";
import { whyCommand } from "../../src/cli/why-command.js";
import { reportWith } from "../renderers/fixture.js";
import { memorySystem } from "./system.js";

const said = (subject?: string, over?: string): string => {
  const system = memorySystem({ "r.json": JSON.stringify(reportWith()) });
  whyCommand("r.json", subject, over === undefined ? {} : { over }, system);
  return system.printed();
};

it("says why another plan is not the answer, and why a workload stands where it does", () => {
  expect(said("default")).toContain("Workloads that stand elsewhere in plan default: 1.");
  expect(said("bare-metal")).toContain("Plan bare-metal is closed: payment fails gate untrusted-code");
  expect(said("web")).toContain("web stands on VMs in plan bare-metal+vm.");
  expect(said("bare-metal", "default")).toContain("Workloads that stand elsewhere in plan bare-metal: 4.");
});

it("says all points of the argument where nothing is named", () => {
  expect(said().split("\n\n")).toHaveLength(17);
});

it("refuses what is neither plan nor workload", () => {
  expect(() => said("nothing")).toThrow('"nothing" is no plan and no workload');
  expect(() => said("default", "nothing")).toThrow('"nothing" is no plan of this report');
});
