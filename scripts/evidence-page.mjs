// `npm run evidence`: writes docs/evidence.md and its plots anew, from the records in the sources.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./programs.mjs";

const { outputFiles } = await build({
  entryPoints: [join(root, "scripts", "evidence-page", "page.ts")],
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
const { evidencePage } = await import(module);

const docs = join(root, "docs");
const plots = join(docs, "evidence");
mkdirSync(plots, { recursive: true });
for (const name of readdirSync(plots)) if (name.endsWith(".svg")) rmSync(join(plots, name));
for (const { path, text } of evidencePage()) {
  writeFileSync(join(docs, path), text);
  console.log(`docs/${path}`);
}
