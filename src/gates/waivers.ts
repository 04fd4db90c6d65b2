import type { Brief } from "../brief/brief.js";
import { oncePer } from "../brief/once-per.js";
import type { Waiver } from "../brief/policy.js";
import type { Id } from "../quantity/id-path.js";
import type { Warning } from "../notice.js";
import type { Verdict } from "./verdict.js";

/** Whether the policies switch a gate off, for all workloads or for this one. */
export function isDisabled(
  { policies }: Pick<Brief, "policies">,
  { gate, workload }: Pick<Verdict, "gate" | "workload">,
): boolean {
  const off = disabledOf(policies).get(gate);
  return off !== undefined && (off.has(undefined) || off.has(workload));
}

/** By gate the workloads for which it is switched off; `undefined` stands for all. */
const disabledOf = oncePer(({ disable }: Brief["policies"]) => {
  const found = new Map<string, Set<Id | undefined>>();
  for (const { gate, workload } of disable) {
    const those = found.get(gate);
    if (those) those.add(workload);
    else found.set(gate, new Set([workload]));
  }
  return found;
});

/** A gate that does not judge is said with its reason, so that nobody takes silence for a pass. */
export const disabledWarnings = ({ policies }: Pick<Brief, "policies">): readonly Warning[] =>
  policies.disable.map(({ gate, workload, reason }, place) => ({
    code: "gate-disabled",
    message: `Gate ${gate} does not judge ${workload ?? "any workload"}: ${reason}`,
    about: `policies.disable[${place}]`,
    remedy: "Remove it there to have the gate judge again; a waiver would leave the failure in sight.",
    values: { gate, reason, ...(workload !== undefined && { workload }) },
  }));

/**
 * A waiver of the same gate and workload (and clause or source, where it names one) that has not expired at `asOf` turns a failure
 * into a recorded exception: the failed conditions stay, the verdict passes and names the waiver. An expired one counts
 * for nothing; the last day counts. So does one that is over-broad: it would accept several failures of the gate on one
 * platform at once. What is unknown stays unknown: nobody has accepted it.
 */
export function applyWaivers(
  { asOf, waivers }: Pick<Brief, "asOf" | "waivers">,
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  if (waivers.length === 0) return verdicts;
  const byWorkload = waiversOf(waivers);
  const broad = overBroad(waivers, verdicts);
  return verdicts.map((verdict) => {
    if (verdict.verdict !== "fail") return verdict;
    const waiver = byWorkload
      .get(verdict.workload)
      ?.find((one) => covers(one, verdict) && asOf <= one.expires && !broad.has(one.id));
    return waiver ? { ...verdict, verdict: "pass", waiver: waiver.id } : verdict;
  });
}

const covers = ({ gate, clause }: Waiver, verdict: Verdict): boolean =>
  gate === verdict.gate && (clause === undefined || clause === verdict.clause || clause === verdict.source);

const waiversOf = oncePer((waivers: Brief["waivers"]) => {
  const found = new Map<Id, Waiver[]>();
  for (const waiver of waivers) {
    const those = found.get(waiver.workload);
    if (those) those.push(waiver);
    else found.set(waiver.workload, [waiver]);
  }
  return found;
});

/** Waivers that cover more than one failure, accepted or not, on some platform. */
function overBroad(waivers: Brief["waivers"], verdicts: readonly Verdict[]): ReadonlySet<Id> {
  const byWorkload = waiversOf(waivers);
  const [covered, found] = [new Set<string>(), new Set<Id>()];
  for (const verdict of verdicts) {
    if (verdict.verdict !== "fail" && verdict.waiver === undefined) continue;
    for (const waiver of byWorkload.get(verdict.workload) ?? []) {
      if (!covers(waiver, verdict)) continue;
      const key = `${waiver.id} ${verdict.platform}`;
      if (covered.has(key)) found.add(waiver.id);
      covered.add(key);
    }
  }
  return found;
}

/** What a waiver that counts for nothing says: expired at `asOf`, over-broad, or nothing of its gate and workload fails. */
export const waiverWarnings = (
  { asOf, waivers }: Pick<Brief, "asOf" | "waivers">,
  verdicts: readonly Verdict[],
): readonly Warning[] => {
  const used = new Set(verdicts.map(({ waiver }) => waiver));
  const broad = overBroad(waivers, verdicts);
  return waivers
    .filter(({ id }) => !used.has(id))
    .map((waiver) => {
      const { id, gate, workload, owner, expires } = waiver;
      const state = expires < asOf ? "expired" : broad.has(id) ? "over-broad" : "unused";
      const { says, remedy } = nothing[state](waiver);
      return {
        code: `waiver-${state}`,
        message: `The waiver of gate ${gate} for ${workload} by ${owner} ${says}.`,
        about: id,
        remedy,
        values: { gate, workload, owner, expires },
      };
    });
};

const nothing = {
  expired: ({ expires }: Waiver) => ({
    says: `ended on ${expires} and counts for nothing`,
    remedy: "Have its owner renew it, or remove it and meet the requirement.",
  }),
  "over-broad": ({ clause }: Waiver) => ({
    says: `would accept several failures on one platform at once${clause === undefined ? "" : `, all of clause ${clause}`}, and counts for nothing`,
    remedy: "Give one waiver for each, and name in its `clause` the clause that is accepted.",
  }),
  unused: () => ({
    says: "accepts nothing: no such failure is left to it",
    remedy: "Remove it, or name the gate, workload and clause that it is for.",
  }),
} as const;
