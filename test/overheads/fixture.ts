import type { Measurement } from "../../src/brief/measurement.js";
import type { Platform } from "../../src/brief/platform.js";
import type { Quantity } from "../../src/brief/quantity.js";
import type { Workload } from "../../src/brief/workload.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import type { SelectedRecord } from "../../src/evidence/selection.js";
import type { OverheadBrief } from "../../src/overheads/overheads.js";
import { logRatioOf } from "../../src/evidence/log-ratio.js";
import type { Uncertain } from "../../src/quantity/uncertain.js";

export const quantity = (path: string, value: Uncertain, unit: Quantity["unit"] = "seconds"): Quantity => ({
  path,
  unit,
  value,
  origin: "stated",
  given: value,
});

const ONE = quantity("one", 1, "ratio");

/** A platform of default set-up; only what overheads read matters here. */
export const platform = (changes: Partial<Platform> = {}): Platform => ({
  id: "vm",
  kind: "vm",
  origin: "stated",
  host: "host",
  hypervisor: { product: "kvm", family: "kvm" },
  tuning: "default",
  ioPath: "paravirtual",
  kernel: "node",
  nodes: "guest",
  layer: "virtualization",
  boundary: "hypervisor",
  replacement: "restart-or-evict",
  liveMigration: true,
  podOverhead: false,
  enforcement: {
    cpu: "shared",
    memory: "shared",
    "memory-bandwidth": "none",
    network: "none",
    storage: "none",
  },
  overcommit: { cpu: ONE, memory: ONE },
  hypervisorReserve: { cpu: ONE, memory: ONE },
  perVm: { memory: ONE, cpu: ONE },
  systemReserved: { cpu: ONE, memory: ONE },
  evictionHard: { memory: ONE },
  maxPods: 110,
  daemonSets: { pods: 8, cpu: ONE, memory: ONE },
  cpuManagerPolicy: "none",
  reservations: false,
  dedicatedTo: "nobody",
  spareHosts: 1,
  upgrade: { drain: ONE },
  ...changes,
});

const { hypervisor: _hypervisor, ioPath: _ioPath, ...withoutHypervisor } = platform();

export const metal = (changes: Partial<Platform> = {}): Platform => ({
  ...withoutHypervisor,
  id: "bare-metal",
  kind: "bare-metal",
  nodes: "host",
  layer: "bare-metal",
  boundary: "kernel",
  ...changes,
});

/** Five runs of a disk benchmark on a VM. */
export const measurement = (changes: Partial<Measurement> = {}): Measurement => ({
  path: "measurements[0]",
  platform: "vm",
  benchmark: "fio/randread",
  metric: "read-iops",
  unit: "1/s",
  direction: "higher",
  statistic: "rate",
  sampleKind: "run",
  samples: [49_000, 50_000, 50_500, 51_000, 49_500],
  params: { bs: 4096, iodepth: 16 },
  tool: { name: "fio", version: "3.33" },
  environment: {},
  dimension: "storage-iops",
  validity: [],
  ...changes,
});

/** The same benchmark on bare metal, twice as fast. */
export const metalMeasurement = (changes: Partial<Measurement> = {}): Measurement =>
  measurement({
    path: "measurements[1]",
    platform: "bare-metal",
    samples: [98_000, 100_000, 101_000, 102_000, 99_000],
    ...changes,
  });

export const record = (changes: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id: "a",
  study: "a",
  dimension: "storage-iops",
  kind: "vm",
  ratio: 0.9,
  tuning: "default",
  ioPath: "paravirtual",
  hypervisor: "kvm",
  comparison: "same-host",
  published: "2026-11-24",
  publisher: "a university",
  interest: "none",
  readAs: "full-text",
  pooled: true,
  note: "",
  ...changes,
});

/** A pooled record with these four standard deviations. */
export const selected = (
  changes: Partial<EvidenceRecord>,
  sds: Partial<Pick<SelectedRecord, "ownSd" | "biasSd" | "ageSd" | "mismatchSd" | "distant">> = {},
): SelectedRecord => ({
  record: record(changes),
  use: "pooled",
  distant: false,
  estimate: logRatioOf(record(changes))?.estimate,
  ownSd: 0.03,
  biasSd: 0,
  ageSd: 0,
  mismatchSd: 0,
  reason: { id: "evidence.pooled", values: {} },
  ...sds,
});

export const workload = (changes: Partial<Workload> = {}): Workload => ({
  id: "shop",
  tenant: "default",
  replicas: { min: 1, max: 1, midpoint: 1, quantity: quantity("workloads[shop].replicas", 1, "count") },
  requests: { cpu: ONE, memory: ONE, others: [] },
  profile: [
    { dimension: "cpu", share: 0.5 },
    { dimension: "storage-iops", share: 0.5 },
  ],
  profileOrigin: "stated",
  scaling: "cpu",
  growthPerYear: quantity("workloads[shop].growthPerYear", 0, "share"),
  untrustedCode: false,
  compliance: [],
  contracts: [],
  needs: {},
  crds: [],
  topologySpread: [],
  storage: [],
  licences: [],
  ...changes,
});

export const brief = (changes: Partial<OverheadBrief> = {}): OverheadBrief => ({
  asOf: "2026-11-24",
  workloads: [workload()],
  platforms: [metal(), platform()],
  measurements: [],
  evidence: { use: "none", add: [], exclude: [], reweigh: [] },
  ...changes,
});
