import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { root } from "../architecture/sources.js";
import { estatesPage, toldIn, valueOf } from "./by-hand.js";
import { handEstates } from "./hand-estates.js";

const file = join(root, "docs/worked/estates.md");

/** `UPDATE_DOCS=1` writes the page anew. */
if (process.env["UPDATE_DOCS"] === "1") writeFileSync(file, estatesPage(handEstates));

const read = (text: string): number => Number(text.replaceAll(",", "").replace("−", "-"));

/** Half a unit of the last digit shown. */
const halfDigit = (text: string): number => {
  const digits = text.split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** -digits + 1e-9;
};

describe.each(handEstates)("worked by hand: $title", ({ brief, figures }) => {
  const report = assess(brief, { draws: 64 });

  it.each(figures)("$held.plan, $says: $derivation", (figure) => {
    const told = toldIn(report, figure.held);
    const value = valueOf(figure);
    expect(told).toBeDefined();
    expect(Math.abs((told ?? Number.NaN) - read(value))).toBeLessThanOrEqual(halfDigit(value));
  });
});

it("the page shows what is worked", () => {
  expect(readFileSync(file, "utf8")).toBe(estatesPage(handEstates));
});
