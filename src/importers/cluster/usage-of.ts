import type { WorkloadInput } from "../../brief/input/workload.js";
import { runStatistic } from "../../statistics/run-statistic.js";
import type { Gathered } from "./gather.js";
import { inquiries } from "./inquiries.js";
import type { Ask } from "./questions.js";
import { quantityOf } from "./resources.js";
import type { PodUsage, Seen, WorkloadUsage } from "./usage.js";

/** A workload of the brief with what it was made of. */
export interface Made {
  readonly workload: WorkloadInput;
  readonly gathered: Gathered;
}

/** Requests more than so many times what 95 % of the samples stay below are asked about. */
const IDLE = 4;

/**
 * What the pods of each workload were seen to take against what they request, in the order of the workloads; those of
 * which nothing was seen are left out. Samples of all replicas count alike. `unknown` counts pods that belong to none:
 * those that came or went between, DaemonSets, static pods.
 */
export function usageOf(
  made: readonly Made[],
  seen: readonly PodUsage[],
  ask: Ask,
): { readonly usage: readonly WorkloadUsage[]; readonly unknown: number } {
  const ofPod = new Map<string, number>();
  made.forEach(({ gathered }, at) => {
    for (const { namespace, name } of gathered.pods) ofPod.set(`${namespace}\n${name}`, at);
  });
  const groups = new Map<number, PodUsage[]>();
  const strangers = new Set<string>();
  for (const one of seen) {
    const key = `${one.namespace}\n${one.pod}`;
    const at = ofPod.get(key);
    if (at === undefined) {
      strangers.add(key);
      continue;
    }
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [one]);
    else group.push(one);
  }
  const usage = made.flatMap(({ workload }, at): readonly WorkloadUsage[] => {
    const own = groups.get(at);
    if (own === undefined) return [];
    const cpu = seenOf(own, "cpu", workload);
    const memory = seenOf(own, "memory", workload);
    const parts = { ...(cpu && { cpu }), ...(memory && { memory }) };
    for (const [resource, { ofRequest }] of Object.entries(parts)) {
      if (ofRequest > 1) ask(inquiries.beyond, `${workload.id} (${resource})`);
      if (ofRequest * IDLE < 1) ask(inquiries.idle, `${workload.id} (${resource})`);
    }
    return [{ workload: workload.id, pods: new Set(own.map(({ pod }) => pod)).size, ...parts }];
  });
  return { usage, unknown: strangers.size };
}

function seenOf(
  own: readonly PodUsage[],
  resource: PodUsage["resource"],
  { requests }: WorkloadInput,
): Seen | undefined {
  const samples = Float64Array.from(
    own.filter((one) => one.resource === resource).flatMap((one) => one.samples),
  );
  const requested = quantityOf(requests[resource]);
  if (samples.length === 0 || requested === undefined || requested === 0) return undefined;
  samples.sort();
  const high = runStatistic(samples, { kind: "quantile", share: 0.95 });
  return {
    mean: samples.reduce((sum, one) => sum + one, 0) / samples.length,
    high,
    most: samples.at(-1) ?? high,
    samples: samples.length,
    ofRequest: high / requested,
  };
}
