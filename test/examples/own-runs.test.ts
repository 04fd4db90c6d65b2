import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { root } from "../architecture/sources.js";

const folder = join(root, "examples", "own-runs");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const contract = join(root, "..", "shared", "design", "BRIEF.md");

describe("the example of runs of one's own", () => {
  const home = process.cwd();
  const printed: unknown[][] = [];

  beforeAll(async () => {
    process.chdir(folder);
    const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
      printed.push(words);
    });
    await import(join(folder, "index.ts"));
    log.mockRestore();
  }, 60_000);
  afterAll(() => process.chdir(home));

  it.skipIf(!existsSync(contract))("is the code of the contract, word for word", () => {
    const [, section = ""] = readFileSync(contract, "utf8").split("## The example that must work word for word");
    const [, code] = /```ts\n([\s\S]*?)```/.exec(section) ?? [];
    expect(read("index.ts")).toBe(code);
  });

  it("is the same without types for a Node that reads JavaScript alone", () => {
    expect(read("index.mjs")).toBe(read("index.ts").replace("(file: string, platform: string)", "(file, platform)"));
  });

  it("prints the outcome, the plan and the report in Markdown", () => {
    expect(printed).toHaveLength(1);
    const [outcome, plan, markdown] = printed[0] ?? [];
    expect([outcome, plan]).toEqual(["recommended", "default"]);
    expect(markdown).toMatch(/^# /);
  });
});
