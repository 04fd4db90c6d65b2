import { describe, expect, it } from "vitest";
import type { ImportContext } from "../../src/importers/importer.js";
import { readers } from "../../src/importers/readers.js";
import { cleanText } from "../../src/importers/text.js";
import { expectSound, expectSurvival } from "./damage.js";
import { outputs, textOf } from "./outputs.js";

/** What formats want to be told. */
const context: ImportContext = {
  platform: "vm",
  params: { unit: "us", direction: "lower", metric: "latency", benchmark: "a" },
};

/** Five repetitions of one command differ in their digits alone. */
const isRepetition = (path: string): boolean => /-[2-5]\.(?:json|txt)$/.test(path) && path.includes("alone");

describe("an output that is cut off or damaged", () => {
  it.each(outputs.filter(({ path }) => !isRepetition(path)))(
    "gives sound answers: $path",
    ({ path, tool }) => {
      const reader = readers.find((one) => one.tool === tool);
      if (reader === undefined) throw new Error(tool);
      expectSurvival(reader, cleanText(textOf(path)), context);
    },
  );
});

const poison = [
  ...["1e999", "nan", "NaN", "-inf", "Infinity", "1,234.5", "-5", "1e308", "99999999999999999999"],
  ...["=1+1", "null", '"7"', "{}", "[1]", "true", "", "__proto__"],
];

describe("an output with poisonous numbers", () => {
  it.each(outputs.filter(({ path }) => !isRepetition(path)))(
    "gives sound answers: $path",
    ({ path, tool }) => {
      const reader = readers.find((one) => one.tool === tool);
      const text = cleanText(textOf(path)).slice(0, 8000);
      const seen = new Set<string>();
      const before = Object.getOwnPropertyNames(Object.prototype);
      for (const put of poison)
        for (const which of [/\d+(?:\.\d+)?/g, /(?<=[:=,;] ?)\d+(?:\.\d+)?/g]) {
          const reading = reader?.read(text.replace(which, put), context);
          if (reading !== undefined) expectSound(reading, seen);
        }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    },
  );
});
