import { expect, it } from "vitest";
import { reportIn } from "../../src/cli/stored-report.js";
import { reportWith } from "../renderers/fixture.js";
import { memorySystem } from "./system.js";

it("reads a report, and refuses anything else by its schema", () => {
  const machine = memorySystem({ "r.json": JSON.stringify(reportWith()), "b.yaml": "schema: other" });
  expect(reportIn("r.json", machine).digest).toBe(reportWith().digest);
  expect(() => reportIn("b.yaml", machine)).toThrow('received "other"');
});
