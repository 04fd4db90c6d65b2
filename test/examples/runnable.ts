import { join } from "node:path";
import { vi } from "vitest";
import { root } from "../architecture/sources.js";

/** What the `index.mjs` of an example prints, run in its folder as a new user would. */
export async function printedBy(example: string): Promise<readonly string[]> {
  const folder = join(root, "examples", example);
  const home = process.cwd();
  const printed: string[] = [];
  process.chdir(folder);
  const log = vi
    .spyOn(console, "log")
    .mockImplementation((...cells: readonly unknown[]) => void printed.push(cells.join(" ")));
  try {
    await import(join(folder, "index.mjs"));
  } finally {
    log.mockRestore();
    process.chdir(home);
  }
  return printed;
}
