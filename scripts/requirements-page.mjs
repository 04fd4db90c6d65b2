// `npm run requirements`: writes docs/requirements.md anew, from the rules, packs and gates in the sources.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./programs.mjs";

const { outputFiles } = await build({
  entryPoints: [join(root, "scripts", "requirements-page", "page.ts")],
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
const { requirementsPage } = await import(module);

writeFileSync(join(root, "docs", "requirements.md"), requirementsPage());
console.log("docs/requirements.md");
