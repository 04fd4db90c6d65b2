import { describe, expect, it } from "vitest";
import { importMeasurements } from "../../src/importers/importers.js";
import { readers } from "../../src/importers/readers.js";
import { cleanText } from "../../src/importers/text.js";
import { outputs, textOf } from "./outputs.js";

describe("readers", () => {
  it("have a name each, and an output to show for it", () => {
    const names = readers.map(({ tool }) => tool);
    expect(new Set(names).size).toBe(names.length);
    const shown = new Set(outputs.map(({ tool }) => tool));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(outputs)("$path is known as an output of $tool, and of no other", ({ path, tool }) => {
    const sure = readers
      .map((reader) => [reader.tool, reader.detect(cleanText(textOf(path)))] as const)
      .filter(([, confidence]) => confidence >= 0.5);
    expect(sure.map(([of]) => of)).toEqual([tool]);
  });

  it.each(outputs)("$path is read without a figure that is not finite", ({ path, tool }) => {
    const { measurements, issues, left, tool: used } = importMeasurements(textOf(path), { platform: "vm" });
    expect(used).toBe(tool);
    expect(measurements.length + issues.length + left.length).toBeGreaterThan(0);
    for (const { samples } of measurements)
      expect(samples.every((sample) => Number.isFinite(sample) && sample >= 0)).toBe(true);
  });
});
