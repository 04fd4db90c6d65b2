import fc from "fast-check";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { HostInput } from "../../src/brief/input/host.js";
import type { MeasurementInput } from "../../src/brief/input/measurement.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import type { PriceInput } from "../../src/brief/input/price.js";
import type { UncertainInput } from "../../src/brief/input/scalar.js";
import type { TenantInput } from "../../src/brief/input/tenant.js";
import type { WorkloadInput } from "../../src/brief/input/workload.js";
import {
  archetypes,
  criterionIds,
  dimensions,
  enforcements,
  ioPaths,
  licenceMetrics,
  packIds,
  platformKinds,
  profileDimensions,
  resources,
  tunings,
} from "../../src/brief/vocabulary.js";

/** Valid briefs, small enough that each can be assessed: every kind of platform, requirement and spread occurs. */

const oddIds = [
  "0",
  "7",
  "nvidia.com/gpu",
  "a b",
  'say "hi"',
  "toString",
  "hasOwnProperty",
  "Größe",
  "日本",
  "a.b[c]",
  "~",
];
const plainId = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,11}$/)
  .filter((id) => id !== "default" && id !== "today");

/** Ids as people write them, and as an adversary might. */
export const idArbitrary = (): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: plainId }, { weight: 1, arbitrary: fc.constantFrom(...oddIds) });

const ids = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(idArbitrary(), { minLength: least, maxLength: most });

/** Six digits are enough; a number next to 0 is 0, for no interval is a billion wide. */
const between = (least: number, most: number): fc.Arbitrary<number> =>
  fc
    .double({ min: least, max: most, noNaN: true, noDefaultInfinity: true })
    .map((value) => (value - least < most / 1e6 ? least : Number(value.toPrecision(6))));

/** A number within the bounds, exact or spread in any of the five ways. */
export const uncertainArbitrary = (least: number, most: number): fc.Arbitrary<UncertainInput> => {
  const number = between(least, most);
  const three = fc.tuple(number, number, number).map((numbers) => numbers.sort((a, b) => a - b));
  return fc.oneof(
    { weight: 3, arbitrary: number },
    { weight: 2, arbitrary: three.map(([low = least, , high = most]) => ({ low, high })) },
    three.map(([min = least, mode = least, max = most]) => ({ min, mode, max })),
    number.map((mean) => ({ mean, sd: Number((mean / 10).toPrecision(3)) })),
    fc.array(number, { minLength: 1, maxLength: 5 }).map((samples) => ({ samples })),
  );
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** The record without the fields that came out undefined. */
const stated = <T extends object>(fields: {
  [K in keyof T]-?: fc.Arbitrary<T[K] | undefined>;
}): fc.Arbitrary<T> =>
  fc
    .record(fields as unknown as { [key: string]: fc.Arbitrary<unknown> })
    .map(
      (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T,
    );

const day = (first: string, last: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(`${first}T00:00:00Z`), max: new Date(`${last}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const window = fc
  .tuple(day("2025-01-01", "2029-12-31"), day("2025-01-01", "2029-12-31"))
  .map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));

const pick = fc.nat({ max: 1_000 });
const pickFrom = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const profile = fc
  .uniqueArray(fc.constantFrom(...profileDimensions), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: names.length, maxLength: names.length }),
    ),
  )
  .map(([names, parts]) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return Object.fromEntries(names.map((name, index) => [name, (parts[index] ?? 1) / sum]));
  });

const requests = stated<WorkloadInput["requests"] & object>({
  cpu: fc.oneof(fc.constantFrom("250m", "500m", "1500m", 1, 2, 4), uncertainArbitrary(0.1, 8)),
  memory: fc.constantFrom("256Mi", "1Gi", "4Gi", "500M", 1_073_741_824, { low: "1Gi", high: "2Gi" }),
  "ephemeral-storage": maybe(fc.constantFrom("1Gi")),
} as never) as fc.Arbitrary<WorkloadInput["requests"]>;

const percentile = fc.constantFrom(0.5, 0.9, 0.99, 0.999);
const duration = fc.oneof(fc.constantFrom("9ms", "250us", "PT0.5S", "1s"), uncertainArbitrary(0.001, 2));

interface Picks {
  readonly tenant: number;
  readonly platform: number;
  readonly baseline: number;
}

const workload = fc.tuple(
  stated<Omit<WorkloadInput, "id" | "tenant" | "runsOn">>({
    annotations: maybe(fc.constant({ note: "kept" })),
    replicas: maybe(
      fc.oneof(
        fc.integer({ min: 1, max: 40 }),
        fc.constant({ min: 2, max: 9 }),
        fc.constant({ low: 3, high: 9 }),
      ),
    ),
    requests,
    limits: maybe(fc.constant({ cpu: 16, memory: "64Gi" })),
    archetype: maybe(fc.constantFrom(...archetypes)),
    profile: maybe(profile),
    demand: maybe(uncertainArbitrary(0.5, 100)),
    scaling: maybe(fc.constantFrom("cpu", "replicas", "none")),
    growthPerYear: maybe(uncertainArbitrary(0, 0.5)),
    untrustedCode: maybe(fc.boolean()),
    latency: maybe(
      stated<NonNullable<WorkloadInput["latency"]>>({
        objective: fc.record({ percentile, atMost: duration }),
        baseline: maybe(
          stated<NonNullable<NonNullable<WorkloadInput["latency"]>["baseline"]>>({
            percentile,
            value: duration,
            platform: fc.constant("bare-metal"),
            utilization: uncertainArbitrary(0.05, 0.9),
            servers: maybe(fc.integer({ min: 1, max: 16 })),
          }),
        ),
        hops: maybe(fc.nat({ max: 5 })),
      }),
    ),
    availability: maybe(
      stated<NonNullable<WorkloadInput["availability"]>>({
        objective: fc.constantFrom(0.99, 0.999, 0.9995, { low: 0.99, high: 0.999 }),
        period: maybe(fc.constantFrom("month", "year")),
        minAvailable: maybe(fc.constant(1)),
        credits: maybe(
          fc.constant([
            { below: 0.999, share: 0.1 },
            { below: 0.99, share: 0.25 },
          ]),
        ),
        monthlyCharge: maybe(fc.constantFrom(1000, "1999.90", { low: 500, high: "900.5" })),
      }),
    ),
    compliance: maybe(fc.uniqueArray(fc.constantFrom(...packIds), { maxLength: 2 })),
    contracts: maybe(
      fc.uniqueArray(
        fc
          .tuple(
            idArbitrary(),
            fc.constantFrom("bare-metal", "hypervisor", "dedicated-hardware", "region", "ownership"),
            window,
            maybe(fc.nat({ max: 365 })),
          )
          .map(([id, demands, { from, until }, noticeDays]) => ({
            id,
            demands: demands as "region",
            clause: "§ 4.2",
            ...((demands === "region" || demands === "ownership") && { value: "eu" }),
            ...(from < "2027" && { from }),
            until,
            ...(noticeDays !== undefined && { noticeDays }),
          })),
        { selector: ({ id }) => id, maxLength: 2 },
      ),
    ),
    needs: maybe(
      stated<NonNullable<WorkloadInput["needs"]>>({
        gpu: maybe(fc.constantFrom("whole", "vgpu", "mig", "any")),
        sriov: maybe(fc.boolean()),
        dpdk: maybe(fc.boolean()),
        rdma: maybe(fc.boolean()),
        hugepages: maybe(fc.boolean()),
        numa: maybe(fc.boolean()),
        realtime: maybe(fc.boolean()),
        hardwareVirtualization: maybe(fc.boolean()),
        clock: maybe(fc.constantFrom("100us", "1ms")),
        confidential: maybe(fc.constantFrom("sev-snp", "tdx", "any")),
        windows: maybe(fc.boolean()),
        region: maybe(fc.constant("eu")),
        ownership: maybe(fc.constant("own")),
      }),
    ),
    kubernetes: maybe(fc.constant({ versions: ["1.36", "1.35"] })),
    crds: maybe(fc.constant([{ name: "a.example.com", versions: ["v1", "v1beta1"], storedVersion: "v1" }])),
    topologySpread: maybe(
      fc.constantFrom([{ domain: "host" }], [{ domain: "rack", maxSkew: 2 }, { domain: "host" }]),
    ),
    storage: maybe(
      fc.constant([
        { class: "fast", size: "10Gi" },
        { class: "bulk", size: { low: "1Ti", high: "2Ti" } },
      ]),
    ),
    licences: maybe(
      fc.constantFrom(...licenceMetrics).map((metric) => [
        { product: "db", metric },
        { product: "os", metric, quantity: 4 },
      ]),
    ),
  }),
  fc.record({ tenant: pick, platform: pick, baseline: pick }),
  fc.boolean(),
);

const tenant = (id: string): fc.Arbitrary<TenantInput> =>
  stated<TenantInput>({
    id: fc.constant(id),
    trustZone: maybe(fc.constantFrom("shared", "inner")),
    sensitivity: maybe(fc.constantFrom("il5", "public")),
    separate: maybe(fc.uniqueArray(fc.constantFrom("kernel", "host", "cluster"), { maxLength: 2 })),
  });

const host = (id: string): fc.Arbitrary<HostInput> =>
  stated<HostInput>({
    id: fc.constant(id),
    sockets: maybe(fc.constantFrom(1, 2)),
    coresPerSocket: fc.constantFrom(16, 32, 48),
    threadsPerCore: maybe(fc.constantFrom(1, 2)),
    memory: fc.constantFrom("256Gi", "512Gi", "1Ti", { low: "500Gi", high: "512Gi" }),
    numaNodes: maybe(fc.constantFrom(1, 2, 4)),
    devices: maybe(fc.constantFrom({ "nvidia.com/gpu": 4 }, { sriov: 64, rdma: 0 })),
    storage: maybe(fc.constant([{ class: "fast", size: "2Ti" }])),
    price: maybe(
      fc.oneof(fc.constantFrom("14999.50", { low: 12_000, high: 18_000 }), between(5_000, 30_000)),
    ),
    supportPerYear: maybe(between(100, 3_000)),
    watts: maybe(uncertainArbitrary(200, 800)),
    rackUnits: maybe(fc.constantFrom(1, 2)),
    serviceLifeYears: maybe(uncertainArbitrary(3, 8)),
    leadTimeDays: maybe(uncertainArbitrary(5, 120)),
    available: maybe(fc.integer({ min: 5, max: 500 })),
    failuresPerYear: maybe(uncertainArbitrary(0.01, 0.2)),
    repair: maybe(fc.constantFrom("4h", "PT24H", { low: "2h", high: "72h" })),
    reboot: maybe(fc.constantFrom("10m", 420)),
    owned: maybe(
      fc.constant([
        { count: 2, purchased: "2024-03-01", bookValue: 9_000 },
        { count: 1, purchased: "2025-01-01" },
      ]),
    ),
    domains: fc.constantFrom({ rack: 1 }, { rack: 4, room: 2 }),
    region: maybe(fc.constant("eu")),
    ownership: maybe(fc.constant("own")),
  });

const byCloud = (kind: PlatformInput["kind"]): boolean => kind.startsWith("cloud-");
const isMetal = (kind: PlatformInput["kind"]): boolean => kind === "bare-metal" || kind === "cloud-metal";

const platform = (id: string, hosts: readonly string[]): fc.Arbitrary<PlatformInput> =>
  fc.constantFrom(...platformKinds.filter((kind) => hosts.length > 0 || byCloud(kind))).chain((kind) =>
    stated<PlatformInput>({
      id: fc.constant(id),
      kind: fc.constant(kind),
      host: byCloud(kind) ? fc.constant(undefined) : pick.map((at) => pickFrom(hosts, at)),
      instance: byCloud(kind)
        ? stated<NonNullable<PlatformInput["instance"]>>({
            name: fc.constant("m7i.4xlarge"),
            cpu: fc.constantFrom(16, 32),
            memory: fc.constantFrom("64Gi", "128Gi"),
            devices: maybe(fc.constant({ "nvidia.com/gpu": 1 })),
            price: fc.constantFrom("0.8568", 1.2, { low: 0.5, high: 1 }),
            commitmentYears: maybe(fc.constantFrom(1, 3)),
            dedicated: maybe(fc.boolean()),
            nestedVirtualization: maybe(fc.boolean()),
          })
        : fc.constant(undefined),
      hypervisor: isMetal(kind)
        ? fc.constant(undefined)
        : maybe(
            fc.constantFrom({ product: "vcf", version: "9.0" }, { product: "kvm" }, { product: "homegrown" }),
          ),
      tuning: maybe(fc.constantFrom(...tunings)),
      ioPath: isMetal(kind) ? fc.constant(undefined) : maybe(fc.constantFrom(...ioPaths)),
      nodeShape:
        kind === "vm" || kind === "nested"
          ? maybe(fc.constantFrom({ cpu: 4, memory: "16Gi" }, { cpu: "8", memory: "32Gi" }))
          : fc.constant(undefined),
      nodePools: maybe(fc.constantFrom("shared", "per-trust-zone", "per-tenant")),
      overcommit: maybe(fc.constantFrom({ cpu: 2 }, { cpu: 1.5, memory: 1.1 })),
      hypervisorReserve: maybe(
        fc.constantFrom({ cpu: 0.02 }, { cpu: { low: 0.01, high: 0.03 }, memory: 0.05 }),
      ),
      perVm: maybe(fc.constantFrom({ memory: "200Mi" }, { memory: "200Mi", cpu: "100m" })),
      systemReserved: maybe(fc.constantFrom({ cpu: "500m", memory: "1Gi" }, { memory: "500Mi" })),
      kubeReserved: maybe(fc.constantFrom({ cpu: "100m", memory: "1Gi" }, { cpu: "1" })),
      evictionHard: maybe(fc.constant({ memory: "200Mi" })),
      maxPods: maybe(fc.constantFrom(60, 110, 250)),
      daemonSets: maybe(fc.constantFrom({ pods: 4 }, { cpu: "250m", memory: "512Mi" })),
      cpuManagerPolicy: maybe(fc.constantFrom("none", "static")),
      reservations: maybe(fc.boolean()),
      dedicatedTo: maybe(fc.constantFrom("nobody", "tenant", "trust-zone")),
      controlPlane: maybe(fc.constantFrom("stacked", "hosts", "vms", "hosted")),
      spareHosts: maybe(fc.constantFrom(0, 1, 2)),
      kubernetes: maybe(fc.constant({ versions: ["1.35"] })),
      upgrade: maybe(fc.constantFrom({ concurrency: 2 }, { drain: "10m" })),
      kernel: fc.constant(undefined),
      nodes: fc.constant(undefined),
      layer: fc.constant(undefined),
      boundary: fc.constant(undefined),
      replacement: maybe(fc.constantFrom("evict", "restart-or-evict")),
      liveMigration: maybe(fc.boolean()),
      podOverhead: maybe(fc.boolean()),
      enforcement: maybe(
        fc
          .tuple(fc.constantFrom(...resources), fc.constantFrom(...enforcements))
          .map(([resource, how]) => ({ [resource]: how })),
      ),
    }),
  );

const prices: fc.Arbitrary<PriceInput[]> = fc.subarray<PriceInput>([
  { id: "hv", product: "vcf", pricingUnit: "per-core-min-16-per-cpu", unitPrice: 350, minimum: 72 },
  { id: "power", product: "electricity", pricingUnit: "kWh", unitPrice: "0.24" },
  { id: "rack", product: "rack-unit", pricingUnit: "U-month", unitPrice: { low: 20, high: 40 } },
  {
    id: "k8s",
    product: "kubernetes-subscription",
    pricingUnit: "per-core-pair",
    unitPrice: 900,
    from: "2026-01-01",
    until: "2028-12-31",
  },
  { id: "support", product: "homegrown", pricingUnit: "estate", unitPrice: 1, chargeFrequency: "monthly" },
]);

const measurement = (platforms: readonly string[]): fc.Arbitrary<MeasurementInput> =>
  fc
    .tuple(
      stated<Omit<MeasurementInput, "platform">>({
        benchmark: fc.constantFrom("fio randread 4k", "sysbench cpu"),
        metric: fc.constantFrom("iops", "latency"),
        unit: fc.constantFrom("1/s", "s"),
        direction: fc.constantFrom("higher", "lower"),
        statistic: fc.constantFrom("mean", "median", "p99", "p99.9"),
        sampleKind: fc.constantFrom("run", "iteration"),
        samples: fc.array(between(0.5, 2), { minLength: 2, maxLength: 6 }),
        pairs: fc.constant(undefined),
        observations: maybe(fc.constant(1_000)),
        histogram: maybe(fc.constant({ upperBounds: [1, 2, 4], counts: [5, 3, 1] })),
        params: maybe(fc.constantFrom({ bs: "4k", jobs: 4 }, { direct: true })),
        tool: fc.constantFrom({ name: "fio", version: "3.33" }, { name: "sysbench" }),
        environment: maybe(fc.constant({ kernel: "6.1" })),
        takenAt: maybe(fc.constant("2026-05-01")),
        dimension: maybe(fc.constantFrom(...dimensions)),
        neighbour: maybe(
          fc.record({
            resource: fc.constantFrom(...resources),
            enforcement: fc.constantFrom(...enforcements),
          }),
        ),
        validity: maybe(fc.constantFrom(["loopback"], [])),
        source: maybe(fc.constant("fio.json")),
      }),
      pick,
    )
    .map(([fields, at]) => ({
      ...fields,
      platform: pickFrom(["bare-metal", ...platforms], at) ?? "bare-metal",
    }));

const criteria = fc.uniqueArray(fc.constantFrom(...criterionIds), { minLength: 2, maxLength: 4 });

const weights: fc.Arbitrary<NonNullable<NonNullable<BriefInput["preferences"]>["weights"]>> = criteria.chain(
  (names) => {
    const [first = "cost", second = "latency"] = names;
    return fc.constantFrom(
      { kind: "unstated" } as const,
      { kind: "points", points: Object.fromEntries(names.map((name, index) => [name, index + 1])) } as const,
      { kind: "order", order: [[first, second], ...names.slice(2)] } as const,
      {
        kind: "intervals",
        shares: Object.fromEntries(names.map((name) => [name, [0.05, 0.9] as const])),
      } as const,
      { kind: "ratios", ratios: [{ more: first, less: second, atLeast: 2, atMost: 4 }] } as const,
      {
        kind: "tradeoffs",
        tradeoffs: [{ gain: { criterion: first, by: -2 }, worth: { criterion: second, by: 3 } }],
      } as const,
    );
  },
);

const rest = stated<
  Omit<BriefInput, "workloads" | "tenants" | "hosts" | "platforms" | "measurements" | "waivers" | "burden">
>({
  schema: maybe(fc.constant("kube-substrate/brief@1")),
  asOf: fc.constantFrom("2026-11-24", "2027-02-28"),
  title: maybe(fc.constant("An estate")),
  currency: maybe(fc.constantFrom("EUR", "USD")),
  rates: maybe(fc.constant([{ currency: "GBP", perUnit: 1.2, on: "2026-11-01" }])),
  horizonYears: maybe(fc.integer({ min: 1, max: 8 })),
  discountRate: maybe(uncertainArbitrary(0.01, 0.15)),
  inflation: maybe(
    fc.constantFrom({ electricity: 0.03 }, { electricity: { low: 0.01, high: 0.05 }, "rack-unit": 0.02 }),
  ),
  midYear: maybe(fc.boolean()),
  budget: maybe(fc.constantFrom(500_000, "750000.00", { low: 400_000, high: 600_000 })),
  team: maybe(
    stated<NonNullable<BriefInput["team"]>>({
      people: fc.integer({ min: 1, max: 9 }),
      hourlyRate: maybe(fc.constantFrom(90, "85.50")),
      runsToday: fc.uniqueArray(fc.constantFrom("bare-metal", "virtualization"), { maxLength: 2 }),
      freezeWindows: maybe(fc.constant([{ from: "2026-12-15", until: "2027-01-06" }])),
      hoursToProficiency: maybe(uncertainArbitrary(40, 300)),
    }),
  ),
  prices: maybe(prices),
  measuring: maybe(fc.constantFrom({ hoursPerRun: 2 }, { costPerRun: "15.00" })),
  evidence: maybe(
    fc.constantFrom({ use: "none" }, {
      add: [
        {
          id: "own",
          study: "own",
          dimension: "cpu",
          kind: "vm",
          ratio: { low: 0.93, high: 0.99 },
          published: "2026-01-01",
          publisher: "us",
          interest: "none",
          readAs: "full-text",
        },
        {
          id: "other",
          study: "own",
          dimension: "storage-iops",
          kind: "nested",
          ratio: { bareMetal: 1_000, platform: 820, unit: "1/s", direction: "higher" },
          published: "2025-01-01",
          publisher: "them",
          interest: "sells-virtualization",
          readAs: "excerpt",
        },
      ],
    } as const),
  ) as fc.Arbitrary<BriefInput["evidence"]>,
  policies: maybe(
    fc.constantFrom({ packs: ["gdpr", "soc-2"] }, { disable: [{ gate: "windows", reason: "none here" }] }),
  ) as fc.Arbitrary<BriefInput["policies"]>,
  escape: maybe(
    fc.constantFrom({ perYear: { low: 0.01, high: 0.1 } }, { perYear: 0.02, lossPerPod: "2500" }),
  ),
  preferences: maybe(
    stated<NonNullable<BriefInput["preferences"]>>({
      weights: maybe(weights),
      scales: maybe(
        fc.constantFrom(
          { downtime: { worst: 3, best: 0 } },
          { upgrade: { worst: 60, best: 0, midpoint: 20 } },
        ),
      ),
      material: maybe(fc.constant({ cost: 0.1 })),
    }),
  ),
  defaults: maybe(
    fc.constantFrom(
      { pue: 1.3 },
      { "host-repair": { low: "2h", high: "24h" }, "pod-overhead-memory": "200Mi" },
    ),
  ),
});

/** A valid brief. */
export const briefArbitrary = (): fc.Arbitrary<BriefInput> =>
  fc
    .tuple(ids(1, 5), ids(0, 3), ids(0, 2), ids(0, 4), pick)
    .chain(([workloadIds, tenantIds, hostIds, platformIds, least]) => {
      const ofPlatforms = platformIds.length === 0 && hostIds.length > 1 ? ["metal", "guests"] : platformIds;
      return fc.tuple(
        rest,
        fc.tuple(...workloadIds.map((id) => fc.tuple(fc.constant(id), workload))),
        fc.tuple(...tenantIds.map(tenant)),
        fc.tuple(...hostIds.map(host)),
        fc.tuple(...ofPlatforms.map((id) => platform(id, hostIds))),
        maybe(fc.array(measurement(ofPlatforms.length > 0 ? ofPlatforms : ["vm"]), { maxLength: 3 })),
        maybe(fc.record({ margin: between(0, 0.1), probability: between(0.5, 0.99) })),
        fc.boolean(),
        fc.constant(least),
      );
    })
    .map(([fields, workloads, tenants, hosts, platforms, measurements, burden, waives, at]): BriefInput => {
      const platformIds = platforms.length > 0 ? platforms.map(({ id }) => id) : ["bare-metal", "vm"];
      const named = workloads.map(([id, [input, picks, runs]]): WorkloadInput =>
        place(id, input, picks, runs, tenants, platformIds),
      );
      const canBeDefault =
        platforms.length === 0 ||
        platforms.some(({ kind }) => ["vm", "cloud-vm", "hypervisor-pod", "nested"].includes(kind));
      const standing = canBeDefault ? burden : { ...burden, default: pickFrom(platformIds, at) ?? "vm" };
      return {
        ...fields,
        workloads: named,
        ...(tenants.length > 0 && { tenants }),
        ...(hosts.length > 0 && { hosts }),
        ...(platforms.length > 0 && { platforms }),
        ...(measurements !== undefined && { measurements }),
        ...(standing !== undefined && { burden: standing }),
        ...(waives && {
          waivers: [
            {
              gate: "windows",
              workload: named[0]?.id ?? "",
              reason: "known",
              owner: "ops",
              expires: "2027-06-30",
            },
          ],
        }),
      };
    });

/** Gives a workload its id, its tenant where there are any, and perhaps the platform of today. */
function place(
  id: string,
  input: Omit<WorkloadInput, "id">,
  picks: Picks,
  runs: boolean,
  tenants: readonly TenantInput[],
  platforms: readonly string[],
): WorkloadInput {
  const owner = pickFrom(tenants, picks.tenant)?.id;
  const today = pickFrom(platforms, picks.platform);
  return {
    ...input,
    id,
    ...(owner !== undefined && { tenant: owner }),
    ...(runs && today !== undefined && { runsOn: today }),
  };
}
