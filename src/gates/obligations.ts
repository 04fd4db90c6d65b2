import type { Brief } from "../brief/brief.js";
import { packsOf } from "../brief/isolation.js";
import type { Platform } from "../brief/platform.js";
import type { ObligationPlace, Pack, PackObligation } from "../evidence/pack.js";
import { packs } from "../evidence/packs.js";
import { bindingRule } from "../evidence/rules.js";
import { parseDate } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Obligation } from "./obligation.js";

const isThere: { readonly [place in ObligationPlace]: (platform: Platform) => boolean } = {
  everywhere: () => true,
  "own-hypervisor": ({ boundary, instance }) => boundary === "hypervisor" && !instance,
  "own-guests": ({ nodes }) => nodes === "guest",
  "shared-kernel": ({ kernel }) => kernel !== "pod",
  "host-kernel": ({ kernel }) => kernel === "host",
  provider: ({ instance }) => instance !== undefined,
};

/**
 * The work that the packs in force ask for, by pack and platform: two platforms that pass the same gates can differ in
 * it. A plan owes what stands beside the platforms that it gives those workloads.
 */
export function obligationsOf(brief: Brief): readonly Obligation[] {
  const bound = workloadsByPack(brief);
  return packs.flatMap((pack) => {
    const workloads = bound.get(pack.id) ?? [];
    const isForAll = brief.policies.packs.includes(pack.id);
    if (!isForAll && workloads.length === 0) return [];
    return brief.platforms.flatMap((platform) =>
      pack.obligations
        .filter(({ where }) => isThere[where](platform))
        .map((asked) => ({ ...owed(pack, asked, platform), ...(!isForAll && { workloads }) })),
    );
  });
}

function workloadsByPack(brief: Brief): ReadonlyMap<string, readonly Id[]> {
  const found = new Map<string, Id[]>();
  for (const workload of brief.workloads)
    for (const pack of packsOf(brief, workload)) {
      const those = found.get(pack);
      if (those) those.push(workload.id);
      else found.set(pack, [workload.id]);
    }
  return found;
}

function owed({ id: pack }: Pack, { id, rule }: PackObligation, platform: Platform): Obligation {
  const { clause, source, dated = "", readAs, binds, url } = bindingRule(rule);
  return {
    ...{ pack, obligation: id, platform: platform.id, rule, binds, source, readAs },
    work: { id: `obligation.${id}`, values: { platform: platform.id } },
    ...(clause !== undefined && { clause }),
    ...(url !== undefined && { url }),
    ...(parseDate(dated).ok && { date: dated }),
  };
}
