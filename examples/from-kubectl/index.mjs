import { readFileSync } from "node:fs";
import { assess } from "kube-substrate";
import { importCluster } from "kube-substrate/importers";
import { renderText } from "kube-substrate/renderers";

const read = (file) => readFileSync(file, "utf8");
const texts = ["nodes.json", "workloads.json", "pods.json", "rest.json"].map(read);
const { brief, questions, left, issues } = importCluster(...texts);

console.log(`${brief.workloads.length} workloads, ${questions.length} questions, ${issues.length} issues`);
for (const { path, message, about } of questions) console.log(`? ${path}: ${message} ${about.join("; ")}`);
for (const { message } of left) console.log(`- ${message}`);

const report = assess({ asOf: "2026-11-24", ...brief, ...JSON.parse(read("answers.json")) }, { seed: 1 });
console.log(renderText(report));
