import type { Sentence } from "../../notice.js";
import { writeSentence } from "../sentence.js";
import type { Verdict, View } from "../view.js";
import type { Place } from "./page.js";
import { waiverOf } from "./waivers.js";

/** Where each workload of the named plan goes; workloads with the same platform and grounds are one row. */
export function placesOf(view: View): readonly Place[] {
  const plan = view.plan(view.report.decision.plan);
  const rows = new Map<string, { readonly place: Place; readonly workloads: string[] }>();
  for (const { workload, platform } of plan?.assignment ?? []) {
    const whyNotElsewhere = groundsAgainstOthers(workload, platform, view);
    const key = JSON.stringify([platform, whyNotElsewhere]);
    const row = rows.get(key) ?? { place: { workloads: [], platform, whyNotElsewhere }, workloads: [] };
    row.workloads.push(workload);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ place, workloads }) => ({ ...place, workloads }));
}

function groundsAgainstOthers(workload: string, own: string, view: View): readonly string[] {
  const { words } = view.locale;
  const others = view.platforms.filter((platform) => platform !== own);
  if (others.length === 0) return [words.nowhereElse];
  const grounds = [
    ...waivedOn(workload, own, view),
    ...others.flatMap((platform) => groundAgainst(workload, platform, view)),
  ];
  return grounds.length > 0 ? grounds : [words.everywhereAllowed(isDefault(workload, own, view))];
}

const isDefault = (workload: string, own: string, view: View): boolean =>
  (view.plan("default")?.assignment ?? []).some(
    (assigned) => assigned.workload === workload && assigned.platform === own,
  );

/** The failed gates of a platform, else the open ones; nothing where it passes all. */
function groundAgainst(workload: string, platform: string, view: View): readonly string[] {
  const { words } = view.locale;
  const verdicts = view
    .verdictsOf(workload, platform)
    .filter(({ plan }) => plan === undefined || plan === platform);
  const failed = verdicts.filter(({ verdict }) => verdict === "fail");
  if (failed.length > 0) return failed.map((verdict) => failureOf(verdict, view));
  const open = [...new Set(verdicts.filter(({ verdict }) => verdict === "unknown").map(({ gate }) => gate))];
  return open.length > 0 ? [words.undecided(platform, open)] : waivedOn(workload, platform, view);
}

/** What only a waiver lets a workload do, on its own platform as elsewhere. */
const waivedOn = (workload: string, platform: string, view: View): readonly string[] =>
  view.verdictsOf(workload, platform).flatMap(({ gate, waiver }) => {
    const expires = waiver === undefined ? undefined : waiverOf(waiver, view)?.expires;
    return expires === undefined ? [] : [view.locale.words.waivedOn(platform, gate, expires)];
  });

/** `vm: it needs SR-IOV (gate device.sriov; passes with …)`. */
export function failureOf(verdict: Verdict, view: View): string {
  const { locale } = view;
  const repair = verdict.conditions.find((condition) => condition.repair !== undefined)?.repair;
  const what = locale.gates.get(verdict.gate) ?? verdict.gate;
  return locale.words.ruledOut({
    platform: verdict.platform,
    what: verdict.clause === undefined ? what : locale.words.clause(what, verdict.clause),
    gate: verdict.gate,
    repair: repair && writeSentence(repair, view),
  });
}

/** What would make a gate pass, and the setting of the brief that says so. */
export function repairOf(sentence: Sentence, view: View): string {
  const { path, value } = sentence.values;
  const text = writeSentence(sentence, view);
  if (typeof path !== "string") return text;
  const { words } = view.locale;
  const isPlain = typeof value === "string" || typeof value === "number";
  return words.withSetting(text, words.setting(path, isPlain ? String(value) : undefined));
}
