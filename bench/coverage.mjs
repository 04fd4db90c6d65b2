// `node bench/coverage.mjs`: how often the 95 % intervals of a comparison hold the ratio that the runs were made with. Writes coverage.md.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/programs.mjs";
import { internal } from "./built.mjs";

const COMPARISONS = 2000;
const RESAMPLES = Number(process.argv[2] ?? 1000);
const RATIO = 0.9;
const LEVEL = 0.95;

const { compareSamples } = await internal("src/statistics/comparison.ts");
const { randomStream } = await internal("src/statistics/random.ts");
const { normalQuantile } = await internal("src/statistics/special-functions.ts");

/** Runs on the log scale, in the order in which they were taken. */
const shapes = {
  lognormal: (normal) => () => 0.1 * normal(),
  // Student's t with 2 degrees of freedom: no variance.
  "heavy tail": (normal) => () => (0.05 * normal()) / Math.sqrt((normal() ** 2 + normal() ** 2) / 2),
  bimodal: (normal, uniform) => () => 0.03 * normal() + (uniform() < 0.6 ? 0 : 0.3),
  // Each run keeps half of what the one before it was off by.
  autocorrelated: (normal) => {
    let last = normal();
    return () => 0.1 * (last = 0.5 * last + Math.sqrt(0.75) * normal());
  },
};

function runsOf(shape, name, count, scale) {
  const { next } = randomStream("coverage", name);
  const uniform = () => next() + 2 ** -54;
  const draw = shapes[shape](() => normalQuantile(uniform()), uniform);
  return Array.from({ length: count }, () => scale * Math.exp(draw()));
}

function cell(shape, count) {
  const held = { ratio: 0, shift: 0, both: 0 };
  const warned = new Map();
  let [anyWarning, wrong, decided, shifts] = [0, 0, 0, 0];
  for (let index = 0; index < COMPARISONS; index++) {
    const metal = runsOf(shape, `metal ${shape} ${count} ${index}`, count, 100);
    const platform = runsOf(shape, `platform ${shape} ${count} ${index}`, count, 100 * RATIO);
    const found = compareSamples(metal, platform, {
      direction: "higher",
      level: LEVEL,
      resamples: RESAMPLES,
    });
    const { ratio, shift, verdict, warnings } = found;
    const inside = ({ low, high }) => low <= RATIO && RATIO <= high;
    if (inside(ratio)) held.ratio++;
    if (shift !== undefined) {
      shifts++;
      if (inside(shift)) held.shift++;
    }
    if (verdict === "better" || verdict === "equivalent") wrong++;
    if (verdict !== "insufficient") decided++;
    if (warnings.length > 0) anyWarning++;
    for (const code of new Set(warnings.map(({ code }) => code)))
      warned.set(code, (warned.get(code) ?? 0) + 1);
  }
  return { shape, count, held, shifts, wrong, decided, anyWarning, warned };
}

const percent = (part, whole) => (whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`);
const rows = [];
const cells = [];
const start = performance.now();
for (const shape of Object.keys(shapes)) {
  for (const count of [3, 5, 10, 30]) {
    const found = cell(shape, count);
    const { held, shifts, wrong, decided, anyWarning, warned } = found;
    cells.push(found);
    const often = [...warned]
      .filter(([, times]) => times >= 0.05 * COMPARISONS)
      .sort(([, a], [, b]) => b - a);
    rows.push([
      shape,
      count,
      percent(held.ratio, COMPARISONS),
      percent(held.shift, shifts),
      percent(decided, COMPARISONS),
      percent(wrong, COMPARISONS),
      percent(anyWarning, COMPARISONS),
      often.map(([code, times]) => `${code} ${percent(times, COMPARISONS)}`).join(", "),
    ]);
    console.log(rows.at(-1).join(" | "));
  }
}
/** From 10 runs a side on, where the share held is outside 92 to 97 % by more than its own error. */
const falling = cells
  .filter(
    ({ count, held }) => count >= 10 && (held.ratio < 0.91 * COMPARISONS || held.ratio > 0.98 * COMPARISONS),
  )
  .map(({ shape, count, held, anyWarning }) => {
    const share = percent(held.ratio, COMPARISONS);
    return `- ${shape}, ${count} a side: ${share}, with a warning in ${percent(anyWarning, COMPARISONS)} of comparisons.`;
  });
const shortfall =
  falling.length === 0
    ? "From 10 runs a side on every cell lies within 92 to 97 %, give or take its own error."
    : `From 10 runs a side on every cell lies within 92 to 97 %, give or take its own error, but for\n\n${falling.join("\n")}\n
Dependence shortens every interval, and few runs hide it: a lag-1 correlation of 0.5 estimated from 10 runs has a standard error of 0.3.
\`runs-depend\` widens the interval where it is found; below some 30 runs nothing but restarting between runs helps.`;
const heads = [
  "runs",
  "a side",
  "ratio of medians",
  "shift",
  "decided",
  "wrongly",
  "warned",
  "of what, from 5 % up",
];
const lines = [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
const text = `# How often the 95 % intervals hold the truth

${COMPARISONS} simulated comparisons a cell; the platform's runs are made like those of bare metal, times ${RATIO}. Shares err by ±1 point
(two standard errors at 95 %). *Ratio of medians*: the interval of \`compareSamples\` (Welch's t on the logs below 5 runs a side, else BCa
with ${RESAMPLES} resamples; the default is 10,000). *Shift*: the Hodges–Lehmann interval beside it, where one exists. *Decided*: better,
worse or equivalent; *wrongly*: better or equivalent, which a ratio of ${RATIO} is not at a margin of 5 %.

Runs: lognormal with a deviation of 0.1; a t distribution with 2 degrees of freedom, scaled by 0.05; two modes 0.3 apart holding 60 and 40 %;
lognormal with each run keeping half of the deviation of the one before it. All on the log scale.

${lines.join("\n")}

${shortfall}

Measured ${new Date().toISOString().slice(0, 10)} on ${cpus()[0]?.model.trim()}, Node ${process.version}, in ${((performance.now() - start) / 1000).toFixed(0)} s, by \`node bench/coverage.mjs${RESAMPLES === 1000 ? "" : ` ${RESAMPLES}`}\`.
`;
writeFileSync(join(root, "bench", "coverage.md"), text);
