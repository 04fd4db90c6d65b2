// `node bench/importers.mjs`: how fast the readers of benchmark outputs are, and what memory they hold, on texts made by
// repeating the outputs that the tests read. Each case runs in a process of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { runNode, root } from "../scripts/programs.mjs";
import { internal } from "./built.mjs";
import { peakBytes } from "./timed.mjs";

const MEBIBYTE = 1 << 20;
const SIZE = 8 * MEBIBYTE;
const ROUNDS = 7;
const goals = { json: 50, text: 20, memory: 6 };

const fixtures = "test/importers/fixtures";
const retail = "examples/retail/measurements/alone";
const read = (path) => readFileSync(join(root, path), "utf8");
const five = (name, type) =>
  [1, 2, 3, 4, 5].map((one) => read(`${retail}/${name}-${one}.${type}`)).join("\n");
const repeated = (text) => text.repeat(Math.floor(SIZE / text.length));
/** One document that holds the part between `from` and `to` again and again. */
function within(text, from, to) {
  const start = text.indexOf(from);
  const end = text.lastIndexOf(to) + to.length;
  return text.slice(0, start) + repeated(text.slice(start, end)) + text.slice(end);
}
const withoutHeader = (text) => text.slice(text.indexOf("\n") + 1);

/** The text of each case, and which goal it has. */
const cases = {
  "fio, JSON": ["json", () => repeated(five("fio-randread", "json"))],
  "fio, JSON with histograms": ["json", () => repeated(read(`${fixtures}/fio-json-plus.json`))],
  "fio, terse": ["text", () => repeated(read(`${fixtures}/fio-terse-3.txt`))],
  "iperf3, JSON": ["json", () => repeated(five("iperf3-tcp", "json"))],
  "iperf3, events": ["json", () => repeated(read(`${fixtures}/iperf3-written-json-stream.json`))],
  sysbench: ["text", () => repeated(five("sysbench-cpu", "txt"))],
  wrk: ["text", () => repeated(read(`${fixtures}/wrk-latency.txt`))],
  ab: ["text", () => repeated(read(`${fixtures}/ab-closed.txt`))],
  "pgbench, text": ["text", () => repeated(read(`${fixtures}/pgbench-time.txt`))],
  "pgbench, log": ["text", () => repeated(read(`${fixtures}/pgbench-transactions.log`))],
  "cyclictest, text": ["text", () => repeated(read(`${fixtures}/cyclictest-histogram.txt`))],
  "go test -bench": ["text", () => repeated(read(`${fixtures}/go-bench-count.txt`))],
  STREAM: ["text", () => repeated(read(`${fixtures}/stream-written-5.10.txt`))],
  "MLPerf, summary": ["text", () => repeated(read(`${fixtures}/mlperf-written-single-stream.txt`))],
  "redis-benchmark": ["text", () => repeated(read(`${fixtures}/redis-benchmark-text.txt`))],
  "hey, CSV": [
    "text",
    () => read(`${fixtures}/hey-slow.csv`) + repeated(withoutHeader(read(`${fixtures}/hey-slow.csv`))),
  ],
  "tidy CSV": [
    "text",
    () =>
      `platform,run,metric,unit,value\n${repeated("vm,1,storage-iops,1/s,812.5\nmetal,2,latency,ms,1.25\n")}`,
  ],
  "HdrHistogram, table": ["text", () => repeated(read(`${fixtures}/hdr-histogram-milliseconds.hgrm`))],
  "HdrHistogram, log": ["text", () => repeated(read(`${fixtures}/hdr-histogram-intervals.hlog`))],
  "Phoronix, XML": [
    undefined,
    () => within(read(`${fixtures}/phoronix-written-two-systems.xml`), "<Result>", "</Result>"),
  ],
};

/** Reads the file of a case: the fastest of some calls in processor time, and the memory of the first. */
async function measured(tool, file) {
  const { importMeasurements } = await internal("src/importers/importers.ts");
  const text = readFileSync(file, "utf8");
  const settings = { platform: "vm", params: { unit: "us" } };
  globalThis.gc();
  const before = process.memoryUsage().rss - text.length;
  let microseconds = Infinity;
  let peak;
  let found;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    found = importMeasurements(text, settings);
    const { user, system } = process.cpuUsage(start);
    microseconds = Math.min(microseconds, user + system);
    peak ??= peakBytes() - before;
    globalThis.gc();
  }
  return {
    case: tool,
    reader: found.tool,
    measurements: found.measurements.length,
    samples: found.measurements.reduce((sum, { samples }) => sum + samples.length, 0),
    "MB/s": text.length / microseconds,
    memory: peak / text.length,
  };
}

if (process.argv[2] === "--case") {
  console.log(JSON.stringify(await measured(process.argv[3], process.argv[4])));
} else {
  const folder = mkdtempSync(join(tmpdir(), "kube-substrate-bench-"));
  const wanted = process.argv.slice(2);
  const rows = [];
  try {
    for (const [name, [goal, text]] of Object.entries(cases)) {
      if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
      const file = join(folder, "text");
      writeFileSync(file, text());
      const { code, output } = await runNode([
        "--expose-gc",
        join(root, "bench", "importers.mjs"),
        "--case",
        name,
        file,
      ]);
      if (code !== 0) throw new Error(`${name}: ${output}`);
      rows.push({ ...JSON.parse(output.trim().split("\n").at(-1)), goal: goals[goal] });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} hardware threads, Node ${process.version}; texts of 8 MiB\n`,
  );
  console.log(
    "| output | reader | measurements | samples | MB/s of processor time | goal | memory, times the text |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const row of rows)
    console.log(
      `| ${row.case} | ${row.reader} | ${row.measurements} | ${row.samples} | ${row["MB/s"].toFixed(1)} | ${row.goal ?? ""} | ${row.memory.toFixed(1)} |`,
    );
  const slow = rows.filter((row) => row["MB/s"] < row.goal).map((row) => row.case);
  const large = rows.filter((row) => row.memory > goals.memory).map((row) => row.case);
  console.log(
    `\nSlower than the goal: ${slow.join("; ") || "none"}. More than ${goals.memory} times the text: ${large.join("; ") || "none"}.`,
  );
}
