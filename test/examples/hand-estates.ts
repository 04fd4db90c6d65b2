import type { BriefInput } from "../../src/brief/input/brief.js";
import { exampleBrief, type HandEstate } from "./by-hand.js";

/** What a reader can reckon with: no interval, no overhead, no change of demand. */
const exact = {
  ...{ demand: 1, drain: "10m", "node-ready": "2m", "vm-reboot": "1m", "host-reboot": "9m" },
  ...{ "hypervisor-reserve-cpu": 0.02, "hypervisor-reserve-memory": 0.04, "vm-overhead-memory": "150Mi" },
} as const;

const web: BriefInput = {
  asOf: "2026-11-24",
  discountRate: 0.08,
  hosts: [{ id: "std", coresPerSocket: 32, memory: "512Gi", price: 15_000, serviceLifeYears: 5, watts: 500 }],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "std" },
    { id: "vm", kind: "vm", host: "std", hypervisor: { product: "kvm" }, nodeShape: { cpu: 16, memory: "64Gi" } },
  ],
  prices: [{ id: "power", product: "electricity", pricingUnit: "kWh", unitPrice: 0.15 }],
  defaults: { ...exact, pue: 1.5 },
  tenants: [{ id: "retail" }, { id: "bank", sensitivity: "card-data" }],
  workloads: [
    { id: "web", tenant: "retail", replicas: 600, requests: { cpu: "100m", memory: "256Mi" }, scaling: "none" },
    { id: "pay", tenant: "bank", replicas: 40, requests: { cpu: 1, memory: "2Gi" }, scaling: "none" },
  ],
};

const gpu: BriefInput = {
  asOf: "2026-11-24",
  discountRate: 0.1,
  hosts: [
    {
      ...{ id: "gpu", coresPerSocket: 48, memory: "1Ti", price: 250_000, serviceLifeYears: 5, watts: 6000 },
      devices: { "nvidia.com/gpu": 8, sriov: 8 },
    },
  ],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "gpu" },
    {
      ...{ id: "vm", kind: "vm", host: "gpu", hypervisor: { product: "kvm" } },
      ...{ ioPath: "passthrough", tuning: "tuned" },
    },
  ],
  prices: [
    { id: "power", product: "electricity", pricingUnit: "kWh", unitPrice: 0.1 },
    { id: "suite", product: "ai-suite", pricingUnit: "per-gpu", unitPrice: 4500 },
  ],
  defaults: { ...exact, pue: 1.5 },
  workloads: [
    {
      ...{ id: "train", replicas: 6, needs: { gpu: "whole" }, scaling: "none", archetype: "ml-training" },
      requests: { cpu: 16, memory: "128Gi", "nvidia.com/gpu": 4 },
      licences: [{ product: "ai-suite", metric: "per-gpu" }],
    },
    {
      ...{ id: "serve", replicas: 20, needs: { gpu: "whole" }, scaling: "none", archetype: "ml-inference" },
      requests: { cpu: 4, memory: "16Gi", "nvidia.com/gpu": 1 },
      licences: [{ product: "ai-suite", metric: "per-gpu" }],
    },
  ],
};

const sla: BriefInput = {
  asOf: "2026-11-24",
  hosts: [
    {
      ...{ id: "std", coresPerSocket: 16, memory: "256Gi", price: 10_000 },
      ...{ failuresPerYear: 0.05, repair: "24h", reboot: "10m" },
    },
  ],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "std" },
    { id: "vm", kind: "vm", host: "std", hypervisor: { product: "kvm" } },
  ],
  defaults: {
    ...exact,
    ...{ "common-cause": 0.05, "node-loss-detection": "45s", eviction: "300s", "pod-start": "30s" },
    ...{ "hypervisor-restart": "120s", "host-reboots-per-year": 2 },
  },
  workloads: [
    {
      ...{ id: "api", replicas: 6, requests: { cpu: 4, memory: "8Gi" }, scaling: "none" },
      availability: { objective: 0.9995, minAvailable: 5 },
    },
    {
      ...{ id: "db", replicas: 3, requests: { cpu: 8, memory: "64Gi" }, scaling: "none" },
      availability: { objective: 0.999, minAvailable: 2 },
    },
  ],
};

export const handEstates: readonly HandEstate[] = [
  {
    ...{ title: "Forty small clusters", example: "edge-clusters", brief: exampleBrief("edge-clusters") },
    says: "Forty tenants that must not share a cluster. On metal a control plane takes three hosts before the first pod runs.",
    figures: [
      {
        ...{ held: { plan: "bare-metal", measure: "hosts" }, says: "hosts: three a cluster, one spare" },
        derivation: "40 × 3 + 1 = 121",
      },
      {
        ...{ held: { plan: "bare-metal", line: "hosts", year: 0 }, says: "bought at the start" },
        derivation: "121 × 6,000 = 726,000",
      },
      {
        ...{ held: { plan: "bare-metal", line: "residual-value" }, says: "left at the end, of a life of six years" },
        derivation: "−121 × 6,000 × (1 − 5 ÷ 6) = −121,000.00",
      },
      {
        ...{ held: { plan: "bare-metal", line: "electricity", year: 1 }, says: "power, PUE 1.5" },
        derivation: "121 × 0.2 kW × 1.5 × 8,760 h × 0.20 = 63,597.60",
      },
      {
        ...{ held: { plan: "bare-metal", line: "labour-cluster-round", year: 1 }, says: "rounds of clusters" },
        derivation: "40 × 3 × 16 h × 80 = 153,600",
      },
      {
        ...{ held: { plan: "bare-metal", line: "labour-node-round", year: 1 }, says: "rounds of nodes" },
        derivation: "121 × 3 × 0.2 h × 80 = 5,808",
      },
      {
        ...{ held: { plan: "bare-metal", line: "proficiency" }, says: "a side that nobody runs today" },
        derivation: "4 × 120 h × 80 = 38,400",
      },
      {
        ...{ held: { plan: "bare-metal", measure: "cost" }, says: "net present value" },
        derivation:
          "726,000 + 38,400 − 121,000 ÷ 1.08⁵ + (63,597.60 + 153,600 + 5,808 + 121 × 5 × 80) × (1 − 1.08⁻⁵) ÷ 0.08 = 1,765,693.30",
      },
      {
        ...{ held: { plan: "bare-metal", measure: "upgrade" }, says: "one round, hosts of a cluster one by one" },
        derivation: "121 × (10 + 9 + 2) min ÷ 480 = 5.29375",
      },
      {
        ...{ held: { plan: "vm", measure: "upgrade" }, says: "the same of five guests a cluster, a host's worth of three at once" },
        derivation: "40 × 5 ÷ 3 × (10 + 1 + 2) min ÷ 480 = 1.80556",
      },
      {
        ...{ held: { plan: "vm", measure: "nodes" }, says: "guests: two workers and three control planes a cluster" },
        derivation: "40 × (2 + 3) = 200",
      },
      {
        ...{ held: { plan: "vm", measure: "forced-rounds" }, says: "rounds a year, whatever stands below" },
        derivation: "40 × 3 = 120",
      },
    ],
  },
  {
    ...{ title: "Owned hosts under a licence", example: "owned-hosts", brief: exampleBrief("owned-hosts") },
    says: "Twelve hosts two years old, of a life of five; a licence of 350 a core. 300 pods of 4 CPU.",
    figures: [
      {
        ...{ held: { plan: "bare-metal", measure: "hosts" }, says: "31 pods a host of 127.11 CPU, 30 beside a control plane, one spare" },
        derivation: "⌈(300 + 3) ÷ 31⌉ + 1 = 11",
      },
      {
        ...{ held: { plan: "vm", measure: "hosts" }, says: "ten pods a guest of 41 vCPU, three a host; control planes on one more, one spare" },
        derivation: "300 ÷ 10 ÷ 3 + 1 + 1 = 12",
      },
      {
        ...{ held: { plan: "vm", line: "vcf", year: 1 }, says: "the licence" },
        derivation: "12 × 2 × 32 × 350 = 268,800",
      },
      {
        ...{ held: { plan: "vm", line: "hosts", year: 3 }, says: "renewed when their life ends" },
        derivation: "12 × 20,000 = 240,000",
      },
      {
        ...{ held: { plan: "vm", line: "residual-value" }, says: "two of five years used at the horizon" },
        derivation: "−12 × 20,000 × 3 ÷ 5 = −144,000.00",
      },
      {
        ...{ held: { plan: "bare-metal", line: "book-value" }, says: "of all that is owned, used or not" },
        derivation: "1 × 144,000 = 144,000",
      },
      {
        ...{ held: { plan: "bare-metal", line: "labour-migration" }, says: "one workload to move" },
        derivation: "1 × 8 h × 90 = 720",
      },
      {
        ...{ held: { plan: "vm", measure: "cost" }, says: "net present value" },
        derivation:
          "144,000 + 240,000 ÷ 1.08³ − 144,000 ÷ 1.08⁵ + (18,000 + 268,800 + 648 + 4,320 + 5,400 + 4,320 + 10,800) × 3.992710 = 1,483,391.2",
      },
      {
        ...{ held: { plan: "bare-metal", measure: "cost" }, says: "net present value" },
        derivation:
          "144,000 + 720 + 43,200 + 220,000 ÷ 1.08³ − 132,000 ÷ 1.08⁵ + (16,500 + 594 + 4,320 + 4,950) × 3.992710 = 377,989.9",
      },
      {
        ...{ held: { plan: "bare-metal", measure: "proficiency-hours" }, says: "hours to proficiency" },
        derivation: "3 × 160 = 480",
      },
    ],
  },
  {
    ...{ title: "A web tier of small pods", brief: web },
    says: "600 pods of 100m that need 60 CPU, and 40 of 1 CPU: on metal 110 pods a node bind, less 8 of DaemonSets.",
    figures: [
      {
        ...{ held: { plan: "metal", measure: "hosts" }, says: "102 pods a node, one spare" },
        derivation: "⌈640 ÷ 102⌉ + 1 = 8",
      },
      {
        ...{ held: { plan: "metal", line: "electricity", year: 5 }, says: "power" },
        derivation: "8 × 0.5 kW × 1.5 × 8,760 h × 0.15 = 7,884.00",
      },
      {
        ...{ held: { plan: "metal", measure: "cost" }, says: "net present value: nothing is left of five years" },
        derivation: "8 × 15,000 + 7,884 × (1 − 1.08⁻⁵) ÷ 0.08 = 151,478.53",
      },
      {
        ...{ held: { plan: "metal", measure: "cost-spent" }, says: "spent in all" },
        derivation: "8 × 15,000 + 5 × 7,884 = 159,420.00",
      },
      {
        ...{ held: { plan: "metal", measure: "cost-per-month" }, says: "on average a month" },
        derivation: "159,420 ÷ 60 = 2,657.00",
      },
      {
        ...{ held: { plan: "metal", measure: "cost-equivalent-annual" }, says: "as a level amount a year" },
        derivation: "7,884 + 120,000 × 0.08 ÷ (1 − 1.08⁻⁵) = 37,938.77",
      },
      {
        ...{ held: { plan: "metal", measure: "cost-per-core-year" }, says: "a core of the 100 in demand for a year" },
        derivation: "37,938.77 ÷ (600 × 0.1 + 40) = 379.39",
      },
      {
        ...{ held: { plan: "metal", measure: "reach:cluster" }, says: "foreign pods in the cluster" },
        derivation: "2 × 600 × 40 ÷ 640 = 75",
      },
      {
        ...{ held: { plan: "vm", measure: "reach:kernel" }, says: "guests of one zone each" },
        derivation: "0 ÷ 640 = 0",
      },
      {
        ...{ held: { plan: "metal", measure: "upgrade" }, says: "one round" },
        derivation: "8 × (10 + 9 + 2) min ÷ 480 = 0.35",
      },
    ],
  },
  {
    ...{ title: "A pool of cards", brief: gpu },
    says: "Six jobs of four cards and twenty of one, on hosts of eight: cards bind, whatever stands below, and are licensed each.",
    figures: [
      {
        ...{ held: { plan: "metal", measure: "hosts" }, says: "eight cards a host, one spare" },
        derivation: "⌈(6 × 4 + 20) ÷ 8⌉ + 1 = 7",
      },
      {
        ...{ held: { plan: "vm", measure: "hosts" }, says: "the same with passthrough" },
        derivation: "⌈(6 × 4 + 20) ÷ 8⌉ + 1 = 7",
      },
      {
        ...{ held: { plan: "metal", line: "ai-suite", year: 1 }, says: "licences by the card in use" },
        derivation: "44 × 4,500 = 198,000",
      },
      {
        ...{ held: { plan: "metal", line: "electricity", year: 1 }, says: "power" },
        derivation: "7 × 6 kW × 1.5 × 8,760 h × 0.10 = 55,188.00",
      },
      {
        ...{ held: { plan: "metal", measure: "cost" }, says: "net present value" },
        derivation: "7 × 250,000 + (198,000 + 55,188) × (1 − 1.1⁻⁵) ÷ 0.1 = 2,709,781.72",
      },
      {
        ...{ held: { plan: "metal", measure: "line:ai-suite" }, says: "of it, the licences" },
        derivation: "198,000 × (1 − 1.1⁻⁵) ÷ 0.1 = 750,575.78",
      },
    ],
  },
  {
    ...{ title: "Two objectives on three hosts and a spare", brief: sla },
    says:
      "Hosts fail 0.05 times a year, 5 % of it all at once. Pods are back after 45 + 300 + 30 = 375 s on metal, after 120 + 30 = 150 s where guests are restarted.",
    figures: [
      {
        ...{ held: { plan: "metal", measure: "downtime-minutes", workload: "api" } },
        says: "two replicas a host, five of six needed: any host breaks it; and reboots of 30 s",
        derivation: "(3 × 0.95 + 0.05) × 0.05 × 375 s + 3 × 2 × 30 s = 234.375 s = 3.9062",
      },
      {
        ...{ held: { plan: "metal", measure: "downtime-minutes", workload: "db" } },
        says: "one replica a host, two of three needed: all at once, or two by chance",
        derivation: "0.05 × 0.05 × 6.25 + 3 × (0.95 × 0.05 × 6.25 ÷ 525,600)² × 525,600 = 0.0156255",
      },
      {
        ...{ held: { plan: "vm", measure: "downtime-minutes", workload: "db" } },
        says: "the same, back after 150 s",
        derivation: "0.05 × 0.05 × 2.5 + 3 × (0.95 × 0.05 × 2.5 ÷ 525,600)² × 525,600 = 0.00625008",
      },
      {
        ...{ held: { plan: "metal", measure: "control-plane-minutes" } },
        says: "a quorum of two of three; a member is back when its host is repaired",
        derivation: "0.05 × 0.05 × 1,440 + 3 × (0.95 × 0.05 × 1,440 ÷ 525,600)² × 525,600 = 3.6267",
      },
      {
        ...{ held: { plan: "vm", measure: "control-plane-minutes" } },
        says: "the same, back when the guest has restarted",
        derivation: "0.05 × 0.05 × 2 + 3 × (0.95 × 0.05 × 2 ÷ 525,600)² × 525,600 = 0.00500005",
      },
      {
        ...{ held: { plan: "metal", measure: "failure-size", workload: "db" } },
        says: "lost with a host",
        derivation: "1 ÷ 3 = 0.333333",
      },
      {
        ...{ held: { plan: "metal", measure: "drain-waves" } },
        says: "two pods of `api` leave a node one by one",
        derivation: "2 ÷ (6 − 5) = 2",
      },
    ],
  },
];
