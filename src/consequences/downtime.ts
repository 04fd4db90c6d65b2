import { at, columnOf, type Column } from "../statistics/column.js";
import { binomialTail } from "../statistics/reliability.js";
import type { HostOutage } from "./host-outage.js";
import type { Redundancy } from "./redundancy.js";

/** What an objective of 1 allows: no model of failures resolves less than three seconds a year. */
const LEAST_ALLOWANCE = 1e-7;

/** The share of time that an objective allows to be down. */
export const allowanceOf = (objective: number): number => Math.max(1 - objective, LEAST_ALLOWANCE);

/** P(at least `lost` of `hosts` are down), per draw; kept where several workloads ask the same. */
export type TailColumn = (outage: HostOutage, hosts: number, lost: number) => Column;

/** Keeps each tail: workloads on as many hosts of one platform share it. */
export function tailColumns(): TailColumn {
  const known = new Map<HostOutage, Map<number, Column>>();
  return (outage, hosts, lost) => {
    const tails = known.get(outage) ?? new Map<number, Column>();
    known.set(outage, tails);
    const key = hosts * (hosts + 1) + lost;
    const found = tails.get(key);
    if (found !== undefined) return found;
    const { unavailability, commonCause } = outage;
    const column = columnOf([unavailability, commonCause], (draw) => {
      const independent = (1 - at(commonCause, draw)) * at(unavailability, draw);
      return binomialTail({ n: hosts, atLeast: lost, probability: independent });
    });
    tails.set(key, column);
    return column;
  };
}

/**
 * Expected share of time, per draw, that fewer replicas run than are needed (MODEL §7), in closed form:
 * 1 − (1 − K)(1 − β·u) + planned. K is the chance that the hosts that are down by themselves hold more replicas than
 * can be spared: Σ over j of the share of sets of j hosts that break × P(exactly j down), each down a share (1 − β)·u
 * of the time. The common-cause share β of a host's failures takes all hosts at once (beta factor), so that a single
 * host is down u in all. Planned maintenance takes one host at a time: the hosts whose loss alone breaks, each for its
 * share. At most 1.
 */
export function unavailabilityOf(
  { hosts, breaking }: Redundancy,
  outage: HostOutage,
  tail: TailColumn,
): Column {
  const steps: { readonly rise: number; readonly tail: Column }[] = [];
  for (let lost = 1; lost <= hosts; lost++) {
    const rise = (breaking[lost] ?? 1) - (breaking[lost - 1] ?? 1);
    if (rise > 0) steps.push({ rise, tail: tail(outage, hosts, lost) });
  }
  const always = breaking[0] ?? 1;
  const critical = hosts * (breaking[1] ?? 0);
  const { unavailability, planned, commonCause } = outage;
  return columnOf([unavailability, planned, commonCause], (draw) => {
    let independent = always;
    for (const step of steps) independent += step.rise * at(step.tail, draw);
    const common = at(commonCause, draw) * at(unavailability, draw);
    return Math.min(1, independent + common * (1 - independent) + critical * at(planned, draw));
  });
}
