// `node bench/gates.mjs`: all gates on estates of growing size, and a rule engine on the rules that it can express.
import { cpus } from "node:os";
import { Engine } from "json-rules-engine";
import { internal } from "./built.mjs";

const SIZES = [625, 2500, 10_000];
/** The peer is looked at on fewer: its time for each pair does not depend on how many there are. */
const PEER_WORKLOADS = 500;
const ROUNDS = 7;
/** Seconds for the largest estate, and how much faster than the peer. */
const GOALS = { seconds: 1, timesFaster: 20 };

const { parseBrief } = await internal("src/brief/parse-brief.ts");
const { checkGates } = await internal("src/gates/gates.ts");

const instance = { name: "m7i", cpu: 16, memory: "64Gi", price: 1, dedicated: true, devices: { sriov: 4 } };
const needs = [
  {},
  { sriov: true },
  { windows: true },
  { numa: true, hugepages: true },
  { region: "eu" },
  { confidential: "tdx" },
  { clock: "100us", realtime: true },
];

const workloadOf = (at) => ({
  id: `workload-${at}`,
  tenant: `tenant-${at % 8}`,
  replicas: 1 + (at % 40),
  requests: { cpu: "500m", memory: "1Gi" },
  untrustedCode: at % 5 === 0,
  needs: needs[at % needs.length],
  availability: { objective: 0.999 + (at % 9) / 1e4 },
  kubernetes: { versions: ["1.35", "1.36"] },
  compliance: at % 11 === 0 ? ["dod-il5", "mifid-rts-25"] : [],
  contracts: at % 3 === 0 ? [{ id: "c", demands: at % 2 ? "bare-metal" : "hypervisor", clause: "7" }] : [],
});

/** What the seven rules of the peer read, and nothing that another gate judges. */
const forPeer = ({ id, tenant, requests, untrustedCode, contracts, needs: asked }) => ({
  ...{ id, tenant, requests, untrustedCode, contracts },
  needs: Object.fromEntries(
    Object.entries(asked).filter(([need]) => ["windows", "region", "sriov", "confidential"].includes(need)),
  ),
});

/** Six platforms, and workloads that between them state what every gate reads, latency excepted. */
function estate(workloads, isForPeer = false) {
  const parsed = parseBrief({
    asOf: "2026-11-24",
    tenants: Array.from({ length: 8 }, (_, at) => ({
      id: `tenant-${at}`,
      ...(!isForPeer && { sensitivity: at % 2 ? "secret" : "public", separate: at % 3 ? [] : ["kernel"] }),
    })),
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", region: "us", devices: { sriov: 64, tdx: 1 } }],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "h", ...(!isForPeer && { maxPods: 250 }) },
      {
        id: "esxi",
        kind: "vm",
        host: "h",
        hypervisor: { product: "vcf" },
        ...(!isForPeer && { nodeShape: { cpu: 16, memory: "64Gi" } }),
      },
      {
        id: "kvm",
        kind: "vm",
        host: "h",
        ioPath: "sr-iov",
        hypervisor: { product: isForPeer ? "kvm" : "openshift-virtualization" },
      },
      { id: "sandboxed", kind: "sandboxed", host: "h" },
      { id: "cloud", kind: "cloud-vm", instance },
      { id: "cloud-metal", kind: "cloud-metal", instance },
    ],
    workloads: Array.from({ length: workloads }, (_, at) =>
      isForPeer ? forPeer(workloadOf(at)) : workloadOf(at),
    ),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.brief;
}

const world = { seed: 1, draws: 1, columns: new Map() };
const latency = () => ({ kind: "unknown", why: { id: "latency.no-baseline", values: {} }, questions: [] });
const judge = (brief) => checkGates({ brief, world, latency });

const equal = (fact, value) => ({ fact, operator: "equal", value });
const differs = (fact, value) => ({ fact, operator: "notEqual", value });

/** The rules that need no more than comparisons: an event for each gate that fails. */
const peerRules = {
  windows: [equal("windows", true), equal("kernel", "pod")],
  "untrusted-code": [equal("untrusted", true), equal("kernel", "host"), equal("dedicatedTo", "nobody")],
  region: [equal("region", "eu"), differs("hostRegion", "eu"), differs("hostRegion", "")],
  "device.sriov": [
    equal("sriov", true),
    { fact: "ioPath", operator: "in", value: ["paravirtual", "emulated"] },
  ],
  contract: [equal("demands", "bare-metal"), differs("layer", "bare-metal")],
  "contract ": [equal("demands", "hypervisor"), differs("boundary", "hypervisor")],
  confidential: [equal("confidential", true), differs("boundary", "hypervisor")],
};

const engine = new Engine();
for (const [type, all] of Object.entries(peerRules))
  engine.addRule({ conditions: { all }, event: { type: type.trim() } });

const factsOf = (brief) =>
  brief.workloads.flatMap(({ id, needs: asked, untrustedCode, contracts }) =>
    brief.platforms.map((platform) => ({
      name: `${id} ${platform.id}`,
      windows: asked.windows === true,
      untrusted: untrustedCode,
      region: asked.region ?? "",
      sriov: asked.sriov === true,
      confidential: asked.confidential !== undefined,
      demands: contracts[0]?.demands ?? "",
      kernel: platform.kernel,
      layer: platform.layer,
      boundary: platform.boundary,
      dedicatedTo: platform.dedicatedTo,
      ioPath: platform.instance ? "" : (platform.ioPath ?? ""),
      hostRegion: brief.hosts.find(({ id: host }) => host === platform.host)?.region ?? "",
    })),
  );

async function peerFailures(facts) {
  const found = [];
  for (const { name, ...rest } of facts) {
    const { events } = await engine.run(rest);
    for (const { type } of events) found.push(`${type} ${name}`);
  }
  return found.sort();
}

/** Both must say the same, or their times compare nothing. */
function agree(peer, own) {
  const theirs = new Set(peer);
  const asked = new Set(Object.keys(peerRules).map((type) => type.trim()));
  const ours = new Set(
    own
      .filter(({ gate, verdict }) => verdict === "fail" && asked.has(gate))
      .map(({ gate, workload, platform }) => `${gate} ${workload} ${platform}`),
  );
  const only = [...ours]
    .filter((one) => !theirs.has(one))
    .concat([...theirs].filter((one) => !ours.has(one)));
  if (ours.size === 0 || only.length > 0)
    throw new Error(`gates and engine differ: ${only.slice(0, 5).join("; ")}`);
}

/** Least wall and processor seconds of some rounds, after one to warm up: whatever else the machine does only slows. */
async function least(rounds, work) {
  await work();
  let [seconds, processor] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    const [cpu, from] = [process.cpuUsage(), performance.now()];
    await work();
    seconds = Math.min(seconds, (performance.now() - from) / 1e3);
    const { user, system } = process.cpuUsage(cpu);
    processor = Math.min(processor, (user + system) / 1e6);
  }
  return { seconds, processor };
}

const rows = [];
for (const size of SIZES) {
  const brief = estate(size);
  const pairs = size * brief.platforms.length;
  rows.push({ size, pairs, verdicts: judge(brief).length, ...(await least(ROUNDS, () => judge(brief))) });
}

const small = estate(PEER_WORKLOADS, true);
const facts = factsOf(small);
agree(await peerFailures(facts), judge(small));
const [peer, own] = [await least(ROUNDS, () => peerFailures(facts)), await least(ROUNDS, () => judge(small))];

const ms = (seconds) => `${(seconds * 1e3).toFixed(0)} ms`;
console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} hardware threads, Node ${process.version}\n`);
console.log(
  "| workloads × 6 platforms | verdicts | processor time, all threads | wall | a pair | slope from the line above |",
);
console.log("| --- | --- | --- | --- | --- | --- |");
rows.forEach(({ size, pairs, verdicts, seconds, processor }, at) => {
  const before = rows[at - 1];
  const slope = before && Math.log(processor / before.processor) / Math.log(size / before.size);
  const pair = `${((processor / pairs) * 1e6).toFixed(1)} µs`;
  console.log(
    `| ${size} | ${verdicts} | ${ms(processor)} | ${ms(seconds)} | ${pair} | ${slope?.toFixed(2) ?? ""} |`,
  );
});
const last = rows.at(-1);
const micros = ({ processor }) => `${((processor / facts.length) * 1e6).toFixed(1)} µs`;
const timesFaster = peer.processor / own.processor;
console.log(
  `\nThe same seven rules on ${PEER_WORKLOADS} × 6 with the same failures, in processor time: json-rules-engine ` +
    `${micros(peer)} a pair, gates ${micros(own)}: ${timesFaster.toFixed(0)} × faster (goal ${GOALS.timesFaster}).`,
);
const holds = last.processor < GOALS.seconds && timesFaster >= GOALS.timesFaster;
console.log(
  `${holds ? "Within" : "Outside"} the goals; the other is ${last.size} workloads in ${GOALS.seconds} s of one core.`,
);
if (!holds) process.exitCode = 1;
