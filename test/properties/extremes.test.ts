import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { priced } from "../assess/fixture.js";
import { DRAWS, unfinite } from "./support.js";

/** What a number of a brief may be replaced by: beyond every range, at its ends, and next to 0. */
const strangers: readonly unknown[] = [
  ...[1e308, -1e308, 5e-324, -0, Number.NaN, Infinity, -Infinity],
  ...[1e15, 1e9, 1e6, 1, 1e-3, 1e-9],
  ...[
    { low: 5e-324, high: 1e308 },
    { low: 1e-9, high: 1 },
    { mean: 1, sd: 1e308 },
  ],
];

type Path = readonly (string | number)[];

/** The places of all numbers, and of texts that are quantities. */
function numericPlaces(node: unknown, at: Path = []): readonly Path[] {
  if (typeof node === "number") return [at];
  if (typeof node === "string") return /^\d[\d.]*[A-Za-z]{0,2}$/.test(node) ? [at] : [];
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => numericPlaces(item, [...at, index]));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, item]) => numericPlaces(item, [...at, key]));
}

function replaced(node: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(node))
    return node.map((item: unknown, index) => (index === step ? replaced(item, rest, by) : item));
  const holder = node as { readonly [key: string]: unknown };
  return { ...holder, [step]: replaced(holder[step], rest, by) };
}

const example = (name: string): unknown =>
  parse(readFileSync(new URL(`../../examples/${name}/brief.yaml`, import.meta.url), "utf8"));

/** Every number of the brief by every stranger, one at a time. */
const mutants = (brief: unknown) =>
  numericPlaces(brief).flatMap((place) =>
    strangers.map((stranger) => ({
      name: `${place.join(".")} = ${typeof stranger === "object" ? JSON.stringify(stranger) : String(stranger)}`,
      brief: replaced(brief, place, stranger),
    })),
  );

/** Sixteen strangers a number: every fifth meets each number and, from one to the next, each stranger. */
const EVERY = 5;

describe.each([
  ["two lines", example("two-lines")],
  ["prices and two tenants", priced],
])("any number of %s at its worst", (_, brief) => {
  const all = mutants(brief);

  it("is taken or refused, and what is refused says where", () => {
    const outcomes = all.map(({ name, brief: mutant }) => {
      const parsed = parseBrief(mutant);
      return { name, ok: parsed.ok, issues: parsed.ok ? 0 : parsed.issues.length };
    });
    expect(outcomes.filter(({ ok, issues }) => !ok && issues === 0)).toEqual([]);
    expect(outcomes.filter(({ name, ok }) => ok && /(?:NaN|Infinity|1e\+308)/.test(name))).toEqual([]);
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
  });

  it("gives finite figures where it is taken", { timeout: 120_000 }, () => {
    const taken = all.filter(({ brief: mutant }, at) => at % EVERY === 0 && parseBrief(mutant).ok);
    expect(taken.length).toBeGreaterThan(0);
    const off = taken.flatMap(({ name, brief: mutant }) => {
      const strange = unfinite(assess(mutant as BriefInput, { draws: DRAWS }));
      return strange.length === 0 ? [] : [`${name}: ${strange[0] ?? ""}`];
    });
    expect(off).toEqual([]);
  });
});
