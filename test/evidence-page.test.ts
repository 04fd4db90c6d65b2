import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./architecture/sources.js";
import { evidencePage } from "../scripts/evidence-page/page.js";
import { excluded } from "../src/evidence/excluded.js";
import { records } from "../src/evidence/records.js";

const files = evidencePage();
const docs = join(root, "docs");
const [page] = files;
const plots = files.filter(({ path }) => path.endsWith(".svg"));

describe("the page of published evidence", () => {
  it.each(files)("$path is what `npm run evidence` writes", ({ path, text }) => {
    expect(readFileSync(join(docs, path), "utf8")).toBe(text);
  });

  it("has no plot that nothing writes", () => {
    const written = plots.map(({ path }) => path.replace("evidence/", ""));
    expect(readdirSync(join(docs, "evidence")).sort()).toEqual([...written].sort());
  });

  it("holds every record and everything that was left out", () => {
    const missing = [...records, ...excluded].filter(({ id }) => !page?.text.includes(`\`${id}\``));
    expect(missing).toEqual([]);
  });

  it("links no record to an address that is not secure", () => {
    const open = records.filter(({ url }) => url?.startsWith("http://"));
    expect(open).toEqual([]);
  });

  it("shows every plot with a text in its place", () => {
    const shown = [...(page?.text ?? "").matchAll(/^!\[([^\]]{60,})\]\((.*)\)$/gm)].map(([, , path]) => path);
    expect(shown).toEqual(plots.map(({ path }) => path));
  });
});

/** Wider than any letter of a common sans-serif at 12 pixels is on average, so that no label is cut anywhere. */
const LETTER = 6.6;

describe.each(plots)("$path", ({ path, text }) => {
  const dimension = path.replace(/^evidence\/|\.svg$/g, "");

  it("is named and described", () => {
    expect(text).toMatch(/ role="img" aria-labelledby="title description"/);
    expect(text).toContain(`<title id="title">Published ratios to bare metal: ${dimension}</title>`);
    expect(text).toMatch(/<desc id="description">\d+ published ratios between/);
  });

  it("has a line for every ratio of its dimension and nothing that is not a number", () => {
    const ratios = records.filter((record) => record.dimension === dimension && record.ratio !== undefined);
    const markers = text.match(/stroke-width="1.5"\/>/g) ?? [];
    for (const { id } of ratios) expect(text).toContain(`>${id}<`.replace(/<$/, ""));
    expect(markers.length).toBeGreaterThanOrEqual(ratios.length);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("keeps every label inside its 800 pixels", () => {
    const labels = [...text.matchAll(/<text x="([\d.]+)" y="[\d.]+"([^>]*)>(.*?)<\/text>/g)].map(
      ([, x, more = "", words = ""]) => {
        const width = words.replace(/<[^>]*>/g, "").length * LETTER;
        const start = Number(x) - (more.includes("end") ? width : more.includes("middle") ? width / 2 : 0);
        return { words, start, end: start + width };
      },
    );
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter(({ start, end }) => start < 0 || end > 800)).toEqual([]);
  });
});
