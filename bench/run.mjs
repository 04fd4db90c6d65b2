// `npm run bench`: every case in a process of its own against the built package, as one table.
import { cpus } from "node:os";
import { join } from "node:path";
import { buildIsStale } from "../scripts/freshness.mjs";
import { programOf, root, runNode } from "../scripts/programs.mjs";

/** What the goals of the project allow retail at 4,096 draws. */
const goals = { seconds: 3, megabytes: 300 };

async function required(args) {
  const { code, output } = await runNode(args);
  if (code === 0) return output;
  console.error(output);
  process.exit(code);
}

async function measured(name, ...args) {
  const output = await required([join(root, "bench", `${name}.mjs`), ...args.map(String)]);
  return JSON.parse(output.trim().split("\n").at(-1));
}

function table(rows) {
  const names = Object.keys(rows[0]);
  const lines = [names, names.map(() => "---"), ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  const widths = names.map((_, at) => Math.max(...lines.map((line) => String(line[at]).length)));
  for (const line of lines)
    console.log(`| ${line.map((cell, at) => String(cell).padEnd(widths[at])).join(" | ")} |`);
  console.log();
}

/** How the time grows with a factor of the input: 1 is linear. */
const slope = (before, after, factor) => (Math.log(after / before) / Math.log(factor)).toFixed(2);

if (buildIsStale()) await required([programOf("tsup")]);
const [processor] = cpus();
console.log(`${processor?.model.trim()}, ${cpus().length} hardware threads, Node ${process.version}\n`);

const against = [];
for (const name of ["random-numbers", "stratified-columns", "parse"]) against.push(...(await measured(name)));
table(against.map(({ ratio, ...row }) => ({ ...row, ratio: ratio.toFixed(2) })));

// The fastest of some processes: whatever else the machine does only slows them.
const runs = [];
for (const [draws, factor, processes] of [
  [1024, 1, 3],
  [4096, 1, 3],
  [16384, 1, 3],
  [1024, 4, 3],
  [1024, 16, 1],
]) {
  const times = [];
  for (let run = 0; run < processes; run++) times.push((await measured("retail", draws, factor))[0]);
  const fastest = (figure) => Math.min(...times.map((time) => time[figure] ?? Infinity));
  runs.push({
    ...times[0],
    factor,
    first: fastest("first"),
    next: fastest("next"),
    peak: Math.max(...times.map(({ peak }) => peak)),
  });
}
const [base, usual] = runs;
table(
  runs.map(({ draws, classes, factor, first, next, peak }) => ({
    draws,
    classes,
    "first, s": first.toFixed(2),
    "next, s": Number.isFinite(next) ? next.toFixed(2) : "",
    "peak, MB": (peak / 1e6).toFixed(0),
    "slope from the first line":
      draws > base.draws
        ? `${slope(base.next, next, draws / base.draws)} in draws`
        : factor > 1
          ? `${slope(base.first, first, factor)} in classes`
          : "",
  })),
);
const holds = usual.first <= goals.seconds && usual.peak <= goals.megabytes * 1e6;
console.log(
  `Retail at ${usual.draws} draws: ${usual.first.toFixed(2)} s of ${goals.seconds} s, ` +
    `${(usual.peak / 1e6).toFixed(0)} MB of ${goals.megabytes} MB: ${holds ? "within" : "outside"} the goals.`,
);
