import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  exportedNames,
  hasBehaviour,
  isData,
  isDoor,
  lineCount,
  root,
  sourcesOf,
  wordsOf,
} from "./architecture/sources.js";

const sources = sourcesOf("src");
const paths = sources.map(({ path }) => path);

/** Folders of `test` that mirror no folder of `src`. */
const crossCutting = ["architecture", "examples", "golden", "package", "properties", "reference"];

const avoided = ["scenario", "score", "utility", "option", "trial", "alternative"];
const plurals = ["scenarios", "scores", "utilities", "trials", "alternatives"];

describe("the house", () => {
  it("has sources to look at", () => {
    expect(paths).toContain("src/index.ts");
  });

  it("tests every file that does something, at the mirrored path", () => {
    const untested = sources
      .filter((source) => !isDoor(source.path) && !isData(source) && hasBehaviour(source))
      .map(({ path }) => path.replace(/^src\//, "test/").replace(/\.ts$/, ".test.ts"))
      .filter((path) => !existsSync(join(root, path)));
    expect(untested).toEqual([]);
  });

  it("keeps tests where what they test is", () => {
    const folders = new Set(paths.map((path) => path.split("/").slice(1, -1).join("/")));
    const strays = sourcesOf("test")
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".test.ts"))
      .filter((path) => !crossCutting.includes(path.split("/")[1] ?? ""))
      .filter((path) => !folders.has(path.split("/").slice(1, -1).join("/")));
    expect(strays).toEqual([]);
  });

  it("keeps files small: none over 300 lines, half of them under 90", () => {
    const sizes = sources
      .filter((source) => !isData(source))
      .map(({ path, text }) => ({ path, lines: lineCount(text) }))
      .sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThan(90);
  });

  it("has no index but the doors", () => {
    const doors = ["index", "importers/index", "evidence/index", "renderers/index"].map(
      (door) => `src/${door}.ts`,
    );
    expect(paths.filter((path) => path.endsWith("/index.ts"))).toEqual(doors.sort());
  });

  it("uses one word per idea in exported names and file names", () => {
    const names = sources.flatMap((source) => [
      ...exportedNames(source).map((name) => ({ path: source.path, name })),
      { path: source.path, name: source.path.replace(/^src\//, "") },
    ]);
    const strangers = names.filter(({ name }) =>
      wordsOf(name).some((word) => avoided.includes(word) || plurals.includes(word)),
    );
    expect(strangers).toEqual([]);
  });

  it("installs from whichever registry is configured: the lock names no host", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
  });
});
