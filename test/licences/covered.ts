import type { Host } from "../../src/brief/host.js";
import type { CoveredPool, Metric } from "../../src/licences/licence.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf } from "../placement/estates.js";

/** A host model of the completed brief. */
export function hostModel(changes: object): Host {
  const brief = briefOf({
    workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", ...changes }],
  });
  return brief.hosts[0] as Host;
}

/** A pool of guests of 16 vCPUs, eight a host, unless changed. */
export function coveredPool(
  on: CoveredPool["on"],
  changes: {
    readonly model?: Host;
    readonly cpu?: number;
    readonly nodesPerHost?: number;
    readonly count?: number;
  } = {},
): CoveredPool {
  const { model, cpu = 16, nodesPerHost = 8, count = 1 } = changes;
  const column = constant(count);
  return {
    on,
    pods: 10,
    ...(model && { model }),
    pool: {
      id: "p",
      platform: "p",
      cluster: "cluster-1",
      workloads: ["w"],
      excess: 1,
      capacity: { cpu, memory: 64 },
      nodesPerHost,
      count,
      nodes: column,
      years: [column],
    },
  };
}

/** Units that a metric counts for one host of a model. */
export const unitsPerHost = (metric: Metric, changes: object): number | undefined =>
  metric.perHost?.(hostModel(changes));
