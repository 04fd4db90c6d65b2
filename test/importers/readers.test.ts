import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importMeasurements } from "../../src/importers/importers.js";
import { readers } from "../../src/importers/readers.js";
import { cleanText } from "../../src/importers/text.js";
import { fixture } from "./fixture.js";

const folder = fileURLToPath(new URL("fixtures", import.meta.url));

/** Of tools that refuse before they say their name. */
const nameless = ["cyclictest-failed.txt", "openssl-failed.txt"];

/** The outputs by the tool that their name begins with; the files beside them say how they were made. */
const outputs = readdirSync(folder)
  .filter((name) => statSync(join(folder, name)).isFile() && !/\.(sh|md)$/.test(name))
  .flatMap((name) => {
    const tools = readers.map(({ tool }) => tool);
    const made = tools.filter((tool) => name.replace(/^openssl-/, "openssl-speed-").startsWith(`${tool}-`));
    const [longest] = made.sort((a, b) => b.length - a.length);
    return longest === undefined || nameless.includes(name) ? [] : [[name, longest] as const];
  });

describe("readers", () => {
  it("have a name each, and an output to show for it", () => {
    const names = readers.map(({ tool }) => tool);
    expect(new Set(names).size).toBe(names.length);
    const shown = new Set(outputs.map(([, tool]) => tool));
    expect(names.filter((name) => !shown.has(name) && !["sysbench", "tidy-csv"].includes(name))).toEqual([]);
  });

  it.each(outputs)("%s is known as an output of %s, and of no other", (name, tool) => {
    const sure = readers
      .map((reader) => [reader.tool, reader.detect(cleanText(fixture(name)))] as const)
      .filter(([, confidence]) => confidence >= 0.5);
    expect(sure.map(([of]) => of)).toEqual([tool]);
  });

  it.each(outputs)("%s is read without a figure that is not finite", (name, tool) => {
    const { measurements, issues, left, tool: used } = importMeasurements(fixture(name), { platform: "vm" });
    expect(used).toBe(tool);
    expect(measurements.length + issues.length + left.length).toBeGreaterThan(0);
    for (const { samples } of measurements)
      expect(samples.every((sample) => Number.isFinite(sample) && sample >= 0)).toBe(true);
  });
});
