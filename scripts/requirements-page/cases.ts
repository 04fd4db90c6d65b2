/** One line of a gate's truth table: a brief in words, and what it states. */
export interface GateCase {
  readonly says: string;
  /** Of the workload that is judged. */
  readonly workload?: object;
  /** Another tenant's workload beside it. */
  readonly beside?: object;
  /** Of the brief itself. */
  readonly fields?: object;
  readonly host?: object;
  readonly instance?: object;
  /** Of every platform that stands on the host. */
  readonly onHost?: object;
  /** Of all platforms. */
  readonly platform?: object;
  /** The only platforms there are; one of each kind without it. */
  readonly only?: readonly string[];
  /** Platforms on which a predicted latency meets the objective; none is predicted without it. */
  readonly met?: readonly string[];
}

export interface GateCases {
  readonly gate: string;
  readonly asks: string;
  readonly cases: readonly GateCase[];
  /** Why an answer never comes. */
  readonly never?: string;
}

const other = { id: "other", replicas: 1, requests: { cpu: 1, memory: "1Gi" }, tenant: "other" };
const il5 = { compliance: ["dod-il5"] };
const separate = (...what: readonly string[]): object => ({
  tenants: [{ id: "default", separate: what }, { id: "other" }],
});
const contract = (demands: string, more: object = {}): object => ({
  contracts: [{ id: "c", demands, clause: "x", ...more }],
});
const levels = (own?: string, others?: string): object => ({
  tenants: [
    { id: "default", ...(own && { sensitivity: own }) },
    { id: "other", ...(others && { sensitivity: others }) },
  ],
});

const device = (need: string, resource: string, value: unknown, direct?: string): GateCases => {
  const workload = { needs: { [need]: value } };
  const declared = (count: number): Pick<GateCase, "workload" | "host" | "instance"> => ({
    workload,
    host: { devices: { [resource]: count } },
    instance: { devices: { [resource]: count } },
  });
  return {
    gate: `device.${need}`,
    asks: `\`needs.${need}\`: the host or instance declares \`${resource}\`${direct ? ", and guests reach it by SR-IOV or passthrough" : ""}.`,
    cases: [
      { says: "nothing declared", workload },
      { says: "declared", ...declared(1) },
      { says: "declared absent", ...declared(0) },
      ...(direct
        ? [{ says: `declared, I/O path ${direct}`, ...declared(1), onHost: { ioPath: direct } }]
        : []),
    ],
  };
};

const place = (field: "region" | "ownership"): GateCases => {
  const workload = { needs: { [field]: "eu" } };
  return {
    gate: field,
    asks: `\`needs.${field}\`: the host says the same.`,
    cases: [
      { says: "the host does not say", workload },
      { says: "the host says the same", workload, host: { [field]: "eu" } },
      { says: "the host says another", workload, host: { [field]: "us" } },
    ],
  };
};

const virtual = (cpu: number, version?: string): GateCase => ({
  says: `ESXi ${version ?? "of a version nobody stated"}, guests of ${cpu} virtual cores`,
  host: { coresPerSocket: 256 },
  onHost: {
    hypervisor: { product: "vcf", ...(version && { version }) },
    nodeShape: { cpu, memory: "64Gi" },
  },
});

/** Every gate, and briefs that bring out each of its answers. */
export const gateCases: readonly GateCases[] = [
  {
    gate: "untrusted-code",
    asks: "`untrustedCode` beside another trust zone: a kernel that no other zone shares.",
    never: "what decides is a preset of the platform, it is never unknown",
    cases: [
      { says: "nobody else in the estate", workload: { untrustedCode: true } },
      { says: "beside another tenant", workload: { untrustedCode: true }, beside: other },
      {
        says: "beside another tenant, hosts kept for a trust zone",
        workload: { untrustedCode: true },
        beside: other,
        platform: { dedicatedTo: "trust-zone" },
      },
    ],
  },
  {
    gate: "separation",
    asks: "`tenants[].separate`: own kernel, host or cluster beside another trust zone.",
    cases: [
      { says: "own kernel", beside: other, fields: separate("kernel") },
      { says: "own host", beside: other, fields: separate("host") },
      {
        says: "own host, shared instances",
        beside: other,
        fields: separate("host"),
        instance: { dedicated: false },
      },
    ],
  },
  {
    gate: "sensitivity",
    asks: "`tenants[].sensitivity`: one level a kernel.",
    cases: [
      { says: "two levels", beside: other, fields: levels("secret", "public") },
      { says: "one level, a tenant that states none", beside: other, fields: levels("secret") },
      {
        says: "two levels, one host of bare metal and nothing else",
        only: ["bare-metal"],
        beside: other,
        fields: levels("secret", "public"),
        host: { available: 1 },
      },
    ],
  },
  {
    gate: "dedicated-hardware",
    asks: "a pack demands hardware that no other party uses.",
    cases: [
      { says: "impact level 5, instances that do not say", workload: il5 },
      { says: "impact level 5, dedicated instances", workload: il5, instance: { dedicated: true } },
      { says: "impact level 5, shared instances", workload: il5, instance: { dedicated: false } },
    ],
  },
  {
    gate: "contract",
    asks: "`contracts[]` in force: no hypervisor, a hypervisor, dedicated hardware, region or ownership.",
    cases: [
      { says: "bare metal", workload: contract("bare-metal") },
      { says: "bare metal, from next year", workload: contract("bare-metal", { from: "2027-01-01" }) },
      { says: "hypervisor", workload: contract("hypervisor") },
      { says: "dedicated hardware", workload: contract("dedicated-hardware") },
      { says: "region, which the host does not say", workload: contract("region", { value: "eu" }) },
    ],
  },
  device("gpu", "nvidia.com/gpu", "any", "passthrough"),
  device("sriov", "sriov", true, "sr-iov"),
  device("dpdk", "dpdk", true, "sr-iov"),
  device("rdma", "rdma", true, "sr-iov"),
  device("hugepages", "hugepages", true),
  device("numa", "numa", true),
  device("realtime", "realtime", true),
  device("hardwareVirtualization", "hardwareVirtualization", true),
  {
    gate: "confidential",
    asks: "`needs.confidential`: a virtual machine around the pod, on a host that offers the technique.",
    cases: [
      { says: "nothing declared", workload: { needs: { confidential: "tdx" } } },
      {
        says: "declared",
        workload: { needs: { confidential: "tdx" } },
        host: { devices: { tdx: 1 } },
        instance: { devices: { tdx: 1 } },
      },
    ],
  },
  {
    gate: "windows",
    asks: "`needs.windows`: whole nodes that run Windows.",
    never: "what decides is a preset of the platform, it is never unknown",
    cases: [{ says: "Windows pods", workload: { needs: { windows: true } } }],
  },
  {
    gate: "clock",
    asks: "`needs.clock` or RTS 25: the host or instance declares `clock`, measured to keep the bound. Of RTS 25 that is the strictest class of trading that allows what `needs.clock` states.",
    cases: [
      { says: "100 µs, nothing declared", workload: { needs: { clock: "100us" } } },
      {
        says: "100 µs, declared",
        workload: { needs: { clock: "100us" } },
        host: { devices: { clock: 1 } },
        instance: { devices: { clock: 1 } },
      },
      {
        says: "RTS 25, declared absent",
        workload: { compliance: ["mifid-rts-25"] },
        host: { devices: { clock: 0 } },
        instance: { devices: { clock: 0 } },
      },
    ],
  },
  place("region"),
  place("ownership"),
  {
    gate: "kubernetes.version",
    asks: "`kubernetes.versions`: a minor version in common that the Kubernetes project supports at `asOf`.",
    cases: [
      { says: "the platform names none", workload: { kubernetes: { versions: ["1.35"] } } },
      {
        says: "a version in common",
        workload: { kubernetes: { versions: ["1.34", "1.35"] } },
        platform: { kubernetes: { versions: ["1.35"] } },
      },
      {
        says: "none in common",
        workload: { kubernetes: { versions: ["1.34"] } },
        platform: { kubernetes: { versions: ["1.35"] } },
      },
      {
        says: "support of the only one in common has ended",
        workload: { kubernetes: { versions: ["1.31"] } },
      },
      {
        says: "the only one is to come out later, by projection",
        workload: { kubernetes: { versions: ["1.38"] } },
      },
    ],
  },
  {
    gate: "kubernetes.limits",
    asks: "room for pods beside DaemonSets; what a cluster is designed for is shown and refuses nothing.",
    never: "what it reads is stated or has a default, it is never unknown",
    cases: [
      { says: "250 pods a node", platform: { maxPods: 250 } },
      { says: "as many DaemonSets as pods a node", platform: { daemonSets: { pods: 110 } } },
    ],
  },
  {
    gate: "hypervisor.limits",
    asks: "a stated shape of guests within what ESXi takes.",
    cases: [virtual(64, "6.7"), virtual(300, "6.7"), virtual(300)],
  },
  {
    gate: "product-support",
    asks: "what the maker of a platform's parts supports it on.",
    cases: [
      { says: "micro-VMs on hosts" },
      {
        says: "micro-VMs on hosts without hardware virtualization",
        host: { devices: { hardwareVirtualization: 0 } },
      },
      { says: "OpenShift Virtualization", platform: { hypervisor: { product: "openshift-virtualization" } } },
    ],
  },
  {
    gate: "availability",
    asks: "`availability.objective`: a share of time that some number of hosts can reach.",
    never: "every input has a default, it is never unknown",
    cases: [
      {
        says: "99.9 % of a month, 4 replicas",
        workload: { replicas: 4, availability: { objective: 0.999 } },
      },
      {
        says: "99.99999 % of a month, one replica",
        workload: { replicas: 1, availability: { objective: 0.9999999 } },
      },
    ],
  },
  {
    gate: "objective",
    asks: "`latency.objective`: not missed for certain where another platform meets it.",
    cases: [
      { says: "nobody can predict it" },
      {
        says: "met everywhere",
        met: ["bare-metal", "vm", "hypervisor-pod", "sandboxed", "cloud-vm", "cloud-metal"],
      },
      { says: "met on bare metal alone", met: ["bare-metal"] },
      { says: "met nowhere", met: [] },
    ].map((one) => ({ ...one, workload: { latency: { objective: { percentile: 0.99, atMost: "9ms" } } } })),
  },
];
