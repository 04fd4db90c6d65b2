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
 * A waiver of the same gate and workload that has not expired at `asOf` turns a failure into a recorded exception:
 * the failed conditions stay, the verdict passes and names the waiver. An expired one counts for nothing; the last
 * day counts. What is unknown stays unknown: nobody has accepted it.
 */
export function applyWaivers(
  { asOf, waivers }: Pick<Brief, "asOf" | "waivers">,
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  if (waivers.length === 0) return verdicts;
  const byWorkload = waiversOf(waivers);
  return verdicts.map((verdict) => {
    if (verdict.verdict !== "fail") return verdict;
    const waiver = byWorkload
      .get(verdict.workload)
      ?.find(({ gate, expires }) => gate === verdict.gate && asOf <= expires);
    return waiver ? { ...verdict, verdict: "pass", waiver: waiver.id } : verdict;
  });
}

const waiversOf = oncePer((waivers: Brief["waivers"]) => {
  const found = new Map<Id, Waiver[]>();
  for (const waiver of waivers) {
    const those = found.get(waiver.workload);
    if (those) those.push(waiver);
    else found.set(waiver.workload, [waiver]);
  }
  return found;
});

/** What a waiver that counts for nothing says: expired at `asOf`, or nothing of its gate and workload fails. */
export const waiverWarnings = (
  { asOf, waivers }: Pick<Brief, "asOf" | "waivers">,
  verdicts: readonly Verdict[],
): readonly Warning[] => {
  const used = new Set(verdicts.map(({ waiver }) => waiver));
  return waivers
    .filter(({ id }) => !used.has(id))
    .map(({ id, gate, workload, owner, expires }) => {
      const isOver = expires < asOf;
      return {
        code: isOver ? "waiver-expired" : "waiver-unused",
        message: isOver
          ? `The waiver of gate ${gate} for ${workload} by ${owner} ended on ${expires} and counts for nothing.`
          : `The waiver of gate ${gate} for ${workload} by ${owner} accepts nothing: no such failure is left to it.`,
        about: id,
        remedy: isOver
          ? "Have its owner renew it, or remove it and meet the requirement."
          : "Remove it, or name the gate and workload that it is for.",
        values: { gate, workload, owner, expires },
      };
    });
};
