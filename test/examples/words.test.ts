import { describe, expect, it } from "vitest";
import { criterionIds, gateIds, licenceMetrics } from "../../src/brief/vocabulary.js";
import type { Sentence } from "../../src/notice.js";
import { en } from "../../src/renderers/locales/en.js";
import { renderText } from "../../src/renderers/index.js";
import { reports } from "./reports.js";

/** Every sentence in a report, wherever it stands: an id and values, and nothing of a notice. */
function sentencesIn(node: unknown): readonly Sentence[] {
  if (typeof node !== "object" || node === null) return [];
  const { id, values } = node as Partial<Sentence>;
  const isSentence = typeof id === "string" && typeof values === "object" && Object.keys(node).length === 2;
  return [...(isSentence ? [node as Sentence] : []), ...Object.values(node).flatMap(sentencesIn)];
}

describe.each([...reports])("the words of %s", (_, report) => {
  const { brief: _brief, ...told } = report;

  it("exist for every sentence", () => {
    const ids = new Set(sentencesIn(told).map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(0);
    expect([...ids].filter((id) => !en.sentences.has(id))).toEqual([]);
  });

  it("show no bare id on the page", () => {
    const page = renderText(report, { level: "full" });
    expect(page).not.toMatch(/\b(?:reason|against|condition|question|unknown|repair|licence)\.[a-z-]+\b/);
  });

  it("end every warning and every remedy as a sentence", () => {
    for (const { message, remedy } of report.warnings) {
      expect(message).toMatch(/\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/s);
    }
  });
});

it("exist for every gate, criterion and licence metric", () => {
  expect(gateIds.filter((id) => !en.gates.has(id))).toEqual([]);
  expect(criterionIds.filter((id) => !en.criteria.has(id))).toEqual([]);
  expect(licenceMetrics.filter((id) => !en.sentences.has(`licence.${id}`))).toEqual([]);
});
