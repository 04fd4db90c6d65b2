import { describe, expect, it } from "vitest";
import { importMeasurements } from "../../src/importers/importers.js";
import { readers } from "../../src/importers/readers.js";
import { longestText } from "../../src/importers/text.js";
import { expectSound } from "./damage.js";
import { busyFor, excessiveGrowth, linesOf, pieces } from "./worst-cases.js";

const context = { platform: "vm", params: { unit: "us", direction: "lower", metric: "latency" } };

describe("work that grows with the text", () => {
  it.each(readers)("is at most linear: $tool", (reader) => {
    const grown = [...pieces, ...linesOf(reader.tool)].flatMap((piece) => {
      const growth = excessiveGrowth(piece, (text) => {
        reader.detect(text);
        reader.read(text, context);
      });
      return growth === undefined ? [] : [[piece, growth]];
    });
    expect(grown).toEqual([]);
  });

  it("is told when it is not", () => {
    const quadratic = (text: string): void => {
      busyFor(16 * (text.length / 25_000) ** 2);
    };
    expect(excessiveGrowth("a", quadratic)).toBeGreaterThan(6);
  });
});

const deep = 1_000_000;
const extremes: readonly (readonly [string, string])[] = [
  ["one line as long as a text may be", "x".repeat(longestText)],
  ["one line of digits", "1".repeat(longestText)],
  ["lists a million deep", "[".repeat(deep)],
  ["lists a million deep and closed", "[".repeat(deep) + "]".repeat(deep)],
  ["objects a million deep", '{"a":'.repeat(deep)],
  ["elements a million deep", "<a>".repeat(deep)],
  ["lists a million deep in YAML", "- ".repeat(deep)],
  [
    "entities within entities",
    `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "${"x".repeat(1000)}">${Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY ${"bcdefghij".charAt(at)} "${`&${"abcdefghi".charAt(at)};`.repeat(10)}">`,
    ).join("")}]><PhoronixTestSuite><Result>&j;</Result></PhoronixTestSuite>`,
  ],
  ["aliases within aliases", `stress-ng-version: 1\na: &a [x]\n${"b: &b [*a,*a,*a,*a]\n".repeat(100)}`],
];

describe("a text that wants too much", () => {
  it.each(extremes)("ends in an issue: %s", (_, text) => {
    const { measurements, issues } = importMeasurements(text, context);
    expect([measurements, issues.length]).toEqual([[], 1]);
  });

  it.each(readers)("ends without an exception in each reader: $tool", ({ tool, read, detect }) => {
    for (const [, text] of extremes) {
      const short = text.slice(0, 500_000);
      expect(detect(short), tool).toBeLessThanOrEqual(1);
      expectSound(read(short, context));
    }
  });
});
