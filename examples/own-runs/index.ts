import { readFileSync } from "node:fs";
import { assess } from "kube-substrate";
import { importMeasurements } from "kube-substrate/importers";
import { renderMarkdown } from "kube-substrate/renderers";

const read = (file: string, platform: string) =>
  importMeasurements(readFileSync(file, "utf8"), { platform, source: file }).measurements;
const report = assess({
  asOf: "2026-11-24",
  workloads: [{
    id: "shop", replicas: 40, requests: { cpu: 2, memory: "4Gi" }, archetype: "relational-database",
    latency: { objective: { percentile: 0.99, atMost: "9ms" }, baseline: { percentile: 0.99, value: "6ms", platform: "bare-metal", utilization: 0.5 } },
  }],
  measurements: [...read("fio-metal.json", "bare-metal"), ...read("fio-vm.json", "vm")],
}, { seed: 1 });
console.log(report.decision.outcome, report.decision.plan, renderMarkdown(report));
