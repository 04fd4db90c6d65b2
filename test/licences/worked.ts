import type { Host } from "../../src/brief/host.js";
import type { LicenceMetric } from "../../src/brief/vocabulary.js";
import { countYears } from "../../src/licences/count.js";
import type { CoveredPool, Scope } from "../../src/licences/licence.js";
import { metricOf } from "../../src/licences/metrics.js";
import { constant } from "../../src/statistics/column.js";
import { coveredPool, hostModel } from "./covered.js";

/** One count worked by hand: what stands there, how it is counted, and the units. */
export interface WorkedCount {
  readonly metric: LicenceMetric;
  readonly stands: string;
  /** Ends in `= ` and the units. */
  readonly derivation: string;
  readonly units: number;
  /** The rules whose numbers the derivation uses. */
  readonly rules: readonly string[];
  readonly scope: Scope;
}

const hosts = (count: number, model: Host): Scope => ({
  hosts: [
    {
      model,
      count: {
        ...{ model: "h", platforms: ["p"], pools: ["p"], first: 0, count, spare: 0, controlPlane: 0 },
        ...{ draws: constant(count), years: [constant(count)] },
      },
    },
  ],
  pools: [],
  instances: [],
});
const nodes = (pool: CoveredPool): Scope => ({ hosts: [], pools: [pool], instances: [] });
const cores = (sockets: number, coresPerSocket: number): Host => hostModel({ sockets, coresPerSocket });

const broadcom = ["broadcom.per-core-16"];
const pairs = ["redhat.core-pair"];
const socketPairs = ["redhat.bm-socket-pair"];
const windows = ["ms.windows-server-core"];
const sql = ["ms.sql-server-2022"];
const oracle = ["oracle.partitioning-policy", "oracle.vsphere-cluster-scope"];

const guestsOf = (hostCount: number, nodesPerHost: number): Scope =>
  nodes(coveredPool("guest", { model: cores(2, 32), nodesPerHost, count: hostCount * nodesPerHost }));

/** Every metric at least once, and both sides of each minimum. */
export const workedCounts: readonly WorkedCount[] = [
  {
    ...{ metric: "per-core-min-16-per-cpu", stands: "20 hosts of 2 × 32 cores", rules: broadcom },
    ...{ derivation: "20 × 2 × max(32, 16) = 1,280", units: 1280, scope: hosts(20, cores(2, 32)) },
  },
  {
    ...{ metric: "per-core-min-16-per-cpu", stands: "10 hosts of 2 × 8 cores", rules: broadcom },
    ...{ derivation: "10 × 2 × max(8, 16) = 320", units: 320, scope: hosts(10, cores(2, 8)) },
  },
  {
    ...{ metric: "per-core-pair", stands: "3 nodes that are hosts of 2 × 32 cores", rules: pairs },
    ...{ derivation: "3 × (2 × 32) ÷ 2 = 96", units: 96 },
    scope: nodes(coveredPool("host", { model: cores(2, 32), cpu: 128, nodesPerHost: 1, count: 3 })),
  },
  {
    ...{ metric: "per-core-pair", stands: "5 guests of 2 vCPUs, pooled", rules: pairs },
    ...{ derivation: "⌈5 × 2 ÷ 4⌉ = ⌈2.5⌉ = 3", units: 3 },
    scope: nodes(coveredPool("guest", { cpu: 2, count: 5 })),
  },
  {
    ...{ metric: "per-socket-pair-max-128-cores", stands: "4 hosts of 2 × 32 cores", rules: socketPairs },
    ...{ derivation: "4 × max(⌈2 ÷ 2⌉, ⌈64 ÷ 128⌉) = 4 × max(1, 1) = 4", units: 4 },
    scope: hosts(4, cores(2, 32)),
  },
  {
    ...{ metric: "per-socket-pair-max-128-cores", stands: "3 hosts of 2 × 96 cores", rules: socketPairs },
    ...{ derivation: "3 × max(⌈2 ÷ 2⌉, ⌈192 ÷ 128⌉) = 3 × max(1, 2) = 6", units: 6 },
    scope: hosts(3, cores(2, 96)),
  },
  {
    ...{ metric: "per-socket-pair-max-128-cores", stands: "3 hosts of 1 × 32 cores", rules: socketPairs },
    ...{ derivation: "3 × max(⌈1 ÷ 2⌉, ⌈32 ÷ 128⌉) = 3 × max(1, 1) = 3", units: 3 },
    scope: hosts(3, cores(1, 32)),
  },
  {
    ...{
      metric: "per-core-of-reachable-hosts",
      stands: "confined to 3 hosts of 2 × 24 cores",
      rules: oracle,
    },
    ...{ derivation: "3 × 2 × 24 = 144", units: 144, scope: hosts(3, cores(2, 24)) },
  },
  {
    ...{ metric: "per-core-of-reachable-hosts", stands: "free to move over all 10 of them", rules: oracle },
    ...{ derivation: "10 × 2 × 24 = 480", units: 480, scope: hosts(10, cores(2, 24)) },
  },
  {
    ...{ metric: "windows-standard", stands: "8 guests on each of 4 hosts of 2 × 32 cores", rules: windows },
    ...{ derivation: "4 × ⌈8 ÷ 2⌉ × 64 = 1,024", units: 1024, scope: guestsOf(4, 8) },
  },
  {
    ...{ metric: "windows-standard", stands: "3 guests on each of 4 hosts of 2 × 32 cores", rules: windows },
    ...{ derivation: "4 × ⌈3 ÷ 2⌉ × 64 = 4 × 2 × 64 = 512", units: 512, scope: guestsOf(4, 3) },
  },
  {
    ...{ metric: "windows-datacenter", stands: "4 hosts of 2 × 32 cores, any number of guests" },
    ...{ derivation: "4 × max(16, 2 × max(32, 8)) = 4 × 64 = 256", units: 256, rules: windows },
    scope: hosts(4, cores(2, 32)),
  },
  {
    ...{ metric: "windows-datacenter", stands: "2 hosts of 1 × 6 cores", rules: windows },
    ...{ derivation: "2 × max(16, 1 × max(6, 8)) = 2 × 16 = 32", units: 32, scope: hosts(2, cores(1, 6)) },
  },
  {
    ...{ metric: "per-core-min-4-per-vm", stands: "6 guests of 2 vCPUs", rules: sql },
    ...{ derivation: "6 × max(4, 2) = 24", units: 24 },
    scope: nodes(coveredPool("guest", { cpu: 2, count: 6 })),
  },
  {
    ...{ metric: "per-core-min-4-per-vm", stands: "2 nodes that are hosts of 2 × 32 cores", rules: sql },
    ...{ derivation: "2 × max(4, 2 × 32) = 128", units: 128 },
    scope: nodes(coveredPool("host", { model: cores(2, 32), cpu: 128, nodesPerHost: 1, count: 2 })),
  },
  {
    ...{ metric: "per-vcpu", stands: "5 guests of 16 vCPUs", rules: [] },
    ...{ derivation: "5 × 16 = 80", units: 80, scope: nodes(coveredPool("guest", { count: 5 })) },
  },
  {
    ...{
      metric: "per-vcpu",
      stands: "2 nodes that are hosts of 2 × 32 cores, two threads a core",
      rules: [],
    },
    ...{ derivation: "2 × 2 × 32 × 2 = 256", units: 256 },
    scope: nodes(coveredPool("host", { model: cores(2, 32), cpu: 128, nodesPerHost: 1, count: 2 })),
  },
  {
    ...{ metric: "per-node", stands: "7 guests, whatever their size", rules: [] },
    ...{ derivation: "7 × 1 = 7", units: 7, scope: nodes(coveredPool("guest", { count: 7 })) },
  },
  {
    ...{ metric: "per-host", stands: "4 hosts and a spare one", rules: [] },
    ...{ derivation: "4 + 1 = 5", units: 5, scope: hosts(5, cores(2, 32)) },
  },
  {
    ...{ metric: "per-socket", stands: "5 hosts of 2 sockets", rules: [] },
    ...{ derivation: "5 × 2 = 10", units: 10, scope: hosts(5, cores(2, 32)) },
  },
  {
    ...{ metric: "per-gpu", stands: "a platform's product on 4 hosts with 8 cards each", rules: [] },
    ...{ derivation: "4 × 8 = 32", units: 32 },
    scope: hosts(4, hostModel({ devices: { "nvidia.com/gpu": 8 } })),
  },
  {
    ...{ metric: "per-gpu", stands: "a workload's product, 3 replicas with 2 cards each", rules: [] },
    ...{
      derivation: "3 × 2 = 6",
      units: 6,
      scope: nodes({ ...coveredPool("guest", { count: 4 }), gpus: 6 }),
    },
  },
  {
    ...{ metric: "per-pod", stands: "40 replicas over 4 nodes", rules: [] },
    ...{
      derivation: "40 × 1 = 40",
      units: 40,
      scope: nodes({ ...coveredPool("guest", { count: 4 }), pods: 40 }),
    },
  },
];

/** What the library counts in the first year. */
export function countOf({ metric: id, scope }: WorkedCount): number | undefined {
  const metric = metricOf(id);
  return metric && countYears(metric, scope, 1)?.[0]?.[0];
}

/** The page `docs/worked/licences.md`. */
export const workedPage = (): string =>
  [
    "# Licences, counted by hand",
    "",
    "Each count below was worked by hand from the rule, and the library is held to it. Hosts are written as sockets × cores",
    "a socket. Counts come before an order's minimum, which goes with the price: of one host of 2 × 8 cores,",
    "1 × 2 × max(8, 16) = 32 cores are counted, and with `minimum: 72` in the price max(32, 72) = 72 are bought.",
    "The rules stand in [requirements](../requirements.md).",
    "",
    "| metric | what stands there | by hand | units | rules |",
    "| --- | --- | --- | ---: | --- |",
    ...workedCounts.map(
      ({ metric, stands, derivation, units, rules }) =>
        `| \`${metric}\` | ${stands} | ${derivation} | ${grouped(units)} | ${rules.map((id) => `\`${id}\``).join(", ") || "–"} |`,
    ),
    "",
  ].join("\n");

export const grouped = (units: number): string => String(units).replace(/\B(?=(\d{3})+$)/g, ",");
