// `node bench/placement.mjs`: estates of growing size placed and checked, and a bin-packing package on the part that it
// can do, pod by pod. Each estate runs in a process of its own.
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, runNode } from "../scripts/programs.mjs";
import { internal } from "./built.mjs";
import { peakBytes, tell } from "./timed.mjs";

const goals = { seconds: 5, bytes: 1e9 };
const CLASSES = 3000;
const PODS_A_CLASS = 50;
/** Factor on the classes, and on the pods of each. */
const SIZES = [
  [1 / 4, 1],
  [1, 1],
  [4, 1],
  [1, 4],
  [1, 16],
];

/** 64 requests that are no multiples of each other, so that no two neighbours fill a node alike. */
const workloadOf = (at, pods) => ({
  id: `w${String(at).padStart(6, "0")}`,
  tenant: `team-${at % 20}`,
  replicas: pods + (at % 7) - 3,
  requests: { cpu: (100 + ((at * 37) % 64) * 47) / 1000, memory: `${256 + ((at * 53) % 64) * 97}Mi` },
  ...(at % 4 === 0 && { availability: { objective: 0.999 } }),
  ...(at % 50 === 0 && { topologySpread: [{ domain: "host" }] }),
  ...(at % 97 === 0 && { growthPerYear: 0.12 }),
});

const platforms = [
  { id: "metal", kind: "bare-metal", host: "big", maxPods: 250 },
  { id: "vm", kind: "vm", host: "big", hypervisor: { product: "kvm" } },
  { id: "light", kind: "hypervisor-pod", host: "big", hypervisor: { product: "vcf" }, maxPods: 250 },
];

/** Plans: everything on one platform, and a third on each. */
const plans = {
  metal: () => "metal",
  vm: () => "vm",
  light: () => "light",
  mixed: (at) => platforms[at % 3].id,
};

async function estate(classes, pods) {
  const { parseBrief } = await internal("src/brief/parse-brief.ts");
  const { centralWorld } = await internal("src/world/draw.ts");
  const parsed = parseBrief({
    asOf: "2026-11-24",
    hosts: [{ id: "big", coresPerSocket: 32, memory: "512Gi" }],
    tenants: Array.from({ length: 20 }, (_, at) => ({
      id: `team-${at}`,
      trustZone: `zone-${at % 4}`,
      separate: at % 10 === 0 ? ["host"] : [],
    })),
    platforms,
    workloads: Array.from({ length: classes }, (_, at) => workloadOf(at, pods)),
    burden: { default: "vm" },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return { brief: parsed.brief, world: centralWorld({ brief: parsed.brief, overheads: [], seed: 1 }) };
}

/** Of processor time: the machine may have other work. */
const seconds = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

/** One estate: every plan placed and checked once, from nothing, as a user waits for it. */
async function measured(classes, pods) {
  const { brief, world } = await estate(classes, pods);
  const { loadOf } = await internal("src/placement/load-of.ts");
  const { place } = await internal("src/placement/place.ts");
  const { checkPlacement } = await internal("src/placement/checker.ts");
  const slowdown = () => ({ service: Float64Array.of(1.05), cpu: Float64Array.of(1.03) });
  const found = { classes, pods: brief.workloads.reduce((sum, { replicas }) => sum + replicas.max, 0) };
  for (const [id, on] of Object.entries(plans)) {
    const assignment = brief.workloads.map((workload, at) => ({ workload: workload.id, platform: on(at) }));
    const plan = { id, aliases: [], assignment, forced: [], pooling: "shared", failures: [] };
    let load, placement, violations;
    const placing = seconds(() => {
      load = loadOf({ brief, plan, world, slowdown });
      placement = place({ brief, plan, load, world });
    });
    const checking = seconds(() => {
      violations = checkPlacement({ brief, plan, load, placement });
    });
    if (violations.length > 0) throw new Error(`${id}: ${JSON.stringify(violations.slice(0, 3))}`);
    const nodes = placement.pools.reduce((sum, { count }) => sum + count, 0);
    found[id] = { placing, checking, nodes };
  }
  return { ...found, peak: peakBytes() };
}

/** First-fit decreasing of CPU alone: the package pod by pod, this library by counts. Both must need as many nodes. */
async function againstPeer(classes, pods) {
  const { nodesPacked } = await internal("src/placement/packing.ts");
  const { firstFitDecreasing } = createRequire(join(root, "package.json"))("bin-packer");
  const room = 127_110;
  const sets = Array.from({ length: classes }, (_, at) => ({
    need: [100 + ((at * 37) % 3001)],
    replicas: pods,
  }));
  const items = sets.flatMap(({ need: [size], replicas }) =>
    Array.from({ length: replicas }, () => ({ size })),
  );
  let own, theirs;
  const rounds = [0, 1, 2].map(() => ({
    own: seconds(() => {
      const sorted = [...sets].sort((a, b) => b.need[0] - a.need[0]);
      own = nodesPacked(sorted, [room]);
    }),
    theirs: seconds(() => {
      theirs = firstFitDecreasing(items, ({ size }) => size, room).bins.length;
    }),
  }));
  if (own !== theirs) throw new Error(`nodes differ: ${own} and ${theirs}`);
  const fastest = (side) => Math.min(...rounds.map((round) => round[side]));
  return { pods: items.length, nodes: own, own: fastest("own"), theirs: fastest("theirs") };
}

/** How many nodes more than the optimum the packing needs, on estates that were cut from full nodes. */
async function quality() {
  const { byDominantShare, nodesPacked } = await internal("src/placement/packing.ts");
  const { kindsOfEstates, perfectlyCut } = await internal("test/placement/known-optimum.ts");
  return Object.entries(kindsOfEstates).map(([kind, shape]) => {
    const excess = Array.from({ length: 100 }, (_, seed) => {
      const { sets, room, optimum } = perfectlyCut(seed + 1, shape);
      return nodesPacked(byDominantShare(sets, room), room) / optimum - 1;
    });
    return { kind, mean: excess.reduce((sum, one) => sum + one, 0) / 100, most: Math.max(...excess) };
  });
}

const both = ({ placing, checking }) => placing + checking;

async function main() {
  const child = async (...args) => {
    const { code, output } = await runNode([join(root, "bench", "placement.mjs"), ...args.map(String)]);
    if (code !== 0) throw new Error(output);
    return JSON.parse(output.trim().split("\n").at(-1));
  };
  const rows = [];
  for (const [classes, pods] of SIZES)
    rows.push(await child("--estate", CLASSES * classes, PODS_A_CLASS * pods));
  console.log("| pods | classes | plan | nodes | placed, s | checked, s | growth |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  const base = rows[1];
  for (const row of rows)
    for (const id of Object.keys(plans)) {
      const here = row[id];
      const factor = row.pods / base.pods;
      const slope = Math.log(both(here) / both(base[id])) / Math.log(factor);
      console.log(
        `| ${row.pods} | ${row.classes} | ${id} | ${here.nodes} | ${here.placing.toFixed(2)} | ` +
          `${here.checking.toFixed(2)} | ${row === base ? "" : slope.toFixed(2)} |`,
      );
    }
  const worst = Math.max(...Object.keys(plans).map((id) => both(base[id])));
  const holds = worst < goals.seconds && base.peak < goals.bytes;
  console.log(
    `\n${base.pods} pods in ${base.classes} classes: slowest plan ${worst.toFixed(2)} s of ${goals.seconds} s, all ` +
      `four plans at a peak of ${(base.peak / 1e6).toFixed(0)} MB of ${goals.bytes / 1e6} MB: ${holds ? "within" : "outside"} the goals.`,
  );
  const peer = await child("--peer", CLASSES, PODS_A_CLASS);
  console.log(
    `First-fit decreasing of ${peer.pods} pods on ${peer.nodes} nodes, CPU alone: ${(peer.own * 1e3).toFixed(0)} ms ` +
      `by counts, ${(peer.theirs * 1e3).toFixed(0)} ms in bin-packer pod by pod: ratio ${(peer.own / peer.theirs).toFixed(3)}.`,
  );
  console.log("\n| estates with a known optimum, 100 of each kind | mean excess | largest |");
  console.log("| --- | --- | --- |");
  const share = (part) => `${(part * 100).toFixed(1)} %`;
  for (const { kind, mean, most } of await quality())
    console.log(`| ${kind} | ${share(mean)} | ${share(most)} |`);
}

const [mode, ...numbers] = process.argv.slice(2);
if (mode === "--estate") tell(await measured(...numbers.map(Number)));
else if (mode === "--peer") tell(await againstPeer(...numbers.map(Number)));
else await main();
