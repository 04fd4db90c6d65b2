import { describe, expect, it } from "vitest";
import { parseDate } from "../../src/quantity/date.js";
import { parseDuration } from "../../src/quantity/duration.js";
import { elementPath, parsePath } from "../../src/quantity/id-path.js";
import { parseKubernetesQuantity } from "../../src/quantity/kubernetes.js";
import { isDecimalText } from "../../src/quantity/money.js";
import { nearestName } from "../../src/quantity/nearest.js";
import { toBaseUnit } from "../../src/quantity/unit.js";

const MEBIBYTE = 1_048_576;
const filled = (text: string): string => text.repeat(Math.ceil(MEBIBYTE / text.length));

/** Texts of a megabyte on which a pattern that tries its parts in many ways would not come back. */
const huge = [
  ...[
    "0",
    "9",
    " ",
    "\n",
    "a",
    "-",
    ".",
    "[",
    "]",
    '"',
    "\\",
    '\\"',
    "[a]",
    ".a",
    "1h",
    "1.",
    "1m ",
    "é",
    "\0",
  ],
  ...["[0]", '["', "µ", "\ud800", "e1", "/s", " per ", "P1D", "T1H", "2026-11-24"],
].map(filled);
const tricky = ["0", "a", '\\"', "[a]", "1h", "1."].map(filled);
const endings = tricky.flatMap((text) => [
  `1${text}x`,
  `P${text}`,
  `a["${text}`,
  `a["${text}"]`,
  `a[${text}`,
]);
const texts = [...huge, ...endings];

/** A machine under load is slow; a pattern that backtracks takes hours. */
const SECONDS_FOR_ALL = 30;

const readers: { readonly [name: string]: (text: string) => unknown } = {
  parseKubernetesQuantity,
  parseDuration,
  parseDate,
  parsePath,
  isDecimalText,
  nearestName: (text) => nearestName(text, ["workloads", text]),
  toBaseUnit: (text) => toBaseUnit(1, text),
};

describe("texts of a megabyte", () => {
  it.each(Object.entries(readers))("come back from %s", (_, reader) => {
    const start = performance.now();
    for (const text of texts) expect(() => reader(text)).not.toThrow();
    expect((performance.now() - start) / 1000).toBeLessThan(SECONDS_FOR_ALL);
  });

  it("are no quantity, duration, day or amount", () => {
    for (const text of texts) {
      expect(parseKubernetesQuantity(text).ok).toBe(false);
      expect(parseDuration(text).ok).toBe(false);
      expect(parseDate(text).ok).toBe(false);
      expect(isDecimalText(text)).toBe(false);
    }
  });

  it("come back from a path as they went in", () => {
    const changed = huge.filter((id) => {
      const step = parsePath(elementPath("a", id))?.[1];
      return step?.kind !== "id" || step.id !== id;
    });
    expect(changed.length).toBe(0);
  });
});
