import { expect, it } from "vitest";
import { diffCommand } from "../../src/cli/diff-command.js";
import type { ReportDiff } from "../../src/index.js";
import { reportWith } from "../renderers/fixture.js";
import { memorySystem } from "./system.js";

const after = reportWith({
  digest: `sha256:${"0".repeat(64)}`,
  run: { seed: 2, draws: 4096, extensions: [] },
});
const system = () =>
  memorySystem({ "a.json": JSON.stringify(reportWith()), "b.json": JSON.stringify(after), "c.json": "{}" });

it("says what changed in words, or as data", () => {
  const words = system();
  diffCommand("a.json", "b.json", { format: "text" }, words);
  expect(words.printed()).toContain("The answer stands: recommended (plan bare-metal+vm).");
  expect(words.printed()).toContain("run.seed: 1 before, 2 now.");
  const data = system();
  diffCommand("a.json", "b.json", { format: "json" }, data);
  expect((JSON.parse(data.printed()) as ReportDiff).causes.map(({ path }) => path)).toEqual(["run.seed"]);
});

it("refuses what is no report", () => {
  expect(() => diffCommand("a.json", "c.json", { format: "text" }, system())).toThrow("c.json: schema");
});
