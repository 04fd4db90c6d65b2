// `node bench/consequences.mjs`: all consequences of twelve plans over fifty classes of workloads, draw by draw.
import { internal } from "./built.mjs";
import { peakBytes, tell } from "./timed.mjs";

const goal = 0.7;
const PLANS = 12;
const CLASSES = 50;
const ROUNDS = 1;

const archetypes = ["web-api", "relational-database", "key-value-cache", "stream-broker", "batch-analytics"];
const workloadOf = (at) => ({
  id: `w${at}`,
  tenant: `team-${at % 6}`,
  replicas: 3 + (at % 20),
  requests: { cpu: 0.5 + (at % 8) / 2, memory: `${1 + (at % 12)}Gi` },
  archetype: archetypes[at % archetypes.length],
  ...(at % 2 === 0 && { availability: { objective: 0.999 } }),
  latency: {
    objective: { percentile: 0.99, atMost: "12ms" },
    baseline: {
      percentile: 0.99,
      value: "8ms",
      platform: "metal",
      utilization: { low: 0.4, high: 0.6 },
      servers: 1 + (at % 4),
    },
  },
  ...(at % 3 === 0 && { scaling: "none" }),
});

const { parseBrief } = await internal("src/brief/parse-brief.ts");
const parsed = parseBrief({
  asOf: "2026-11-24",
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 18000 }],
  tenants: Array.from({ length: 6 }, (_, at) => ({ id: `team-${at}`, trustZone: `zone-${at % 3}` })),
  platforms: [
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "vm", kind: "vm", host: "h", hypervisor: { product: "kvm" } },
    { id: "light", kind: "sandboxed", host: "h" },
  ],
  workloads: Array.from({ length: CLASSES }, (_, at) => workloadOf(at)),
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
const { brief } = parsed;
const { estimateOverheads } = await internal("src/overheads/overheads.ts");
const { performanceOf } = await internal("src/overheads/performances.ts");
const { drawWorld, centralWorld } = await internal("src/world/draw.ts");
const { createOutlook } = await internal("src/assess/outlook.ts");

const { overheads, percentiles } = estimateOverheads({ brief });
const ratios = [...overheads, ...percentiles];
const ids = brief.platforms.map(({ id }) => id);
const plans = Array.from({ length: PLANS }, (_, plan) => ({
  ...{
    id: `p${plan}`,
    aliases: [],
    forced: [],
    pooling: plan % 2 ? "per-trust-zone" : "shared",
    failures: [],
  },
  assignment: brief.workloads.map(({ id }, at) => ({
    workload: id,
    platform: plan < 6 ? ids[plan % 3] : ids[(at * plan) % 3],
  })),
}));

function once(draws) {
  const world = drawWorld({ brief, overheads: ratios, seed: 1, draws });
  const central = centralWorld({ brief, overheads: ratios, seed: 1 });
  const outlook = createOutlook({ brief, central, ...performanceOf({ brief, overheads, percentiles }) });
  for (const plan of plans) outlook(plan, central);
  const start = process.cpuUsage();
  const found = plans.map((plan) => outlook(plan, world).brought.consequences.length);
  const { user, system } = process.cpuUsage(start);
  if (found.some((count) => count === 0)) throw new Error("nothing is brought");
  return (user + system) / 1e6;
}

const seconds = (draws) => Math.min(...Array.from({ length: ROUNDS }, () => once(draws)));
const times = [1024, 4096].map((draws) => ({ draws, seconds: seconds(draws) }));
tell(
  times.map(({ draws, seconds: taken }) => ({
    what: `consequences of ${PLANS} plans × ${CLASSES} classes, ${draws} draws`,
    seconds: Number(taken.toFixed(3)),
    ...(draws === 4096 && { goal, holds: taken < goal }),
    peak: peakBytes(),
  })),
);
