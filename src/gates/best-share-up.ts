import { oncePer } from "../brief/once-per.js";
import { binomialTail } from "../statistics/reliability.js";

/** Replicas, and how many of them must run. */
export interface Running {
  readonly replicas: number;
  readonly needed: number;
}

/** Shares of time in which a host is down by itself, and with all others. */
export interface HostDown {
  readonly alone: number;
  readonly together: number;
}

/** Beyond so many hosts only one for each replica is looked at. */
const MOST_HOSTS = 64;

/** The share of time in which enough replicas run, a host for each of them: 1 − (1 − K)(1 − together). */
export const shareUpOneEach = (running: Running, host: HostDown): number =>
  shareUp(running, host, running.replicas);

/**
 * The same with the replicas spread evenly over the number of hosts that is best: one for each, or 1 … 64. Where not
 * one can be spared, that is a single host. Falls as more must run.
 */
export function bestShareUp(running: Running, host: HostDown): number {
  const ofHost = sharesOf(host);
  const key = `${running.replicas} ${running.needed}`;
  const found = ofHost.get(key) ?? searched(running, host);
  ofHost.set(key, found);
  return found;
}

/** Estates repeat the same few numbers of replicas on the same hosts. */
const sharesOf = oncePer((_host: HostDown) => new Map<string, number>());

function searched(running: Running, host: HostDown): number {
  let best = shareUpOneEach(running, host);
  for (let hosts = 1; hosts <= Math.min(running.replicas, MOST_HOSTS); hosts++)
    best = Math.max(best, shareUp(running, host, hosts));
  return best;
}

/**
 * Σ over a of P(a of the fuller hosts are down) × P(enough of the others are down that more than can be spared is
 * lost), each host down `alone` of the time: exact for an even spread.
 */
function shareUp({ replicas, needed }: Running, { alone, together }: HostDown, hosts: number): number {
  if (needed <= 0) return 1;
  const spare = replicas - needed;
  if (spare < 0) return 0;
  const each = Math.floor(replicas / hosts);
  const fuller = replicas - each * hosts;
  const atLeast = (n: number, count: number): number =>
    binomialTail({ n, probability: alone, atLeast: count });
  let broken = 0;
  for (let lost = 0; lost <= fuller; lost++) {
    const chance = atLeast(fuller, lost) - atLeast(fuller, lost + 1);
    const others = Math.max(0, Math.floor((spare - lost * (each + 1)) / each) + 1);
    broken += chance * atLeast(hosts - fuller, others);
  }
  return 1 - (broken + together * (1 - broken));
}
