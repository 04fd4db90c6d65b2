import { expect, it } from "vitest";
import { diffReports } from "../../src/report/diff.js";
import { en } from "../../src/renderers/locales/en.js";
import { reportWith } from "../renderers/fixture.js";

const before = reportWith();
const after = reportWith(
  { digest: `sha256:${"0".repeat(64)}`, run: { ...before.run, seed: 2 } },
  { outcome: "default-stands", plan: "default", probability: 0.4 },
);

it("says the answer first, then its probability, then what was put in", () => {
  const { sentences } = diffReports(before, after);
  expect(sentences.map(({ id }) => id)).toEqual([
    "difference.answer",
    "difference.probability",
    "difference.input",
  ]);
  expect(sentences[0]?.values).toEqual({
    ...{ before: "recommended", after: "default-stands" },
    ...{ planBefore: "bare-metal+vm", planAfter: "default" },
  });
  expect(sentences.filter(({ id }) => !en.sentences.has(id))).toEqual([]);
});
