// `node bench/decision.mjs`: ranks of plans and value of information against numpy on the same draws, values compared.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/programs.mjs";
import { internal } from "./built.mjs";

const { acceptabilityOf } = await internal("src/robustness/acceptability.ts");
const { totalValue } = await internal("src/values/values.ts");
const { drawWeights } = await internal("src/values/weights.ts");
const { binsOf } = await internal("src/statistics/bins.ts");
const { constant } = await internal("src/statistics/column.ts");
const { batchesOf } = await internal("src/statistics/block-error.ts");
const { partialInformation } = await internal("src/statistics/information.ts");
const { stratifiedUniforms } = await internal("src/statistics/random.ts");
const { normalQuantile } = await internal("src/statistics/special-functions.ts");

const shape = { draws: 10_000, plans: 6, criteria: 8, inputs: 20 };
const { draws, plans, criteria, inputs } = shape;
const uniforms = (name) => stratifiedUniforms("bench", name, draws);
const ids = Array.from({ length: criteria }, (_, index) => `c${index}`);
const { drawn: weights } = drawWeights({
  weights: { kind: "unstated" },
  criteria: ids,
  seed: "bench",
  draws,
});
const table = Array.from({ length: plans }, (_, plan) =>
  ids.map((id) => uniforms(`${plan} ${id}`).map((share) => 0.3 + 0.4 * share)),
);
const knobs = Array.from({ length: inputs }, (_, index) => uniforms(`input ${index}`));
const options = [0, 1, 2].map((option) => {
  const column = new Float64Array(draws);
  knobs.forEach((own, index) => {
    for (let draw = 0; draw < draws; draw++)
      column[draw] += (option * (index % 3 === option % 3 ? 0.02 : -0.01) * normalQuantile(own[draw])) / 2;
  });
  return column;
});

/** Processor seconds of a call, the least of some rounds. */
function fastest(rounds, task) {
  let microseconds = Infinity;
  let values;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    values = task();
    const { user, system } = process.cpuUsage(start);
    microseconds = Math.min(microseconds, user + system);
  }
  return { seconds: microseconds / 1e6, values };
}

const planValues = table.map((columns, plan) => ({
  plan: `p${plan}`,
  criteria: columns.map((value, index) => ({ criterion: ids[index], value })),
}));
// The default leads itself by 0 in every draw, which the library holds as one number.
const told = [constant(0), ...options.slice(1)];
const own = {
  smaa: fastest(40, () => {
    const valued = planValues.map((values) => ({
      plan: values.plan,
      value: totalValue({ values, weights, draws }),
    }));
    const found = acceptabilityOf(valued, draws);
    return [
      ...found.flatMap(({ ranks }) => ranks),
      ...found.map(({ expected }) => expected),
      ...found.map(({ regret }) => regret),
    ];
  }),
  evppi: fastest(40, () =>
    knobs.map((column) => partialInformation({ options: told, bins: binsOf(column, 16), draws }).value),
  ),
};

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-bench-"));
const flat = (columns) =>
  Buffer.concat(columns.map((column) => Buffer.from(column.buffer, column.byteOffset, 8 * draws)));
writeFileSync(join(folder, "shape.json"), JSON.stringify({ ...shape, folds: batchesOf(draws).count }));
writeFileSync(join(folder, "values.bin"), flat(table.flat()));
writeFileSync(join(folder, "weights.bin"), flat([...weights.values()]));
writeFileSync(join(folder, "uniforms.bin"), flat(knobs));
writeFileSync(join(folder, "options.bin"), flat(options));
const { status, stdout, stderr } = spawnSync(
  "python3",
  [join(root, "bench", "peers", "decision.py"), folder],
  {
    encoding: "utf8",
  },
);
rmSync(folder, { recursive: true });
if (status !== 0) {
  console.error(`${stderr}\nThe peer is the Debian package python3-numpy.`);
  process.exit(1);
}
const peer = JSON.parse(stdout);

const row = (what, name) => {
  const ratio = peer[name].seconds / own[name].seconds;
  const apart = Math.max(
    ...own[name].values.map((value, index) => Math.abs(value - peer[name].values[index])),
  );
  const cells = [
    what,
    `${(own[name].seconds * 1000).toPrecision(3)} ms`,
    `${(peer[name].seconds * 1000).toPrecision(3)} ms`,
    ratio.toFixed(1),
    apart.toExponential(1),
    ratio >= 1 && apart < 1e-9 ? "yes" : "NO",
  ];
  console.log(`| ${cells.join(" | ")} |`);
};
console.log(
  `${cpus()[0]?.model.trim()}, Node ${process.version}, ${peer.version}, one thread; least processor time of some rounds\n`,
);
console.log(
  "| what | own | peer | times faster | values apart | holds |\n| --- | --- | --- | --- | --- | --- |",
);
row(`SMAA, ${draws} draws × ${plans} plans × ${criteria} criteria: V, ranks, expected value, regret`, "smaa");
row(`EVPPI of ${inputs} inputs over three plans, ${draws} draws, 16 bins, choice on other folds`, "evppi");
