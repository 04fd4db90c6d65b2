import type { Outcome, PlacedPart } from "../headline-words.js";
import type { CriterionWords, Grade, Locale, Template } from "../locale.js";
import { argumentSentences } from "./en-arguments.js";
import { differenceSentences } from "./en-differences.js";
import { limitSentences } from "./en-limits.js";
import { placementSentences } from "./en-placement.js";
import { requirementSentences } from "./en-requirements.js";

const list = (names: readonly string[]): string =>
  names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** Up to this many workloads are named; more are counted. */
const MOST_NAMES = 3;

const workloadsOf = ({ workloads, all }: PlacedPart): string =>
  workloads.length > MOST_NAMES ? `${workloads.length} of ${all} workloads` : list(workloads);

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** One figure may lack several things: which one is asked for is seen from the path to fill in. */
const costUnknown: Template = (say) => `${missingCost(say.text("path"))} Without it the cost is unknown.`;

function missingCost(path: string): string {
  if (path.startsWith("hosts[") && path.endsWith(".price")) return "What does a host of this model cost?";
  if (path.endsWith(".hypervisor")) return "Which product is the hypervisor?";
  return path.startsWith("prices") ? "What does it cost?" : "What goes here?";
}

const units: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ["", ["", ""]],
  ["percent", [" %", " %"]],
  ["thousand", [" k", " k"]],
  ["million", [" M", " M"]],
  ["billion", [" bn", " bn"]],
  ["microseconds", [" µs", " µs"]],
  ["milliseconds", [" ms", " ms"]],
  ["seconds", [" s", " s"]],
  ["minutes", [" min", " min"]],
  ["hours", [" hour", " hours"]],
  ["days", [" day", " days"]],
  ["years", [" year", " years"]],
  ["tebibytes", [" TiB", " TiB"]],
  ["gibibytes", [" GiB", " GiB"]],
  ["mebibytes", [" MiB", " MiB"]],
  ["kibibytes", [" KiB", " KiB"]],
  ["bytes", [" B", " B"]],
  ["cores", [" core", " cores"]],
  ["threads", [" thread", " threads"]],
  ["hosts", [" host", " hosts"]],
  ["nodes", [" node", " nodes"]],
  ["clusters", [" cluster", " clusters"]],
  ["pods", [" pod", " pods"]],
  ["perYear", [" a year", " a year"]],
  ["watts", [" W", " W"]],
  ["count", ["", ""]],
  ["ratio", ["", ""]],
  ["value", ["", ""]],
  ["1", ["", ""]],
  ["money", ["", ""]],
  ["moneyPerHour", [" an hour", " an hour"]],
  ["moneyPerYear", [" a year", " a year"]],
]);

const criteria: readonly (readonly [id: string, words: CriterionWords])[] = [
  [
    "cost",
    {
      name: "cost",
      measure: (years) =>
        years === undefined ? "net present value" : `net present value over ${counted(years, "year")}`,
      base: "",
      askedBy: "prices of hosts and of what the default buys",
    },
  ],
  [
    "latency",
    {
      name: "latency",
      measure: () => "within the latency objective",
      base: " of demand",
      askedBy: "a latency objective",
    },
  ],
  [
    "interference",
    {
      name: "interference",
      measure: () => "objective missed because of neighbours",
      base: " of the time",
      askedBy: "a latency objective, or runs beside a neighbour",
    },
  ],
  [
    "downtime",
    {
      name: "downtime",
      measure: () => "expected downtime",
      base: " × allowed",
      askedBy: "an availability objective",
    },
  ],
  [
    "exposure",
    {
      name: "exposure",
      measure: () => "foreign pods that one escape reaches",
      base: "",
      askedBy: "tenants in two or more trust zones",
    },
  ],
  [
    "failure-size",
    {
      name: "failure size",
      measure: () => "largest part lost with one host",
      base: " of a workload",
      askedBy: "an availability objective or topology spread, for more than one replica",
    },
  ],
  [
    "upgrade",
    {
      name: "upgrade",
      measure: () => "calendar time of one Kubernetes round",
      base: "",
      askedBy: "Kubernetes versions, CRDs, freeze windows or a team",
    },
  ],
  ["hosts", { name: "hosts", measure: () => "physical hosts", base: "", askedBy: "nothing" }],
];

const sentences: readonly (readonly [id: string, template: Template])[] = [
  ["reason.criterion", (say) => `better on ${say.criterion("criterion")}`],
  ["reason.hosts", () => "fewer hosts"],
  ["reason.gate", (say) => `${say.text("workload")} cannot stand on the default: ${say.gate("gate")}`],
  [
    "reason.gate-fails",
    (say) => `${say.text("workload")} cannot stand on ${say.platform("platform")}: ${say.gate("gate")}`,
  ],
  [
    "reason.closed-off",
    (say) =>
      `${say.platform("platform")} throughout is ruled out by ${say.text("workload")}: ${say.gate("gate")}`,
  ],
  ["against.criterion", (say) => `worse on ${say.criterion("criterion")}`],
  [
    "condition.gate",
    (say) =>
      `${say.text("workload")} on ${say.platform("platform")} passes gate ${say.text("gate")}; to be answered: ${say.text("path")}`,
  ],
  [
    "condition.laid-out",
    (say) =>
      `replicas that were only counted also fit node by node: more than ${say.text("nodes")} nodes were not laid out`,
  ],
  [
    "condition.figure",
    (say) =>
      `${say.criterion("criterion")} is not known and was left out of the comparison; state ${say.text("path")}`,
  ],
  [
    "overhead.conflict",
    (say) =>
      `your runs say ${say.ratioOfLog("measured")}, ${say.text("studies")} published studies predict ${say.ratioOfLog("predicted")}: the runs stand, the studies are left out`,
  ],
  [
    "overhead.conflict-with-assumption",
    (say) =>
      `your runs say ${say.ratioOfLog("measured")}, the assumption was ${say.ratioOfLog("predicted")}: the runs stand`,
  ],
  [
    "overhead.contradiction",
    (say) =>
      `${say.text("input")}: ${say.ratioOfLog("measured")} against ${say.ratioOfLog("predicted")} published (studies: ${say.text("studies")})`,
  ],
  ["question.baseline", () => "What latency does it have today, at what load and where?"],
  ["question.device", () => "Does the hardware have this device or feature, and how many?"],
  ["question.nested-virtualization", () => "Can guests use hardware virtualization?"],
  ["question.dedicated-instance", () => "Does nobody else's instance share this host?"],
  ["question.clock", () => "What error do the clocks of these hosts keep to?"],
  ["question.region", () => "In which region do these hosts stand?"],
  ["question.ownership", () => "Who owns these hosts?"],
  [
    "question.criterion",
    (say) => `Is ${say.criterion("criterion")} a concern? Nothing in the brief asks about it.`,
  ],
  ["repair.contract", (say) => `contract ${say.text("contract")} ended`],
  ["repair.dedicated-instance", () => "dedicated instances"],
  ["repair.device", () => "that device in the hosts"],
  ["repair.io-path", (say) => `I/O path ${say.text("value")}`],
  ["repair.kind", (say) => `kind ${say.text("value")}`],
  ["repair.objective", () => "a looser objective"],
  ["repair.own-hosts", () => "own hosts"],
  ["repair.version", (say) => `version ${say.text("value")}`],
  ["repair.region", (say) => `hosts in ${say.text("value")}`],
  ["repair.ownership", (say) => `hosts owned by ${say.text("value")}`],
  ["trigger.evidence-ages", (say) => `published findings and prices are ${say.text("months")} months older`],
  ["trigger.contract-starts", (say) => `${say.text("path")} comes into force`],
  ["trigger.contract-ended", (say) => `${say.text("path")} has ended`],
  ["trigger.notice", (say) => `notice of ${say.text("path")} is due`],
  ["trigger.price-starts", (say) => `${say.text("path")} begins`],
  ["trigger.price-ended", (say) => `${say.text("path")} has ended`],
  [
    "trigger.waiver-expired",
    (say) => `the waiver of gate ${say.text("gate")} for ${say.text("workload")} has expired`,
  ],
  ["unknown.no-measure", (say) => `nothing in the brief tells ${say.criterion("criterion")}`],
  [
    "question.too-many-nodes",
    (say) => `${say.text("nodes")} nodes are too many to lay out: can the estate be split?`,
  ],
  ["relax.waive", (say) => `a waiver of gate ${say.text("gate")}`],
  [
    "repair.hosts-available",
    (say) =>
      `${say.text("count")} hosts of ${say.text("host")} to be had; there are ${say.text("available")}`,
  ],
  [
    "repair.request-at-most",
    (say) =>
      say.text("resource") === "memory"
        ? `a request of at most ${say.amount("largest", "bytes")} of memory a replica`
        : `a request of at most ${say.text("largest")} ${say.text("resource")} a replica`,
  ],
  ["unknown.value", () => "a criterion that carries weight is not known"],
  ["unknown.not-compared", () => "it was not compared with the default"],
  ["unknown.one-side", (say) => `${say.criterion("criterion")} is known for one side only`],
  [
    "unknown.criterion-failed",
    (say) => `the criterion ${say.text("criterion")} could not be measured (${say.text("message")})`,
  ],
  ["unknown.out-of-range", () => "it is beyond the range of numbers"],
  ["unknown.not-placed", () => "the plan cannot be placed"],
  ["unknown.no-replicas", () => "no workload has a second replica"],
  ["unknown.no-own-hosts", () => "it stands on rented instances, not on hosts"],
  ["unknown.not-laid-out", () => "there are too many nodes to lay out"],
  ["unknown.no-availability-objective", () => "Which availability must it have?"],
  ["unknown.no-latency-objective", () => "Which latency must it meet?"],
  ["unknown.no-latency-prediction", () => "its latency cannot be told"],
  ["unknown.no-tenants", () => "Whose workloads are these, and who may not reach whom?"],
  ["unknown.beyond-instance", () => "Who else shares the hosts of these instances?"],
  ["unknown.no-escape-rate", () => "How many container escapes a year are expected?"],
  ["unknown.no-escape-loss", () => "What would one exposed pod cost?"],
  ["unknown.no-exposure", () => "the exposure is not known"],
  ["unknown.no-kubernetes-versions", () => "Which Kubernetes versions does it run?"],
  ["unknown.no-host-price", costUnknown],
  ["unknown.no-price", costUnknown],
  ["unknown.no-hypervisor", costUnknown],
  ["unknown.no-pricing-unit", costUnknown],
  ["unknown.no-licence-count", () => "How is it counted? Nobody can count hosts behind these instances."],
  ["licence.per-core-min-16-per-cpu", (say) => `${say.text("product")} by core, at least 16 a CPU`],
  ["licence.per-core-min-4-per-vm", (say) => `${say.text("product")} by core, at least 4 a node`],
  [
    "licence.per-core-of-reachable-hosts",
    (say) => `${say.text("product")} by core of every host it may reach`,
  ],
  ["licence.per-core-pair", (say) => `${say.text("product")} by pair of cores`],
  ["licence.per-gpu", (say) => `${say.text("product")} by GPU`],
  ["licence.per-host", (say) => `${say.text("product")} by host`],
  ["licence.per-node", (say) => `${say.text("product")} by node`],
  ["licence.per-pod", (say) => `${say.text("product")} by pod`],
  ["licence.per-socket", (say) => `${say.text("product")} by socket`],
  ["licence.per-socket-pair-max-128-cores", (say) => `${say.text("product")} by two sockets or 128 cores`],
  ["licence.per-vcpu", (say) => `${say.text("product")} by vCPU`],
  ["licence.windows-datacenter", (say) => `${say.text("product")} by core, for any number of guests`],
  ["licence.windows-standard", (say) => `${say.text("product")} by core, once for every two guests`],
  ["latency.no-objective", () => "Which latency must it meet?"],
  ["latency.no-baseline", () => "What latency does it have today, at what load and where?"],
  ["binds.cpu", (say) => `CPU, on ${say.text("nodes")} nodes`],
  ["binds.memory", (say) => `memory, on ${say.text("nodes")} nodes`],
  ["binds.pods", (say) => `pods a node, on ${say.text("nodes")} nodes`],
  ["binds.spread", (say) => `the spread of replicas and control planes, on ${say.text("nodes")} nodes`],
  ["binds.device", (say) => `${say.text("resource")}, on ${say.text("nodes")} nodes`],
  ["binds.nothing", () => "nothing"],
  ["stranded.max-pods", (say) => `on ${say.platform("platform")}: pods a node run out first`],
  ["stranded.memory", (say) => `on ${say.platform("platform")}: memory runs out first`],
  ["stranded.cpu", (say) => `on ${say.platform("platform")}: CPU runs out first`],
  ["stranded.spread", (say) => `on ${say.platform("platform")}: nodes only for the spread of replicas`],
  ["stranded.shape", (say) => `on ${say.platform("platform")}: pods and nodes do not divide the room`],
  ["evidence.conflicts-with-measurement", () => "left out: your own runs contradict it"],
  ["evidence.excluded-by-brief", () => "left out: the brief excludes it"],
  ["evidence.too-distant", () => "left out: closer records exist"],
  ["evidence.pooled", () => "pooled"],
  ["evidence.pooled-borrowed-kind", () => "pooled, from a related kind of platform"],
  ["evidence.pooled-other-setup", () => "pooled, from another set-up"],
  ["evidence.pooled-reweighed", (say) => `pooled, at ${say.text("factor")} of its weight by the brief`],
  [
    "evidence.pooled-borrowed-kind-reweighed",
    (say) => `pooled, from a related kind of platform, at ${say.text("factor")} of its weight by the brief`,
  ],
  [
    "evidence.pooled-other-setup-reweighed",
    (say) => `pooled, from another set-up, at ${say.text("factor")} of its weight by the brief`,
  ],
  ["evidence.unconfirmed", () => "left out: nobody has confirmed its figures"],
  ["evidence.confidential", () => "left out: measured with encrypted memory"],
  ["evidence.not-confidential", () => "left out: measured without encrypted memory"],
  ["evidence.misconfigured", () => "shown only: its platform was misconfigured"],
  ["evidence.no-ratio", () => "shown only: it gives no ratio to bare metal"],
  ["evidence.not-pooled", () => "shown only: its figures stand for no single set-up"],
  [
    "evidence.other-tuning",
    (say) => `left out: its tuning is ${say.text("record")}, here ${say.text("platform")}`,
  ],
  [
    "evidence.other-io-path",
    (say) => `left out: its I/O path is ${say.text("record")}, here ${say.text("platform")}`,
  ],
  [
    "evidence.other-kind",
    (say) => `left out: its kind is ${say.text("record")}, here ${say.text("platform")}`,
  ],
];

const verdicts: { readonly [outcome in Outcome]: string } = {
  "nothing-feasible": "NOTHING FITS",
  "not-enough-known": "NOT ENOUGH IS KNOWN",
  recommended: "RECOMMENDED",
  "recommended-if": "RECOMMENDED",
  "too-close-measure-first": "TOO CLOSE TO CALL, MEASURE FIRST",
  "default-stands": "STAY WITH THE DEFAULT",
};

const latencies: ReadonlyMap<string, string> = new Map([
  ["atMost", "latency objective"],
  ["value", "measured latency"],
  ["utilization", "utilization at the measured latency"],
]);

const grades: { readonly [grade in Grade]: string } = { high: "high", medium: "medium", low: "low" };

/** English. */
export const en: Locale = {
  tag: "en",
  marks: { group: ",", point: ".", minus: "−" },
  to: " … ",
  nothing: "—",
  unit: (name, value) => {
    const words = units.get(name);
    if (words === undefined) return name === "" ? "" : ` ${name}`;
    return words[Math.abs(value) === 1 ? 0 : 1];
  },
  kinds: new Map([
    ["bare-metal", "bare metal"],
    ["vm", "VMs"],
    ["hypervisor-pod", "hypervisor pods"],
    ["sandboxed", "sandboxed pods on bare metal"],
    ["nested", "nested guest clusters"],
    ["cloud-vm", "cloud VMs"],
    ["cloud-metal", "cloud bare metal"],
  ]),
  criteria: new Map(criteria),
  gates: new Map([
    ["fits", "a replica fits no node"],
    ["objective", "its latency objective is missed for certain"],
    ["untrusted-code", "foreign code would share a kernel"],
    ["separation", "it must be kept apart from other trust zones"],
    ["sensitivity", "sensitivities would be mixed"],
    ["dedicated-hardware", "it needs hardware that nobody else uses"],
    ["contract", "a contract forbids it"],
    ["device.gpu", "it needs a GPU"],
    ["device.sriov", "it needs SR-IOV"],
    ["device.dpdk", "it needs DPDK"],
    ["device.rdma", "it needs RDMA"],
    ["device.hugepages", "it needs huge pages"],
    ["device.numa", "it needs NUMA alignment"],
    ["device.realtime", "it needs a real-time kernel"],
    ["device.hardwareVirtualization", "it needs hardware virtualization"],
    ["confidential", "it needs encrypted memory"],
    ["windows", "it needs Windows nodes"],
    ["clock", "it needs exact clocks"],
    ["region", "it must stand in another region"],
    ["ownership", "the hosts belong to somebody else"],
    ["kubernetes.version", "no Kubernetes version in common"],
    ["kubernetes.limits", "beyond a limit of Kubernetes"],
    ["hypervisor.limits", "beyond a limit of the hypervisor"],
    ["product-support", "a product is not supported there"],
    ["availability", "its availability objective cannot be met"],
  ]),
  inputs: new Map([
    ["discount-rate", "discount rate"],
    ["hours-to-proficiency", "hours to proficiency"],
    ["hours-per-run", "hours a benchmark run"],
    ["demand", "demand against stated requests"],
    ["host-failures-per-year", "host failures a year"],
    ["host-repair", "time to repair a host"],
    ["node-loss-detection", "time until a lost node is noticed"],
    ["eviction", "time until pods are evicted"],
    ["hypervisor-restart", "time of a hypervisor's restart elsewhere"],
    ["host-reboot", "time of a host's reboot"],
    ["vm-reboot", "time of a VM's reboot"],
    ["host-reboots-per-year", "host reboots a year"],
    ["drain", "time to drain a node"],
    ["node-ready", "time until a node is ready"],
    ["pod-start", "time to start a pod"],
    ["common-cause", "failures with a common cause"],
    ["hypervisor-reserve-memory", "memory the hypervisor keeps"],
    ["hypervisor-reserve-cpu", "CPU the hypervisor keeps"],
    ["vm-overhead-memory", "memory a VM costs its host"],
    ["vm-overhead-cpu", "CPU a VM costs its host"],
    ["pod-overhead-cpu", "CPU of a pod's own VM"],
    ["pod-overhead-memory", "memory of a pod's own VM"],
    ["pue", "power usage effectiveness"],
    ["host-service-life", "service life of a host"],
    ["host-lead-time", "lead time of a host"],
    ["misbehaving-neighbour", "how often a neighbour misbehaves"],
    ["neighbour-slowdown-none", "neighbour slowdown without limits"],
    ["neighbour-slowdown-shared", "neighbour slowdown under limits"],
    ["neighbour-slowdown-reserved", "neighbour slowdown under reservations"],
    ["hypervisor-escape", "escapes from a hypervisor"],
    ["labour-node-round", "upgrade hours a node"],
    ["labour-cluster-round", "upgrade hours a cluster"],
    ["labour-host-year", "hours a host and year"],
    ["labour-layer-host-year", "virtualization hours a host and year"],
    ["labour-layer-platform-year", "virtualization hours a year"],
    ["labour-second-platform-year", "hours a year for a second platform"],
    ["labour-migration", "migration hours a workload"],
    ["daemonset-cpu", "CPU of system pods on a node"],
    ["daemonset-memory", "memory of system pods on a node"],
    ["eviction-hard-memory", "memory that the kubelet keeps free"],
    ["growth-per-year", "growth of demand a year"],
    ["minors-per-year", "Kubernetes versions a year"],
    ["overcommit-cpu", "CPU promised over what is there"],
    ["overcommit-memory", "memory promised over what is there"],
    ["system-reserved-cpu", "CPU kept for the system"],
    ["system-reserved-memory", "memory kept for the system"],
  ]),
  groups: new Map([
    ["defaults", "all defaults"],
    ["hosts", "all of the hosts"],
    ["overheads", "all overheads"],
    ["platforms", "all of the platforms"],
    ["preferences.weights", "all weights"],
    ["prices", "all prices"],
    ["team", "all of the team"],
    ["workloads", "all of the workloads"],
  ]),
  inputsOf: {
    overhead: (dimension, platform) => `${dimension} on ${platform}, of bare metal`,
    price: (id) => `price of ${id}`,
    host: (id) => `price of host ${id}`,
    weight: (criterion) => `weight of ${criterion}`,
    latency: (field, workload) => {
      const name = latencies.get(field);
      return name === undefined ? undefined : `${name} of ${workload}`;
    },
  },
  costLines: new Map([
    ["residual-value", "residual value"],
    ["host-support", "support of hosts"],
    ["rack-unit", "rack space"],
    ["book-value", "book value of owned hosts"],
    ["proficiency", "learning the platform"],
    ["labour-node-round", "labour: upgrading nodes"],
    ["labour-cluster-round", "labour: upgrading clusters"],
    ["labour-host-year", "labour: hosts"],
    ["labour-layer-host-year", "labour: virtualization of hosts"],
    ["labour-layer-platform-year", "labour: virtualization platform"],
    ["labour-second-platform-year", "labour: second platform"],
    ["labour-migration", "labour: migration"],
  ]),
  sentences: new Map([
    ...sentences,
    ...requirementSentences,
    ...limitSentences,
    ...placementSentences,
    ...differenceSentences,
    ...argumentSentences,
  ]),
  unworded: (id, values) =>
    values.length === 0 ? id : `${id} (${values.map(([name, value]) => `${name}: ${value}`).join(", ")})`,
  headline: {
    verdict: (outcome, conditions) => {
      const conditional = outcome === "recommended-if" || (outcome === "default-stands" && conditions > 0);
      if (!conditional || conditions === 0) return verdicts[outcome];
      return `${verdicts[outcome]} IF ${counted(conditions, "condition")} ${conditions === 1 ? "holds" : "hold"}`;
    },
    plan: (parts, isToday) => {
      const [main, ...others] = parts;
      const verb = isToday ? "keep" : "use";
      if (main === undefined) return "nothing to place";
      if (others.length === 0) return `${verb} ${main.platform} throughout`;
      const rest = others.map((part) => `${workloadsOf(part)} on ${part.platform}`);
      return isToday
        ? `keep ${main.platform}, and ${list(rest)}`
        : `use ${main.platform}, and put ${list(rest)}`;
    },
    named: (parts, plan) => {
      const [main, ...others] = parts;
      if (main === undefined) return plan;
      if (others.length === 0) return `${main.platform} throughout`;
      return `${main.platform} with ${list(others.map((part) => `${workloadsOf(part)} on ${part.platform}`))}`;
    },
    platform: (kind, id) => (id === undefined ? kind : `${kind} (${id})`),
    stands: (plan) => `${plan}; no other plan has shown a gain that is clear enough`,
    untilThen: (plan, first) =>
      `${plan} until then${first === undefined ? "" : `; what could change it: ${first}`}`,
    notKnown: (questions) =>
      questions === 0
        ? "no plan can be recommended"
        : `no plan can be recommended until ${counted(questions, "question")} ${questions === 1 ? "is" : "are"} answered`,
    nothingFits: (workloads) =>
      `no platform meets every requirement of ${workloads.length > MOST_NAMES ? counted(workloads.length, "workload") : list(workloads)}`,
    nothingPlaced: "no plan can be placed on the hosts that the brief states",
    beats: ({ probability, other, margin, required }) =>
      `${probability} probability that this beats ${other} by the margin of ${margin} (needs ${required})`,
    wouldBeat: ({ probability, challenger, margin, required }) =>
      `${probability} probability that the strongest other plan, ${challenger}, beats this by the margin of ${margin} (it needs ${required})`,
    lead: (range, margin) =>
      `that plan’s lead on the value scale is ${range}; it would have to show ${margin}`,
    standsUnasked: (plan) => `${plan}; the brief says nothing by which plans could be told apart`,
    nothingWeighs: (questions) =>
      `no criterion carries weight, so no plan was compared; ${counted(questions, "question")} ${questions === 1 ? "is" : "are"} open`,
    nothingCompared: "no other plan is feasible, so nothing was compared",
  },
  words: {
    untitled: "Kubernetes estate",
    asOf: (date) => `as of ${date}`,
    run: (seed, draws) => `seed ${seed}, ${draws} draws`,
    where: "Where it goes",
    platform: "platform",
    whyNotElsewhere: "why not elsewhere",
    ruledOut: ({ platform, what, gate, repair }) =>
      `${platform}: ${what} (gate ${gate}${repair === undefined ? "" : `; passes with ${repair}`})`,
    waivedOn: (platform, gate, until) => `${platform}: only by a waiver until ${until} (gate ${gate})`,
    undecided: (platform, gates) => `${platform}: not known yet (gate ${list(gates)})`,
    everywhereAllowed: (isDefault) =>
      isDefault ? "allowed on every platform; the default" : "allowed on every platform; why it gains, below",
    setting: (path, value) => (value === undefined ? path : `${path}: ${value}`),
    withSetting: (text, setting) => `${text} (${setting})`,
    nowhereElse: "the only platform",
    why: "Why",
    against: "Against",
    alsoCounts: (added, lead) =>
      `Also counted in the lead of ${lead}, but no reason by itself (too unsure, or only assumed): ${list(added)}.`,
    change: "change",
    material: "P(material)",
    insteadOf: (measure, own, other) => `${measure}: ${own}, against ${other}`,
    gate: "gate",
    hosts: "hosts",
    conditions: (count) => (count === 1 ? "Condition" : "Conditions"),
    conflicts: "What collides",
    together: (requirements) =>
      requirements.length === 1
        ? `no platform meets ${requirements[0] ?? ""}`
        : `no platform meets ${list(requirements)} together`,
    clause: (gate, clause) => `${gate}, “${clause}”`,
    cheapest: "cheapest relaxation",
    changes: "What would change it",
    changesAt: ({ current, direction, at, isThere }) => {
      if (direction === "either") return `${current}, once known exactly`;
      return `${current} → ${isThere ? "once known to be " : ""}${direction} ${at}`;
    },
    then: (plan) => `then ${plan}`,
    thenForced: (workloads, platform) =>
      workloads.length === 0
        ? `then nothing has to leave ${platform}`
        : `then only ${list(workloads)} cannot stay on ${platform}`,
    thenNothing: "then no plan stands",
    noOtherChange: ({ shown, more, tried }) =>
      more > 0
        ? `${more} more in the data; ${tried} tried change nothing within their plausible range`
        : `nothing${shown > 0 ? " else" : ""} within its plausible range (${tried} inputs and weights tried)`,
    moves: "What would move it most",
    movesOf: ({ challenger, lead, margin }) =>
      `lead of ${challenger}${lead === undefined ? "" : `, ${lead} as things stand`}; it needs ${margin}`,
    input: "input",
    range: "range",
    leadAtEnds: "lead at its ends",
    measureFirst: "Worth measuring first",
    worstCase: ({ plan, over, weights, inputs, wins, by, isEven }) => {
      const heavy = weights.map(({ name, share }) => `${name} weighing ${share}`);
      const moved = inputs.map(({ name, at }) => `${name} at ${at}`);
      const held = list([...heavy, ...moved]);
      if (wins) return `Strongest case for ${plan}: with ${held}, it would be ahead of ${over} by ${by}.`;
      const end = isEven ? "would be no better than even" : `would still be ${by} behind`;
      return `Strongest case for ${plan}: even with ${held}, it ${end}.`;
    },
    runsBring: ({ hours, worth }) => `, about ${hours}; expected worth ${worth}`,
    information: "What knowing more is worth",
    informationSay: ({ all }) =>
      `What knowing it exactly, or so many runs, is expected to add by changing the choice between the default and its two closest challengers. All inputs and weights together: ${all}.`,
    varianceShare: "share of the variance",
    worth: "worth",
    study: "runs worth most",
    studyOf: ({ runs, worth, left }) => `${runs} a side: worth ${worth}, ${left} of the spread left`,
    net: "after their cost",
    groupOf: (group, count) => `${group}, ${count} together`,
    hardlyAnything: "hardly anything",
    runs: ({ benchmark, platform, runs }) => `${benchmark} on ${platform}, ${runs} runs a side`,
    rests: "What this rests on",
    restsOn: "sources",
    showList: "The list",
    ofTheSwings: "of all that moves the answer",
    measured: (share) => `measured ${share}`,
    published: (share, sellers) =>
      `published ${share}${sellers === undefined ? "" : ` (${sellers} of it by sellers)`}`,
    stated: (share) => `stated ${share}`,
    assumed: (share) => `assumed ${share}`,
    nothingMoves: "no input moves the answer between its ends",
    confidence: "confidence",
    grade: (grade) => grades[grade],
    parts: new Map([
      ["measured", "little is measured"],
      ["sellers", "much is published by sellers"],
      ["criteria", "no criterion carries weight"],
      ["open", "requirements or figures are open"],
      ["width", "the difference is known only within wide bounds"],
      ["monte-carlo", "the probability is close to its bar"],
    ]),
    contradicted: "your runs contradict",
    largestAssumptions: "largest assumptions",
    noAssumptions: "none that moves the answer",
    notAsked: "not asked for",
    allAsked: "nothing; all criteria are asked for",
    notAskedFor: (criterion, askedBy) => `${criterion} (would need ${askedBy})`,
    openQuestions: "Open questions",
    missing: "What is missing",
    lookAgain: "Look again",
    noDate: "no date is known",
    fillIn: (question, path) => `${question} → ${path}`,
    more: (count) => `${count} more with level full`,
    plans: "Plans",
    plan: "plan",
    value: "value",
    difference: "lead over the default",
    rankedFirst: "P(best)",
    feasible: (feasible) => (feasible ? "feasible" : "not feasible"),
    alsoKnownAs: (names) => `also ${list(names)}`,
    criterion: "criterion",
    weight: "weight",
    contribution: "contribution",
    contributionsHeading: "What makes the difference",
    contributions: (challenger, other) => `What makes the difference: ${challenger}, against ${other}`,
    contributionsSay: ({ challenger, other, sum }) =>
      `What each criterion adds to the lead of ${challenger} over ${other}, on the value scale. Bars are central values, thin lines reach from the 5 % to the 95 % quantile of the draws. Together: ${sum}.`,
    sum: "together",
    setAside: "set aside: no material difference",
    notWeighed: "carries no weight",
    greySay: "Grey: set aside, because no difference is material.",
    margin: "margin",
    planValues: "What the plans are worth",
    planValuesSay:
      "Value of each feasible plan; 0 is the worst acceptable, 1 fully satisfying. Dots are central values, lines reach from the 5 % to the 95 % quantile of the draws.",
    consequences: "Consequences",
    concern: "concern",
    measure: "measure",
    figure: "central (5 % to 95 %)",
    workload: "workload",
    wholePlan: "whole plan",
    gates: "Requirements",
    verdict: "verdict",
    verdictOf: (verdict) => ({ pass: "pass", fail: "FAIL", unknown: "unknown" })[verdict],
    waived: "waived",
    accepted: ({ owner, until }) => `accepted by ${owner} until ${until}`,
    waivers: "Waivers",
    waiverState: (state) =>
      ({ used: "accepts a failure", expired: "expired, counts for nothing", idle: "nothing to accept" })[
        state
      ],
    owner: "owner",
    reason: "reason",
    lastDay: "last day",
    binding: "What binds",
    bindingSay: "Every requirement that is not met, not known, or met by a waiver alone.",
    condition: "required, and found",
    expected: (expected, actual) => `${expected}; found: ${actual}`,
    repair: "passes with",
    source: "source",
    costs: "Costs",
    costsOf: (plan, currency) => `${plan}, undiscounted, in ${currency}`,
    line: "line",
    year: (year) => `year ${year}`,
    total: "total",
    costsSay: "Undiscounted, in the central world; year 0 is the start.",
    uniformity: "One platform for everything",
    overheads: "What a platform keeps of bare metal’s performance",
    overheadsSay: "1 is parity; 0.95 is a loss of 5 %.",
    dimension: "dimension",
    ratio: "ratio",
    own: "your own runs",
    evidence: "Published evidence",
    record: "record",
    publisher: "publisher",
    interest: (interest) =>
      ({
        none: "none",
        "sells-virtualization": "sells virtualization",
        "sells-bare-metal": "sells bare metal",
      })[interest],
    interestHeading: "publisher’s interest",
    publishedOn: "published",
    readAs: (readAs) => readAs.replaceAll("-", " "),
    readAsHeading: "read as",
    usedFor: "used for",
    recordsOf: (pooled, all) => `${pooled} of ${all} records pooled`,
    placements: "Where the pods end up",
    nodes: "nodes",
    clusters: "clusters",
    hostsOf: (model, count, spare) => `${count} × ${model} (${spare} spare)`,
    strandedBy: (amount, cause) => `${amount} ${cause}`,
    binds: "what binds",
    stranded: "left over",
    room: {
      title: "How full nodes are, and what growth meets",
      say: "Spare hosts are no nodes. Growth is of all loads alike; years as central counts.",
      inUse: "in use",
      ahead: "limits ahead",
      byYear: "by year",
      used: (share, room) => `${share} of ${room}`,
      atGrowth: (growth, limit) => `at ${growth} growth ${limit}`,
    },
    limits: {
      title: "Soft and hard limits",
      say: "How each resource is held against a neighbour, and how many times as long work takes that uses nothing else while one misbehaves.",
      resource: "resource",
      beside: "neighbour",
      besideOf: (beside) => (beside === "node" ? "on the same node" : "elsewhere on the host"),
      enforcedBy: "held by",
      byOf: (by) => (by === "nobody" ? by : by === "hardware" ? "the hardware" : `the ${by}`),
      how: "how",
      left: "what it can still take",
      slowdown: "slowdown",
      close: "what would close it",
    },
    obligations: "Work that packs ask for",
    obligationsSay: "Evidence to be had; no platform passes or fails by it.",
    pack: "pack",
    work: "work",
    allWorkloads: "all",
    answers: "Beliefs corrected",
    belief: "it is said that",
    answer: "what is so",
    assumptions: "Assumptions",
    effect: "moves the lead by",
    warnings: "Warnings",
    warning: "warning",
    about: "about",
    remedy: "cure",
    digest: "Digest",
    madeBy: (name, version) => `${name} ${version}`,
    onlyInData: (count) => `${count} more rows stand in the report’s data`,
    showTable: "The same as a table",
  },
};
