import type { Uncertain } from "../quantity/uncertain.js";
import type { Unit } from "../quantity/unit.js";

/** One figure that stands in where a brief is silent: an interval wide enough to be honest, with its source. */
export interface Default {
  readonly unit: Unit;
  readonly value: Uncertain;
  readonly why: string;
  /** The most that an override may say; by default what its unit allows. */
  readonly most?: number;
}

const SECOND = 1;
const MINUTE = 60;
const HOUR = 3600;
const MEBIBYTE = 1_048_576;
const GIBIBYTE = 1_073_741_824;
const GIGABYTE = 1_000_000_000;

/** Every default by id. A brief overrides one under `defaults.<id>`; each one used is listed as an assumption. */
export const defaultTable = {
  "discount-rate": { unit: "share", value: { low: 0.06, high: 0.1 }, why: "usual range of corporate rates" },
  "hours-to-proficiency": { unit: "hours", value: { low: 80, high: 240 }, why: "two to six weeks a person" },
  "hours-per-run": {
    unit: "hours",
    value: { low: 1, high: 4 },
    why: "set-up and reading of one benchmark run",
  },
  demand: {
    unit: "ratio",
    value: { min: 0.85, mode: 1, max: 1.15 },
    why: "demand against stated requests, one draw for the estate; the centre is as stated",
  },
  "host-failures-per-year": {
    unit: "perYear",
    value: { low: 0.02, high: 0.08 },
    why: "published server incident rates",
  },
  "host-repair": {
    unit: "seconds",
    value: { low: 4 * HOUR, high: 72 * HOUR },
    why: "part on site to next-business-day service",
  },
  "node-loss-detection": {
    unit: "seconds",
    value: { low: 40 * SECOND, high: 50 * SECOND },
    why: "Kubernetes node monitor grace period",
  },
  eviction: {
    unit: "seconds",
    value: 300 * SECOND,
    why: "Kubernetes default toleration of an unreachable node",
  },
  "hypervisor-restart": {
    unit: "seconds",
    value: { low: 1 * MINUTE, high: 5 * MINUTE },
    why: "cold restart of a VM on another host",
  },
  "host-reboot": {
    unit: "seconds",
    value: { low: 5 * MINUTE, high: 15 * MINUTE },
    why: "firmware power-on self-test and boot",
  },
  "vm-reboot": {
    unit: "seconds",
    value: { low: 0.5 * MINUTE, high: 2 * MINUTE },
    why: "guest boot without firmware self-test",
  },
  "host-reboots-per-year": {
    unit: "perYear",
    value: { low: 1, high: 3 },
    why: "firmware, kernel and hypervisor updates",
  },
  drain: {
    unit: "seconds",
    value: { low: 5 * MINUTE, high: 20 * MINUTE },
    why: "eviction within disruption budgets",
  },
  "node-ready": {
    unit: "seconds",
    value: { low: 1 * MINUTE, high: 4 * MINUTE },
    why: "kubelet registration to schedulable",
  },
  "pod-start": {
    unit: "seconds",
    value: { low: 0.2 * MINUTE, high: 2 * MINUTE },
    why: "image pull and readiness",
  },
  "common-cause": {
    unit: "share",
    value: { low: 0.01, high: 0.1 },
    why: "beta factor of reliability handbooks",
  },
  "hypervisor-reserve-memory": {
    unit: "share",
    value: { low: 0.02, high: 0.08 },
    why: "published reserves of hypervisor hosts",
    most: 0.95,
  },
  "hypervisor-reserve-cpu": {
    unit: "share",
    value: { low: 0.01, high: 0.05 },
    why: "published reserves of hypervisor hosts",
    most: 0.95,
  },
  "vm-overhead-memory": {
    unit: "bytes",
    value: { low: 0.14 * GIGABYTE, high: 0.17 * GIGABYTE },
    why: "published overhead of a 16 GB VM",
  },
  "vm-overhead-cpu": { unit: "cores", value: 0, why: "hypervisors count it in their own reserve" },
  "pod-overhead-cpu": { unit: "cores", value: 0.25, why: "published RuntimeClass overhead of a micro-VM" },
  "pod-overhead-memory": {
    unit: "bytes",
    value: 160 * MEBIBYTE,
    why: "published RuntimeClass overhead of a micro-VM",
  },
  pue: {
    unit: "ratio",
    value: { low: 1.4, high: 1.6 },
    why: "industry surveys of power usage effectiveness",
  },
  "host-service-life": { unit: "years", value: { low: 4, high: 6 }, why: "usual depreciation and refresh" },
  "host-lead-time": { unit: "days", value: { low: 14, high: 90 }, why: "order to rack" },
  "daemonset-cpu": {
    unit: "cores",
    value: 0.5,
    why: "agents of a usual node: network, storage, logs, metrics",
  },
  "daemonset-memory": {
    unit: "bytes",
    value: GIBIBYTE,
    why: "agents of a usual node: network, storage, logs, metrics",
  },
  "system-reserved-cpu": { unit: "cores", value: 0, why: "Kubernetes reserves nothing unless told" },
  "system-reserved-memory": { unit: "bytes", value: 0, why: "Kubernetes reserves nothing unless told" },
  "eviction-hard-memory": {
    unit: "bytes",
    value: 100 * MEBIBYTE,
    why: "Kubernetes default eviction threshold",
  },
  "overcommit-cpu": { unit: "ratio", value: 1, why: "no vCPU is sold twice unless stated" },
  "overcommit-memory": { unit: "ratio", value: 1, why: "no memory is sold twice unless stated" },
  "growth-per-year": { unit: "share", value: 0, why: "the estate stays as stated" },
  "minor-support": {
    unit: "days",
    value: 426,
    why: "about 14 months from a Kubernetes minor's release to its end",
  },
  "minors-per-year": { unit: "perYear", value: 3, why: "Kubernetes release cadence" },
  "misbehaving-neighbour": {
    unit: "share",
    value: { low: 0.0001, high: 0.001 },
    why: "share of time a co-resident workload misbehaves; hardly any published figure",
  },
  "neighbour-slowdown-none": {
    unit: "ratio",
    value: { low: 0.1, high: 3 },
    why: "slowdown beyond 1 without enforcement; hardly any published figure",
  },
  "neighbour-slowdown-shared": {
    unit: "ratio",
    value: { low: 0.02, high: 0.8 },
    why: "slowdown beyond 1 under requests and limits",
  },
  "neighbour-slowdown-reserved": {
    unit: "ratio",
    value: { low: 0.005, high: 0.15 },
    why: "slowdown beyond 1 under reservations",
  },
  "hypervisor-escape": {
    unit: "share",
    value: { low: 0.001, high: 0.05 },
    why: "probability of a hypervisor escape given a container escape",
  },
  "labour-node-round": {
    unit: "hours",
    value: { low: 0.1, high: 0.3 },
    why: "hours a node (VMs: a host) and upgrade round",
  },
  "labour-cluster-round": {
    unit: "hours",
    value: { low: 8, high: 24 },
    why: "hours a cluster and upgrade round",
  },
  "labour-host-year": { unit: "hours", value: { low: 3, high: 8 }, why: "hours a host and year" },
  "labour-layer-host-year": {
    unit: "hours",
    value: { low: 2, high: 8 },
    why: "hours a host and year for the virtualization layer",
  },
  "labour-layer-platform-year": {
    unit: "hours",
    value: { low: 60, high: 250 },
    why: "hours a year to run a virtualization layer",
  },
  "labour-second-platform-year": {
    unit: "hours",
    value: { low: 80, high: 300 },
    why: "hours a year to run a second platform",
  },
  "labour-migration": { unit: "hours", value: { low: 4, high: 16 }, why: "hours to move one workload" },
} as const satisfies Record<string, Default>;

export type DefaultId = keyof typeof defaultTable;

/** Every id, in the order of the table. */
export const defaultIds = Object.keys(defaultTable) as readonly DefaultId[];
