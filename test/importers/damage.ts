import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { measurementSchema } from "../../src/brief/schema/measurement.js";
import type { ImportContext, Importer, Reading } from "../../src/importers/importer.js";

const here = dirname(fileURLToPath(import.meta.url));

/** Numbers from 0 to below `most`, always the same ones (Lehmer's generator, multiplier 48271). */
function draws(count: number, most: number): readonly number[] {
  let state = 20_261_124;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  });
}

/** As long a text is cut at every place. */
const wholly = 4096;

/** The text cut at every place where it is at most 4 kB long, else at 500 seeded ones. */
export function truncations(text: string): readonly string[] {
  const ends =
    text.length <= wholly
      ? Array.from({ length: text.length }, (_, index) => index)
      : [...draws(500, text.length)].sort((a, b) => a - b);
  return ends.map((end) => text.slice(0, end));
}

/** The text with one bit flipped in one character, 50 times at seeded places. */
export function flips(text: string): readonly string[] {
  return draws(50, text.length).map((place, index) => {
    const flipped = String.fromCharCode(text.charCodeAt(place) ^ (1 << (index % 7)));
    return text.slice(0, place) + flipped + text.slice(place + 1);
  });
}

/**
 * What holds of every answer: figures that a brief accepts, and none that is spoiled votes. A measurement that was
 * looked at before, told by its text, is not looked at again.
 */
export function expectSound({ measurements, issues }: Reading, seen = new Set<string>()): void {
  for (const one of measurements) {
    const text = JSON.stringify(one);
    if (seen.has(text)) continue;
    seen.add(text);
    if (one.samples.some((sample) => !Number.isFinite(sample) || sample < 0)) expect(one).toBe("finite");
    if (measurementSchema.safeParse({ ...one, platform: "vm" }).error !== undefined) {
      expect(one).toBe("a measurement that a brief accepts");
    }
    if (one.dimension !== undefined && (one.validity ?? []).length > 0) expect(one).toBe("no vote");
  }
  for (const issue of issues) if (issue.received.length > 60) expect(issue).toBe("a short issue");
}

/** Damaged anywhere, the text gives sound answers, and no 0 that the whole text does not give. */
export function expectSurvival(importer: Importer, text: string, context: ImportContext): void {
  const seen = new Set<string>();
  const zeros = (reading: Reading): boolean =>
    reading.measurements.some(({ samples }) => samples.includes(0));
  const whole = zeros(importer.read(text, context));
  for (const damaged of truncations(text)) {
    if (!(importer.detect(damaged) <= 1)) expect(damaged).toBe("a text of some confidence");
    const reading = importer.read(damaged, context);
    expectSound(reading, seen);
    if (!whole && zeros(reading)) expect(damaged).toBe("a text without a 0");
  }
  for (const damaged of flips(text)) expectSound(importer.read(damaged, context), seen);
}

const retail = join(here, "..", "..", "examples", "retail", "measurements", "alone");

/** The outputs of all tools but those whose files begin with one of the prefixes, by name. */
export function foreignTexts(...prefixes: readonly string[]): readonly (readonly [string, string])[] {
  return [join(here, "fixtures"), retail].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:txt|json|csv|xml|yaml|hlog|hgrm|log|fio)$/.test(entry.name))
      .filter(({ name }) => !prefixes.some((prefix) => name.startsWith(prefix)))
      .map(({ name }) => [name, readFileSync(join(folder, name), "utf8")] as const),
  );
}

/** Of other tools' outputs the importer takes none for its own. */
export function expectForeign(importer: Importer, ...prefixes: readonly string[]): void {
  const taken = foreignTexts(...prefixes).filter(([, text]) => importer.detect(text) > 0.4);
  expect(taken.map(([name]) => name)).toEqual([]);
}
