// `npm start`: installs what is missing, builds what is stale, assesses the retail example and says where the report is.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { buildIsStale, missingPackages } from "./freshness.mjs";
import { manifest, npmProgram, programOf, root, runNode } from "./programs.mjs";

const brief = join("examples", "retail", "brief.yaml");
const folder = "out";

async function required(step, args) {
  console.log(`${step} …`);
  const { code, output } = await runNode(args);
  if (code === 0) return;
  console.error(output);
  console.error(`${step} failed.`);
  process.exit(code);
}

if (missingPackages().length > 0) {
  await required("Installing packages", [npmProgram(), "install", "--no-audit", "--no-fund"]);
}
if (buildIsStale()) await required("Building", [programOf("tsup")]);

console.log(`Assessing ${brief} …\n`);
const cli = join(root, manifest.bin["kube-substrate"]);
const { code } = await runNode([cli, "assess", brief, "--out", folder], { stdio: "inherit" });
if (code !== 0) process.exit(code);

const reports = ["report.html", "report.md", "report.json"].map((name) => join(root, folder, name));
const absent = reports.filter((file) => !existsSync(file));
if (absent.length > 0) {
  console.error(`Not written: ${absent.map((file) => relative(root, file)).join(", ")}`);
  process.exit(1);
}
console.log(`\nThe whole report: ${reports.map((file) => relative(root, file)).join(", ")}`);
