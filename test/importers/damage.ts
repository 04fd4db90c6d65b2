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

/** The text cut at 100 seeded offsets, and within its first kB at every one. */
export function truncations(text: string): readonly string[] {
  const first = Array.from({ length: Math.min(text.length, 1024) }, (_, index) => index);
  return [...first, ...draws(100, text.length + 1)].map((end) => text.slice(0, end));
}

/** The text with one bit flipped in one character, 50 times at seeded places. */
export function flips(text: string): readonly string[] {
  return draws(50, text.length).map((place, index) => {
    const flipped = String.fromCharCode(text.charCodeAt(place) ^ (1 << (index % 7)));
    return text.slice(0, place) + flipped + text.slice(place + 1);
  });
}

/** What holds of every answer: figures that a brief accepts, and none that is spoiled votes. */
export function expectSound({ measurements, issues }: Reading): void {
  for (const one of measurements) {
    if (measurementSchema.safeParse({ ...one, platform: "vm" }).error !== undefined) {
      expect(one).toBe("a measurement that a brief accepts");
    }
    if (one.dimension !== undefined) expect(one.validity ?? []).toEqual([]);
  }
  for (const issue of issues) expect(issue.received.length).toBeLessThanOrEqual(60);
}

/** Damaged anywhere, the text gives sound answers, and no 0 that the whole text does not give. */
export function expectSurvival(importer: Importer, text: string, context: ImportContext): void {
  const zeros = (reading: Reading): boolean =>
    reading.measurements.some(({ samples }) => samples.includes(0));
  const whole = importer.read(text, context);
  for (const damaged of truncations(text)) {
    expect(importer.detect(damaged)).toBeLessThanOrEqual(1);
    const reading = importer.read(damaged, context);
    expectSound(reading);
    if (!zeros(whole)) expect(zeros(reading)).toBe(false);
  }
  for (const damaged of flips(text)) expectSound(importer.read(damaged, context));
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
