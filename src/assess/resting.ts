import type { Brief } from "../brief/brief.js";
import type { Grounds } from "../decision/confidence.js";
import type { EvidenceRecord } from "../evidence/record.js";
import type { Overhead } from "../overheads/overhead.js";

/**
 * How far the overheads that this estate's profiles ask for are measured, and how far the records behind them come
 * from sellers: weighted by the profiles' shares and the replicas behind them.
 */
export function restingOf(
  brief: Brief,
  overheads: readonly Overhead[],
  records: readonly EvidenceRecord[],
): Pick<Grounds, "measuredShare" | "sellerShare"> {
  const interest = new Map(records.map((record) => [record.id, record.interest]));
  const weights = new Map<string, number>();
  for (const { profile, replicas } of brief.workloads)
    for (const { dimension, share } of profile)
      weights.set(dimension, (weights.get(dimension) ?? 0) + share * replicas.max);
  let [weight, measured, pooled, sold] = [0, 0, 0, 0];
  for (const { dimension, logSd, measuredShare, records: used } of overheads) {
    const own = logSd > 0 ? (weights.get(dimension) ?? 0) : 0;
    const read = used.filter(({ use }) => use === "pooled");
    weight += own;
    measured += own * measuredShare;
    if (own > 0) pooled += read.length;
    if (own > 0) sold += read.filter(({ id }) => (interest.get(id) ?? "none") !== "none").length;
  }
  return { measuredShare: weight > 0 ? measured / weight : 0, sellerShare: pooled > 0 ? sold / pooled : 0 };
}
