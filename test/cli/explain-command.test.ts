import { describe, expect, it } from "vitest";
import { explainCommand } from "../../src/cli/explain-command.js";
import { reportWith } from "../renderers/fixture.js";
import { memorySystem } from "./system.js";

const system = () => memorySystem({ "report.json": JSON.stringify(reportWith()), "other.json": "{}" });

describe("explain", () => {
  it("prints a figure with its formula", () => {
    const machine = system();
    explainCommand("report.json", "plans[default].value", machine);
    expect(machine.printed()).toContain("center: 0.55");
    expect(machine.printed()).toContain("formula: by-hand");
  });

  it("refuses a path that leads to no figure, and a file that is no report", () => {
    expect(() => explainCommand("report.json", "plans[gone].value", system())).toThrow("leads to no figure");
    expect(() => explainCommand("other.json", "plans[default].value", system())).toThrow(
      "other.json: schema: expected kube-substrate/report@1, received nothing",
    );
  });
});
