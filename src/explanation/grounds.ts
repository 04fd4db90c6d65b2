import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import type { EvidenceRecord } from "../evidence/record.js";
import type { Explanation, Swing } from "./explanation.js";
import { sizeOf } from "./swings.js";

/** What the answer rests on: each swing counted for where its input comes from; an overhead for what measures it. */
export function groundsOf(
  swings: readonly Swing[],
  overheads: readonly Overhead[],
  records: ReadonlyMap<string, EvidenceRecord>,
): Explanation["rests"] {
  const sums = { measured: 0, published: 0, stated: 0, assumed: 0 };
  let fromSellers = 0;
  for (const swing of swings) {
    const size = sizeOf(swing);
    const overhead = overheads.find(
      ({ platform, dimension }) => swing.path === childPath(elementPath("overheads", platform), dimension),
    );
    if (!overhead) {
      sums[swing.origin === "stated" ? "stated" : "assumed"] += size;
      continue;
    }
    const read = size * (1 - overhead.measuredShare);
    const pooled = overhead.records.filter(({ use }) => use === "pooled");
    sums.measured += size * overhead.measuredShare;
    sums[pooled.length > 0 ? "published" : "assumed"] += read;
    const sellers = pooled.filter(({ id }) => (records.get(id)?.interest ?? "none") !== "none");
    if (pooled.length > 0) fromSellers += (read * sellers.length) / pooled.length;
  }
  const total = sums.measured + sums.published + sums.stated + sums.assumed;
  const share = (part: number): number => (total > 0 ? part / total : 0);
  return {
    measured: share(sums.measured),
    published: share(sums.published),
    stated: share(sums.stated),
    assumed: share(sums.assumed),
    sellers: sums.published > 0 ? fromSellers / sums.published : 0,
  };
}
