// `node bench/statistics.mjs [--install]`: comparisons and pooling against scipy and metafor on the same data, values compared. With
// --install the peers come from Debian first.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/programs.mjs";
import { internal } from "./built.mjs";

const RESAMPLES = 10_000;
const packages = ["python3-scipy", "r-base-core", "r-cran-metafor"];

const { compareSamples } = await internal("src/statistics/comparison.ts");
const { logRatio } = await internal("src/statistics/log-ratio.ts");
const { rankSumTest } = await internal("src/statistics/rank-test.ts");
const { poolEstimates } = await internal("src/statistics/pooling.ts");
const { randomStream } = await internal("src/statistics/random.ts");
const { normalQuantile } = await internal("src/statistics/special-functions.ts");

if (process.argv.includes("--install")) run("apt-get", ["install", "-y", ...packages]);

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status === 0) return stdout;
  console.error(
    `${program}: ${error?.message ?? stderr}\nThe peers are the Debian packages ${packages.join(", ")}: --install.`,
  );
  process.exit(1);
}

const normals = (name, count) => {
  const { next } = randomStream("bench", name);
  return Array.from({ length: count }, () => normalQuantile(next() + 2 ** -54));
};
const bareMetal = normals("bare metal", 1000).map((z) => 100 * Math.exp(0.1 * z));
const noise = normals("platform", 1000);
const data = {
  resamples: RESAMPLES,
  bareMetal,
  // Half of the spread is shared, so that pairs are worth something.
  platform: bareMetal.map((value, index) => 0.95 * Math.sqrt(value * 100) * Math.exp(0.08 * noise[index])),
  ranks: [normals("first", 25), normals("second", 25).map((z) => z + 0.5)],
  "ranks tied": [normals("first", 80), normals("second", 90)].map((side) =>
    side.map((z) => Math.round(2 * z)),
  ),
  estimates: normals("estimates", 20).map((z) => 0.15 * z - 0.1),
  standardErrors: normals("errors", 20).map((z) => 0.05 * Math.exp(0.5 * z)),
};

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-bench-"));
const file = join(folder, "data.json");
writeFileSync(file, JSON.stringify(data));
const scipy = JSON.parse(run("python3", [join(root, "bench", "peers", "statistics.py"), file]));
const metafor = JSON.parse(run("Rscript", [join(root, "bench", "peers", "pooling.R"), file]));
rmSync(folder, { recursive: true });

/** Processor seconds of a call, which other work on the machine changes least; those of the engine's own threads count too. */
function fastest(rounds, task, calls = 1) {
  let microseconds = Infinity;
  let values;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call++) values = task();
    const { user, system } = process.cpuUsage(start);
    microseconds = Math.min(microseconds, (user + system) / calls);
  }
  return { seconds: microseconds / 1e6, values };
}

/** How far apart values are, in the unit that counts: the width of the interval, or the value itself. */
const apart = (own, peer, unit) =>
  Math.max(...own.map((value, index) => Math.abs(value - peer[index]) / unit(peer, index)));
const width = ([low, high]) => high - low;
const itself = (values, index) => Math.abs(values[index]);

const ascending = (values) => Float64Array.from(values).sort();
const rows = [];
function row({ what, own, peer, goal, agree, unit, whole }) {
  const distance = apart(own.values, peer.values, unit);
  const ratio = peer.seconds / own.seconds;
  rows.push({
    what,
    own: `${Number((own.seconds * 1000).toPrecision(3))} ms`,
    peer: `${Number((peer.seconds * 1000).toPrecision(3))} ms`,
    "times faster": ratio.toFixed(1),
    goal: goal === undefined ? "" : `${goal}`,
    "whole comparison": whole === undefined ? "" : `${(peer.seconds / whole.seconds).toFixed(1)} × faster`,
    "values apart": `${distance.toExponential(1)} (at most ${agree})`,
    holds: distance <= agree && (goal === undefined || ratio >= goal) ? "yes" : "NO",
  });
}

for (const statistic of ["median", "mean"]) {
  for (const paired of [false, true]) {
    const settings = { direction: "higher", statistic, paired, resamples: RESAMPLES };
    const own = fastest(12, () => {
      const { low, high } = logRatio(data.bareMetal, data.platform, settings);
      return [low, high];
    });
    const whole = fastest(12, () => compareSamples(data.bareMetal, data.platform, settings));
    const name = `${statistic}${paired ? " paired" : ""}`;
    const goal = name === "median" ? 20 : 3;
    const what = `BCa of the log ratio, ${name}, 2 × 1,000, ${RESAMPLES} resamples`;
    row({ what, own, whole, peer: scipy[name], goal, agree: 0.05, unit: width });
  }
}
for (const [name, what, goal] of [
  ["ranks", "Mann–Whitney, exact, 25 + 25", 1],
  ["ranks tied", "Mann–Whitney, ties, 80 + 90 (normal)"],
]) {
  const [first, second] = data[name].map(ascending);
  const own = fastest(20, () => [rankSumTest(first, second).pValue], 200);
  row({ what, own, peer: scipy[name], goal, agree: 1e-10, unit: itself });
}
const estimates = data.estimates.map((estimate, index) => ({
  estimate,
  standardError: data.standardErrors[index],
}));
row({
  what: "Paule–Mandel with Hartung–Knapp, k = 20",
  own: fastest(
    20,
    () => {
      const { mean, standardError, tauSquared, interval, prediction } = poolEstimates(estimates);
      return [mean, standardError, tauSquared, interval.low, interval.high, prediction.low, prediction.high];
    },
    200,
  ),
  peer: metafor.pooling,
  goal: 50,
  agree: 1e-8,
  unit: itself,
});

console.log(
  `${cpus()[0]?.model.trim()}, Node ${process.version}, ${scipy.version}, ${metafor.version}; least processor time of some rounds\n`,
);
const names = Object.keys(rows[0]);
for (const line of [names, names.map(() => "---"), ...rows.map((one) => names.map((name) => one[name]))])
  console.log(`| ${line.join(" | ")} |`);
if (rows.some(({ holds }) => holds === "NO")) process.exitCode = 1;
