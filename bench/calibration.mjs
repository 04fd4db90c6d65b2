// Calibration: estates with a hidden truth, noisy runs of which the library gets to see, and whether what it says holds.
// Usage: node bench/calibration.mjs [estates] [draws] [seconds]: ends after so many seconds with what it has by then.
// Writes bench/calibration.md where 50 estates or more were compared.
import { writeFileSync } from "node:fs";
import { random } from "./random.mjs";
import { door } from "./built.mjs";

const { assess } = await door("index");
const [estates, draws] = [Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 256)];
const [started, seconds] = [Date.now(), Number(process.argv[4] ?? Infinity)];
const TRUTH_DRAWS = 64;
const NOISE = 0.03;
const NINETY = 1.6448536269514722;

const archetypes = [
  ...["web-api", "relational-database", "key-value-cache", "stream-broker", "batch-analytics", "general"],
];

/** An estate as its asker would state it, without measurements. */
function estate(draw) {
  const { between, pick, whole, chance } = draw;
  const tenants = Array.from({ length: whole(1, 3) }, (_, index) => ({ id: `tenant-${index}` }));
  const workloads = Array.from({ length: whole(2, 4) }, (_, index) => {
    const value = between(2, 12);
    return {
      ...{ id: `workload-${index}`, tenant: pick(tenants).id, archetype: pick(archetypes) },
      ...{
        replicas: whole(3, 120),
        requests: { cpu: pick([0.25, 0.5, 1, 2, 4]), memory: pick(["1Gi", "4Gi", "16Gi"]) },
      },
      ...(chance(0.6) && {
        latency: {
          objective: { percentile: 0.99, atMost: `${(value * between(1.05, 2.5)).toFixed(3)}ms` },
          baseline: {
            ...{ percentile: 0.99, value: `${value.toFixed(3)}ms`, platform: "bare-metal" },
            utilization: between(0.2, 0.6),
          },
        },
      }),
      ...(chance(0.6) && { availability: { objective: pick([0.999, 0.9995, 0.9999]) } }),
    };
  });
  const points = Object.fromEntries(
    ["cost", "latency", "interference", "downtime", "exposure", "failure-size", "upgrade"].map((id) => [
      id,
      id === "cost" ? whole(20, 100) : whole(0, 60),
    ]),
  );
  return {
    ...{ asOf: "2026-11-24", tenants, workloads },
    team: {
      people: 6,
      hourlyRate: whole(60, 120),
      runsToday: [pick(["virtualization", "virtualization", "bare-metal"])],
    },
    hosts: [
      {
        ...{ id: "host", coresPerSocket: pick([16, 24, 32]), memory: pick(["384Gi", "512Gi", "768Gi"]) },
        ...{ price: whole(9000, 24000), supportPerYear: 1300, watts: 500 },
      },
    ],
    platforms: [
      { id: "bare-metal", kind: "bare-metal", host: "host" },
      { id: "vm", kind: "vm", host: "host", hypervisor: { product: pick(["kvm", "vvf"]) } },
    ],
    prices: [
      {
        ...{ id: "hypervisor", product: "vvf", pricingUnit: "per-core-min-16-per-cpu" },
        unitPrice: whole(5, 80),
      },
      { id: "power", product: "electricity", pricingUnit: "kWh", unitPrice: 0.17 },
    ],
    preferences: { weights: { kind: "points", points } },
  };
}

/** Runs of one dimension on both sides whose ratio is given, up to noise. */
const runs = (dimension, ratio, noise, count) =>
  ["bare-metal", "vm"].map((platform) => ({
    ...{ platform, benchmark: `bench/${dimension}`, metric: "rate", unit: "1/s", direction: "higher" },
    ...{ statistic: "rate", sampleKind: "run", tool: { name: "bench" }, dimension },
    samples: Array.from({ length: count }, () => 1000 * (platform === "vm" ? ratio : 1) * Math.exp(noise())),
  }));

const keyOf = ({ assignment }) =>
  assignment.map(({ workload, platform }) => `${workload}:${platform}`).join();
const leadOf = ({ difference }) => (difference.kind === "known" ? difference.center : undefined);

/** What the truth says of every plan, by assignment. */
const truths = (report) => new Map(report.plans.map((plan) => [keyOf(plan), plan]));

/** A matrix as it is often drawn: each criterion from the worst to the best of the plans, weighted and added up. */
function matrixChoice({ plans, criteria }) {
  const weighed = criteria.filter(({ weight }) => weight.kind === "known" && weight.center > 0);
  const feasible = plans.filter((plan) => plan.feasible);
  const sums = feasible.map((plan) =>
    weighed.reduce((sum, { id, weight, scale }) => {
      const of = (one) => {
        const figure = one.consequences.find(({ criterion }) => criterion === id)?.figure;
        return figure?.kind === "known" ? figure.center * (scale.best > scale.worst ? 1 : -1) : undefined;
      };
      const all = feasible.map(of).filter((value) => value !== undefined);
      const [least, most, own] = [Math.min(...all), Math.max(...all), of(plan)];
      return own === undefined || most === least
        ? sum
        : sum + (weight.center * (own - least)) / (most - least);
    }, 0),
  );
  return feasible[sums.indexOf(Math.max(...sums))];
}

const rows = [];
for (let index = 0; index < estates && Date.now() - started < 1000 * seconds; index++) {
  const draw = random(index + 1);
  const stated = estate(draw);
  const first = assess(stated, { draws: TRUTH_DRAWS });
  if (first.decision.plan === null) continue;
  const cost = first.plans[0].consequences.find(({ criterion }) => criterion === "cost").figure;
  if (cost.kind !== "known") continue;
  const fixed = {
    ...stated,
    preferences: {
      ...stated.preferences,
      scales: { cost: { worst: 1.5 * cost.center, best: 0.5 * cost.center } },
    },
  };
  // The truth: every overhead and every default that was used, from what the library itself says of them.
  const ratios = first.overheads
    .filter(({ logSd }) => logSd > 0)
    .map(({ dimension, logMean, logSd, atMost = Infinity }) => ({
      dimension,
      ratio: Math.min(atMost, Math.exp(logMean + logSd * draw.normal())),
    }));
  const defaults = Object.fromEntries(
    first.assumptions
      .filter(({ path, low, high }) => /^defaults\.[a-z-]+$/.test(path) && low > 0 && high > low)
      .map(({ path, low, high, unit }) => {
        const [bottom, top] = [Math.log(low), Math.log(high)];
        const value = Math.exp((bottom + top) / 2 + ((top - bottom) / 2 / NINETY) * draw.normal());
        return [path.slice("defaults.".length), unit === "share" ? Math.min(1, value) : value];
      }),
  );
  const measured = ratios.filter(() => draw.chance(0.5));
  const seen = {
    ...fixed,
    measurements: measured.flatMap(({ dimension, ratio }) =>
      runs(dimension, ratio, () => NOISE * draw.normal(), 6),
    ),
  };
  const truly = {
    ...{ ...fixed, defaults, evidence: { use: "none" } },
    measurements: ratios.flatMap(({ dimension, ratio }) => runs(dimension, ratio, () => 0, 12)),
  };
  let said, truth;
  try {
    [said, truth] = [assess(seen, { draws }), truths(assess(truly, { draws: TRUTH_DRAWS }))];
  } catch (error) {
    console.error(index + 1, error.issues?.[0] ?? error);
    continue;
  }
  const valueOf = (plan) => {
    const found = plan && truth.get(keyOf(plan));
    return found?.feasible && found.value.kind === "known" ? found.value.center : undefined;
  };
  const find = (id) => said.plans.find((plan) => plan.id === id || plan.aliases.includes(id));
  const standard = find("default");
  const challenger = find(said.decision.challenger ?? "");
  const [base, lead] = [valueOf(standard), challenger && truth.get(keyOf(challenger))];
  const values = [...truth.values()]
    .filter((plan) => plan.feasible && plan.value.kind === "known")
    .map((plan) => plan.value.center);
  if (base === undefined || values.length === 0) continue;
  const best = Math.max(...values);
  const regret = (plan) => best - (valueOf(plan) ?? base);
  rows.push({
    outcome: said.decision.outcome,
    recommends: said.decision.plan !== "default" && said.decision.outcome.startsWith("recommended"),
    probability: said.decision.planProbability ?? said.decision.probability,
    holds: lead && leadOf(lead) !== undefined ? leadOf(lead) >= said.decision.margin : undefined,
    better: lead && leadOf(lead) !== undefined ? leadOf(lead) > 0 : undefined,
    regrets: {
      "this library": regret(find(said.decision.plan ?? "default")),
      "always VMs": regret(find("vm") ?? standard),
      "always bare metal": regret(find("bare-metal")),
      "weighted sum": regret(matrixChoice(said)),
    },
  });
  if (rows.length % 25 === 0) console.error(`${rows.length} of ${estates}`);
}

const mean = (list) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
const compared = rows.filter(({ holds }) => holds !== undefined);
const bins = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99, 1.0001];
const reliability = bins.slice(1).flatMap((end, index) => {
  const inside = compared.filter(({ probability }) => probability >= bins[index] && probability < end);
  if (inside.length === 0) return [];
  const [stated, held] = [
    mean(inside.map(({ probability }) => probability)),
    mean(inside.map(({ holds }) => (holds ? 1 : 0))),
  ];
  const error = Math.sqrt((stated * (1 - stated)) / inside.length);
  return [
    `| ${bins[index]} … ${Math.min(1, end)} | ${inside.length} | ${stated.toFixed(3)} | ${held.toFixed(3)} | ${error.toFixed(3)} |`,
  ];
});
const recommended = compared.filter(({ recommends }) => recommends);
const outcomes = [...new Set(rows.map(({ outcome }) => outcome))]
  .sort()
  .map((outcome) => `${rows.filter((row) => row.outcome === outcome).length} ${outcome}`);
const text = `# Calibration

${rows.length} generated estates (\`node bench/calibration.mjs ${estates} ${draws}\`), each with a hidden truth: every ratio of VMs
to bare metal and every default that was used gets one true value, drawn from what the library says of it. Of half of the
ratios the library sees six runs a side with a noise of ${NOISE * 100} %; of the rest it has published records and defaults.
Weights are stated, so that a probability is one of inputs alone. What this tests is the arithmetic from inputs to
probabilities, not whether the defaults describe the world.

Outcomes: ${outcomes.join(", ")}.

## Does what is said hold?

The probability that the challenger beats the default by the margin, and how often it did in truth. *Error* is the
standard error that a calibrated probability would have with so many estates.

| stated | estates | mean stated | share that held | error |
| --- | --- | --- | --- | --- |
${reliability.join("\n")}

Of ${recommended.length} recommended challengers the truth overturned ${recommended.filter(({ holds }) => !holds).length} (${((100 * recommended.filter(({ holds }) => !holds).length) / Math.max(1, recommended.length)).toFixed(1)} %: the lead was below the margin);
1 − mean stated probability allows ${(100 * (1 - mean(recommended.map(({ probability }) => probability)))).toFixed(1)} %. In ${recommended.filter(({ better }) => !better).length} of them the default was better outright.

## What is lost by following it?

Value in truth of the best plan less that of the plan chosen; a choice that is not feasible in truth falls back to the
default.

| chooses | mean regret | largest regret | estates without regret |
| --- | --- | --- | --- |
${Object.keys(rows[0].regrets)
  .map((name) => {
    const list = rows.map(({ regrets }) => regrets[name]);
    return `| ${name} | ${mean(list).toFixed(4)} | ${Math.max(...list).toFixed(3)} | ${list.filter((one) => one < 1e-9).length} |`;
  })
  .join("\n")}

The library keeps the default unless a reason stands; where a challenger is better by less than that, the regret is the
price of the burden of proof. A weighted sum has no such burden.
`;
if (rows.length >= 50) writeFileSync(new URL("calibration.md", import.meta.url), text);
console.log(text);
