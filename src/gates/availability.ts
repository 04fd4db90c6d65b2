import type { Brief } from "../brief/brief.js";
import { oncePer } from "../brief/once-per.js";
import type { Platform } from "../brief/platform.js";
import type { Quantity } from "../brief/quantity.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { Sentence } from "../notice.js";
import { quantileOf } from "../statistics/distribution.js";
import { bestShareUp, shareUpOneEach, type HostDown, type Running } from "./best-share-up.js";
import { findingOf, holds, holdsIf, repairAt } from "./check.js";
import type { KeyedGate } from "./gate.js";

const SECONDS_PER_YEAR = 8760 * 3600;

/** Inputs at the end of their 90 % range that favours the objective: missed even there, it is missed for certain. */
const FAVOURABLE = 0.05;
const ADVERSE = 1 - FAVOURABLE;

/** More replicas than so many on top are not looked for. */
const MOST_MORE = 16;

/** The rule by which a brief that is silent has replicas that must run (BRIEF, `minAvailable`). */
const neededOf = (replicas: number): number => Math.max(1, Math.floor(0.75 * replicas));

/**
 * An objective that no number of hosts can reach: the replicas spread evenly over as many hosts as is best, each down
 * failures a year × the shorter of replacement and repair, all of them at once for the common-cause share (MODEL §7),
 * and none for maintenance. A bound that no placement beats, with inputs that favour it; never unknown, for every
 * input has a default. Replicas count at the lower end of their range.
 */
export const availability: KeyedGate = {
  id: "availability",
  reads: ({ replicas, availability: asked }) =>
    asked && [replicas.min, asked.minAvailable, JSON.stringify(asked.objective.value)].join(),
  check: ({ brief, workload, platform }) => {
    const asked = workload.availability;
    if (asked === undefined) return [];
    const needed = asked.minAvailable;
    const running = { replicas: Math.max(workload.replicas.min, needed), needed };
    const host = hostDownOf(brief)(platform);
    const expected = quantileOf(asked.objective.value, FAVOURABLE);
    const oneEach = shareUpOneEach(running, host);
    const unit = "share of time";
    if (oneEach >= expected)
      return [findingOf([holds({ expected, actual: oneEach, unit, margin: oneEach - expected })])];
    const actual = bestShareUp(running, host);
    const reaches = (other: Running): boolean =>
      1 - host.together >= expected && bestShareUp(other, host) >= expected;
    const isMet = actual >= expected;
    const repair = isMet ? NONE : repairOf(running, reaches, actual, elementPath("workloads", workload.id));
    return [findingOf([holdsIf(isMet, { expected, actual, unit, margin: actual - expected }, repair)])];
  },
};

const NONE: Sentence = { id: "repair.availability-objective", values: {} };

/** Fewer that must run, else more replicas, else an objective that can be reached. */
function repairOf(
  { replicas, needed }: Running,
  reaches: (running: Running) => boolean,
  reachable: number,
  workload: IdPath,
): Sentence {
  const asked = childPath(workload, "availability");
  let [enough, tooMany] = [0, needed];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (reaches({ replicas, needed: middle })) enough = middle;
    else tooMany = middle;
  }
  if (enough > 0) return repairAt("min-available", childPath(asked, "minAvailable"), enough);
  for (let more = replicas + 1; more <= replicas + MOST_MORE; more++)
    if (reaches({ replicas: more, needed: Math.max(needed, neededOf(more)) }))
      return repairAt("replicas", childPath(workload, "replicas"), more);
  return repairAt("availability-objective", childPath(asked, "objective"), reachable);
}

/** What is the same for all workloads of a platform, worked out once a brief. */
const hostDownOf = oncePer((brief: Brief) =>
  oncePer((platform: Platform) => favourableHost(brief, platform)),
);

function favourableHost({ defaults, hosts }: Brief, { host: id, replacement }: Platform): HostDown {
  const host = hosts.find((one) => one.id === id);
  const least = ({ value }: Quantity): number => quantileOf(value, FAVOURABLE);
  const start = least(defaults["pod-start"]);
  const evicted = least(defaults["node-loss-detection"]) + least(defaults.eviction) + start;
  const restarted = replacement === "evict" ? evicted : least(defaults["hypervisor-restart"]) + start;
  const outage = Math.min(evicted, restarted, least(host?.repair ?? defaults["host-repair"]));
  const rate = least(host?.failuresPerYear ?? defaults["host-failures-per-year"]);
  const down = Math.min(1, (rate * outage) / SECONDS_PER_YEAR);
  const common = defaults["common-cause"].value;
  return {
    alone: down * (1 - quantileOf(common, ADVERSE)),
    together: down * quantileOf(common, FAVOURABLE),
  };
}
