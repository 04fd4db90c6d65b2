// `node bench/importers.mjs [words of a case]`: how fast the readers of benchmark outputs are beside a peer that does the
// least of such work in the same process, how their time grows, and what memory they hold, on texts made by repeating
// the outputs that the tests read. Each case runs in a process of its own. The table stands in importers.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { XMLParser } from "fast-xml-parser";
import papaparse from "papaparse";
import { runNode, root } from "../scripts/programs.mjs";
import { internal } from "./built.mjs";
import { peakBytes } from "./timed.mjs";

const MEBIBYTE = 1 << 20;
/** 1, 4 and 16 times the smallest. */
const SIZES = [MEBIBYTE / 2, 2 * MEBIBYTE, 8 * MEBIBYTE];
/** A task is called so often at least, and until it has taken so many microseconds of the processor. */
const ROUNDS = 3;
const ENOUGH = 400_000;
const goals = { json: 50, text: 20, memory: 6 };

const fixtures = "test/importers/fixtures";
const retail = "examples/retail/measurements/alone";
const read = (path) => readFileSync(join(root, path), "utf8");
const five = (name, type) =>
  [1, 2, 3, 4, 5].map((one) => read(`${retail}/${name}-${one}.${type}`)).join("\n");
let size = SIZES.at(-1);
const repeated = (text) => text.repeat(Math.ceil(size / text.length));
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

/** What the peer of a case does with a text: prepared outside of the time. */
const peers = {
  "JSON.parse": (text) => {
    const documents = text.split(/\n(?=\{)/).filter((document) => document.startsWith("{"));
    return () => documents.map((document) => JSON.parse(document));
  },
  "split into lines": (text) => () => text.split("\n"),
  papaparse: (text) => () => papaparse.parse(text),
  "zlib of Node": (text) => {
    const encoded = [...text.matchAll(/,(HIST\S+)/g)].map(([, one]) => one);
    return () => encoded.map((one) => inflateSync(Buffer.from(one, "base64").subarray(8)));
  },
  "fast-xml-parser": (text) => () => new XMLParser().parse(text),
};
const peerOf = (name, goal) =>
  name.includes("CSV")
    ? "papaparse"
    : name.includes("XML")
      ? "fast-xml-parser"
      : name.includes("log") && name.includes("Hdr")
        ? "zlib of Node"
        : goal === "json"
          ? "JSON.parse"
          : "split into lines";

/** Least microseconds of processor time of a call, and what the last one gave. */
function fastest(task) {
  let [least, spent, result] = [Infinity, 0];
  for (let round = 0; round < ROUNDS || spent < ENOUGH; round++) {
    result = undefined;
    globalThis.gc();
    const start = process.cpuUsage();
    result = task();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
    spent += user + system;
  }
  return { least, result };
}

/** One case at one size: reader and peer; the memory is that of the first call. */
async function measured(name, file) {
  const { importMeasurements } = await internal("src/importers/importers.ts");
  const text = readFileSync(file, "utf8");
  const settings = { platform: "vm", params: { unit: "us" } };
  globalThis.gc();
  const before = process.memoryUsage().rss - text.length;
  importMeasurements(text, settings);
  const memory = (peakBytes() - before) / text.length;
  const { least, result } = fastest(() => importMeasurements(text, settings));
  const peer = fastest(peers[peerOf(name, cases[name][0])](text)).least;
  const samples = result.measurements.reduce((sum, one) => sum + one.samples.length, 0);
  return { length: text.length, memory, least, peer, samples };
}

const slope = (rows) =>
  Math.log(rows.at(-1).least / rows[0].least) / Math.log(rows.at(-1).length / rows[0].length);

if (process.argv[2] === "--case") {
  console.log(JSON.stringify(await measured(process.argv[3], process.argv[4])));
} else {
  const folder = mkdtempSync(join(tmpdir(), "kube-substrate-bench-"));
  const wanted = process.argv.slice(2);
  const found = [];
  try {
    for (const [name, [goal, text]] of Object.entries(cases)) {
      if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
      const rows = [];
      for (size of SIZES) {
        const file = join(folder, "text");
        writeFileSync(file, text());
        const script = join(root, "bench", "importers.mjs");
        const { code, output } = await runNode(["--expose-gc", script, "--case", name, file]);
        if (code !== 0) throw new Error(`${name}: ${output}`);
        rows.push(JSON.parse(output.trim().split("\n").at(-1)));
      }
      found.push({ name, goal: goals[goal], peer: peerOf(name, goal), rows, last: rows.at(-1) });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} hardware threads, Node ${process.version}; texts of ${SIZES.map((one) => one / MEBIBYTE).join(", ")} MiB\n`,
  );
  console.log(
    "| output | MB/s | goal | peer | time, times the peer's | slope | memory, times the text: smallest, largest |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  const speed = ({ last }) => last.length / last.least;
  for (const one of found) {
    const cells = [
      one.name,
      speed(one).toFixed(1),
      one.goal ?? "",
      one.peer,
      (one.last.least / one.last.peer).toFixed(1),
      slope(one.rows).toFixed(2),
      `${one.rows[0].memory.toFixed(1)}, ${one.last.memory.toFixed(1)}`,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  const slow = found.filter((one) => speed(one) < one.goal).map(({ name }) => name);
  const large = found.filter(({ last }) => last.memory > goals.memory).map(({ name }) => name);
  console.log(
    `\nSlower than the goal: ${slow.join("; ") || "none"}. More than ${goals.memory} times the text: ${large.join("; ") || "none"}.`,
  );
}
