import { expect, it } from "vitest";
import { renderSentences } from "../../src/renderers/sentences.js";
import { reportWith } from "./fixture.js";

it("writes a paragraph a sentence, at most 80 columns, and nothing that acts on a terminal", () => {
  const path = `workloads["${"long ".repeat(30)}\u001b[31m"].replicas`;
  const text = renderSentences(
    [
      { id: "difference.input", values: { path, before: 1, after: 2 } },
      { id: "difference.only-ends", values: { count: 3 } },
    ],
    reportWith(),
  );
  expect(text).toMatch(/\nFigures of which only the ends moved: 3\.\n$/);
  expect(text.split("\n").every((line) => line.length <= 80)).toBe(true);
  expect(text).not.toContain("\u001b");
});
