import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../scripts/programs.mjs";

/** A door of the built package: "index", "importers/index" … */
export const door = (name) => import(pathToFileURL(join(root, "dist", `${name}.js`)).href);

/** A source file that no door exports, built as the package is. */
export async function internal(file) {
  const folder = mkdtempSync(join(tmpdir(), "kube-substrate-bench-"));
  const outfile = join(folder, "internal.mjs");
  try {
    await build({
      entryPoints: [join(root, file)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      target: "es2022",
      // Of papaparse, for streams that nothing here uses.
      external: ["stream"],
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
