import { readFileSync } from "node:fs";
import { assess, compareSamples, estimateOverheads, parseBrief } from "kube-substrate";
import { importMeasurements } from "kube-substrate/importers";
import { renderText } from "kube-substrate/renderers";

// 1. The files. No output says on which platform it was made, nor what ran beside it: that is stated here.
const cpu = (enforcement) => ({ resource: "cpu", enforcement });
const filesOf = (side) => [
  { file: `fio-${side}.json` },
  { file: `runs/${side}/iperf3.json` },
  { file: `runs/${side}/sysbench.txt` },
  { file: `runs/${side}/cyclictest.json` },
  { file: `runs/${side}/fio-beside-none.json`, neighbour: { resource: "storage", enforcement: "none" } },
  { file: `runs/${side}/sysbench-beside-none.txt`, neighbour: cpu("none") },
  { file: `runs/${side}/sysbench-beside-weight.txt`, neighbour: cpu("shared") },
  { file: `runs/${side}/sysbench-beside-quota.txt`, neighbour: cpu("shared") },
  { file: `runs/${side}/sysbench-beside-cpuset.txt`, neighbour: cpu("reserved"), leftOut: true },
];
const read = (platform, side) =>
  filesOf(side).map(({ file, neighbour, leftOut }) => ({
    ...importMeasurements(readFileSync(file, "utf8"), { platform, source: file, ...(neighbour && { neighbour }) }),
    ...{ file, platform, neighbour, leftOut },
  }));
const files = [...read("bare-metal", "metal"), ...read("emulated", "vm")];

const list = (those) => [...new Set(those)].join(", ") || "–";
table("read", ["file", "tool", "figures", "runs", "speaks for", "left"], files.map((one) => [
  one.file,
  one.tool,
  one.measurements.length,
  list(one.measurements.map(({ samples }) => samples.length)),
  list(one.measurements.flatMap(({ dimension }) => dimension ?? [])),
  list([...one.left.map(({ reason }) => reason), ...one.issues.map(({ code }) => code)]),
]));

// 2. The runs alone, one side against the other.
const voting = (those) => those.flatMap(({ measurements }) => measurements.filter(({ dimension }) => dimension));
const alone = (platform) => voting(files.filter((one) => one.platform === platform && !one.neighbour));
const same = (a) => (b) => a.benchmark === b.benchmark && a.metric === b.metric;
table("alone", ["benchmark", "metric", "ratio", "95 %", "verdict"], alone("bare-metal").map((metal) => {
  const guest = alone("emulated").find(same(metal));
  const { ratio, verdict } = compareSamples(metal.samples, guest.samples, { direction: metal.direction });
  return [metal.benchmark, metal.metric, number(ratio.center), between(ratio), verdict];
}));

// 3. The brief: two platforms on one model of host; a shop, and a search that takes what it can a fifth of the time, as
// each neighbour here does; builds without an objective. The runs under cpuset stay out: the two were kept apart from
// each other but not from all else that ran on the machine, and so show none of the four enforcements.
const sized = (replicas, memory) => ({ replicas, requests: { cpu: 2, memory } });
const p99 = (atMost) => ({ percentile: 0.99, atMost });
const onMetal = (value) => ({ percentile: 0.99, value, platform: "bare-metal", utilization: 0.5 });
const input = {
  asOf: "2026-11-24",
  title: "Emulation measures emulation",
  hosts: [{ id: "host", coresPerSocket: 32, memory: "512Gi" }],
  platforms: [
    { id: "bare-metal", kind: "bare-metal", host: "host" },
    { id: "emulated", kind: "vm", host: "host", hypervisor: { product: "QEMU without KVM" } },
  ],
  workloads: [
    { id: "shop", archetype: "relational-database", ...sized(20, "4Gi"), latency: { objective: p99("9ms"), baseline: onMetal("6ms") } },
    { id: "search", archetype: "web-api", ...sized(20, "4Gi"), limits: { cpu: 2, memory: "4Gi" }, latency: { objective: p99("60ms"), baseline: onMetal("40ms") } },
    { id: "builds", archetype: "ci-builds", ...sized(16, "8Gi"), limits: { cpu: 2, memory: "8Gi" } },
  ],
  measurements: files.filter(({ leftOut }) => !leftOut).flatMap(({ measurements }) => measurements),
  defaults: { "misbehaving-neighbour": 0.2 },
};

// 4. Overheads: the runs and the published findings together, or the runs alone where they contradict them.
const { brief } = parseBrief(input);
const { overheads, warnings } = estimateOverheads({ brief });
const ofGuest = overheads.filter(({ platform }) => platform === "emulated");
table("overheads", ["dimension", "ratio", "90 %", "measured", "published alone", "contradicted", "adds, µs"], ofGuest.map((one) => [
  one.dimension,
  number(one.ratio.center),
  between(one.ratio),
  `${number(one.measuredShare * 100)} %`,
  one.published ? `${number(Math.exp(one.published.logMean))} (${one.published.studies})` : "–",
  one.conflict ? "yes" : "–",
  one.measuredShare > 0 && one.additiveMicroseconds ? number(one.additiveMicroseconds.center) : "–",
]));
table("warnings", ["warning", "about"], [...new Set(warnings.map(({ code }) => code))].map((code) => [
  code,
  list(warnings.filter((one) => one.code === code).map(({ values }) => values?.what ?? values?.dimension ?? values?.benchmark ?? "")),
]));

// 5. Beside a neighbour against alone, both on one platform.
const beside = files.filter(({ neighbour }) => neighbour);
table("neighbours", ["platform", "file", "enforcement", "slowdown", "95 %", "verdict on alone"], beside.map((one) => {
  const [contended] = voting([one]);
  const solo = alone(one.platform).find(same(contended));
  const { ratio, verdict } = compareSamples(contended.samples, solo.samples, { direction: solo.direction });
  const { resource, enforcement } = one.neighbour;
  return [one.platform, one.file.split("/").at(-1), `${resource} ${enforcement}${one.leftOut ? ", left out" : ""}`, number(ratio.center), between(ratio), verdict];
}));

// 6. The report.
const report = assess(input, { seed: 1 });
const interference = report.consequences.filter(({ plan, concern }) => plan === "default" && concern === "interference");
table("interference", ["workload", "measure", "figure", "assumed besides"], interference.map(({ workload, measure, figure }) => [
  workload ?? "shop and search",
  measure,
  `${number(figure.center)} (${between(figure)})`,
  list(figure.from.inputs.filter((path) => path.startsWith("defaults.neighbour")).map((path) => path.slice("defaults.".length))),
]));
print("report", ["```", renderText(report).trimEnd(), "```"]);

function number(value) {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 3 });
}
function between({ low, high }) {
  return `${number(low)} – ${number(high)}`;
}
function table(name, head, rows) {
  print(name, [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`));
}
function print(name, lines) {
  console.log(`[${name}]\n${lines.join("\n")}\n`);
}
