// `node bench/gates.mjs`: all gates on estates of growing size, and a rule engine on the rules that it can express.
import { Engine } from "json-rules-engine";
import { internal } from "./built.mjs";
import { tell, timed } from "./timed.mjs";

const SIZES = [1250, 2500, 5000, 10_000];
/** The peer is looked at on fewer: its time for each pair does not depend on how many there are. */
const PEER_WORKLOADS = 500;

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

/** Six platforms, and workloads that between them state what every gate reads, latency excepted. */
function estate(workloads) {
  const parsed = parseBrief({
    asOf: "2026-11-24",
    tenants: Array.from({ length: 8 }, (_, at) => ({
      id: `tenant-${at}`,
      sensitivity: at % 2 ? "secret" : "public",
      separate: at % 3 === 0 ? ["kernel"] : [],
    })),
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", region: "us", devices: { sriov: 64, tdx: 1 } }],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "h", maxPods: 250 },
      {
        id: "esxi",
        kind: "vm",
        host: "h",
        hypervisor: { product: "vcf" },
        nodeShape: { cpu: 16, memory: "64Gi" },
      },
      {
        id: "kvm",
        kind: "vm",
        host: "h",
        ioPath: "sr-iov",
        hypervisor: { product: "openshift-virtualization" },
      },
      { id: "sandboxed", kind: "sandboxed", host: "h" },
      { id: "cloud", kind: "cloud-vm", instance },
      { id: "cloud-metal", kind: "cloud-metal", instance },
    ],
    workloads: Array.from({ length: workloads }, (_, at) => workloadOf(at)),
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

const briefs = new Map(SIZES.map((size) => [size, estate(size)]));
const times = await timed(Object.fromEntries(SIZES.map((size) => [size, () => judge(briefs.get(size))])));
const [first, last] = [SIZES[0], SIZES.at(-1)];
const slope = Math.log(times[last] / times[first]) / Math.log(last / first);

const small = estate(PEER_WORKLOADS);
const facts = factsOf(small);
agree(await peerFailures(facts), judge(small));
const started = performance.now();
await peerFailures(facts);
const peerSeconds = (performance.now() - started) / 1e3 / facts.length;
const ownSeconds = times[last] / (last * small.platforms.length);

const verdicts = judge(briefs.get(last)).length;
tell([
  ...SIZES.map((size) => ({
    what: `all gates, ${size} workloads × 6 platforms`,
    own: `${(times[size] * 1e3).toFixed(0)} ms`,
    against: size === last ? `growth ${slope.toFixed(2)} (1 is linear), ${verdicts} verdicts` : "",
    ratio: times[size] / times[last],
  })),
  {
    what: "one workload on one platform, all gates against seven rules",
    own: `${(ownSeconds * 1e6).toFixed(1)} µs`,
    against: `json-rules-engine, ${(peerSeconds * 1e6).toFixed(1)} µs`,
    ratio: ownSeconds / peerSeconds,
  },
]);
