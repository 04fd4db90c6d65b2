import type { LicenceMetric } from "../brief/vocabulary.js";
import type { Metric } from "./licence.js";
import { perCoreMin16PerCpu } from "./per-core-min-16-per-cpu.js";
import { perCoreMin4PerVm } from "./per-core-min-4-per-vm.js";
import { perCoreOfReachableHosts } from "./per-core-of-reachable-hosts.js";
import { perCorePair } from "./per-core-pair.js";
import { perGpu } from "./per-gpu.js";
import { perHost } from "./per-host.js";
import { perNode } from "./per-node.js";
import { perPod } from "./per-pod.js";
import { perSocket } from "./per-socket.js";
import { perSocketPairMax128Cores } from "./per-socket-pair-max-128-cores.js";
import { perVcpu } from "./per-vcpu.js";
import { windowsDatacenter } from "./windows-datacenter.js";
import { windowsStandard } from "./windows-standard.js";

/** Every licence metric by its id. */
export const metrics: ReadonlyMap<LicenceMetric, Metric> = new Map(
  [
    perCoreMin16PerCpu,
    perCoreMin4PerVm,
    perCoreOfReachableHosts,
    perCorePair,
    perGpu,
    perHost,
    perNode,
    perPod,
    perSocket,
    perSocketPairMax128Cores,
    perVcpu,
    windowsDatacenter,
    windowsStandard,
  ].map((metric) => [metric.id, metric]),
);

/** A price's unit where it is a licence metric. */
export const metricOf = (unit: string): Metric | undefined => metrics.get(unit as LicenceMetric);
