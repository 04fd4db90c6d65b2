import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/sources.js";
import { twoLines } from "./system.js";

const main = join(root, "dist", "cli", "main.js");
const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [main, ...args], { input, encoding: "utf8" });

describe.skipIf(!existsSync(main))("the built command", () => {
  it("reads standard input and prints the page", () => {
    const { status, stdout } = run(["assess", "-", "--draws", "64"], twoLines);
    expect(status).toBe(0);
    expect(stdout).toContain("STAY WITH THE DEFAULT");
  });

  it("ends with the code of what went wrong", () => {
    expect(run(["assess", "-"], "asOf: never").status).toBe(1);
    expect(run(["nonsense"]).status).toBe(2);
    expect(run(["assess", "does-not-exist.yaml"]).status).toBe(3);
  });
});
