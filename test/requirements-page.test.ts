import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./architecture/sources.js";
import { gateCases } from "../scripts/requirements-page/cases.js";
import { requirementsPage } from "../scripts/requirements-page/page.js";
import { truthTable } from "../scripts/requirements-page/truth.js";
import { packs } from "../src/evidence/packs.js";
import { rules } from "../src/evidence/rules.js";
import { gates } from "../src/gates/gates.js";

const page = requirementsPage();

describe("the page of requirements", () => {
  it("is what `npm run requirements` writes", () => {
    expect(readFileSync(join(root, "docs/requirements.md"), "utf8")).toBe(page);
  });

  it("holds every pack, gate and rule", () => {
    expect(packs.filter(({ id }) => !page.includes(`\`${id}\`. `))).toEqual([]);
    expect(gates.filter(({ id }) => !page.includes(`\n### ${id}\n`))).toEqual([]);
    expect(rules.filter(({ id }) => !page.includes(`| \`${id}\` |`))).toEqual([]);
  });

  it("labels what is not confirmed, and links to headings that are there", () => {
    const unconfirmed = rules.filter(({ confirmed }) => !confirmed).length;
    expect(page.split("**not confirmed**").length - 1).toBe(unconfirmed);
    const anchors = new Set([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? ""));
    expect([...anchors].filter((anchor) => !page.includes(`\n### ${anchor}\n`))).toEqual([]);
  });
});

describe("the truth tables", () => {
  it("are of every gate, once", () => {
    const ids = [...gates.map(({ id }) => id), "objective"];
    expect(gateCases.map(({ gate }) => gate).sort()).toEqual(ids.sort());
  });

  it.each(gateCases)("of $gate bring out pass, failure and unknown, or say why one never comes", (cases) => {
    const answers = new Set(truthTable(cases).flatMap(({ cells }) => cells));
    const wanted = cases.never === undefined ? ["fail", "pass", "unknown"] : ["fail", "pass"];
    expect([...answers].filter((answer) => answer !== "–").sort()).toEqual(wanted);
  });
});
