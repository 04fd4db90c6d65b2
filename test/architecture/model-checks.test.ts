import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root, sourcesOf } from "./sources.js";

/** Sections of the model with worked numbers, each held by tests named "MODEL §N check". */
const held = ["1", "2.2", "3", "4", "5", "6", "7", "8", "9", "11"];

/** Sections with worked numbers of which no formula exists yet: the value of information. */
const ahead = ["12"];

const model = join(root, "..", "shared", "design", "MODEL.md");

/** The sections, in order, that say "Check"; a bold number opens a part of one. */
function checked(text: string): readonly string[] {
  const sections = new Set<string>();
  let section = "";
  for (const line of text.split("\n")) {
    section = /^(?:## |\*\*)(\d+(?:\.\d+)?)\.? /.exec(line)?.[1] ?? section;
    if (/\*Check\b/.test(line)) sections.add(section);
  }
  return [...sections];
}

it.each(held)("the numbers of section %s have tests of that name", (section) => {
  const name = `"MODEL §${section} check:`;
  const found = sourcesOf("test").filter(
    ({ path, text }) => path.endsWith(".test.ts") && text.includes(name),
  );
  expect(found).not.toEqual([]);
});

it.skipIf(!existsSync(model))("no section with worked numbers is missing", () => {
  expect(checked(readFileSync(model, "utf8"))).toEqual([...held, ...ahead]);
});
