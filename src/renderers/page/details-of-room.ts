import type { Figure } from "../../notice.js";
import { writeAmount, writeCentral, writeProbability } from "../format/amount.js";
import { writeSentence } from "../sentence.js";
import type { View } from "../view.js";
import type { Detail } from "./detail.js";

/** What comes later stands in the data. */
const MOST_LIMITS = 4;

/** How full the nodes of each plan are, which limits growth meets first, and what the years of the horizon need. */
export function roomDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  const { room } = words;
  return {
    title: room.title,
    note: room.say,
    head: [words.plan, room.inUse, room.ahead, room.byYear],
    numeric: [],
    rows: view.report.placements.map(({ plan, utilization, ahead, hosts, instances }) => [
      plan,
      usedOf(utilization, view),
      ahead
        .slice(0, MOST_LIMITS)
        .map(({ growth, by }) =>
          room.atGrowth(writeProbability(Math.round(growth * 1000) / 1000, view), writeSentence(by, view)),
        )
        .join("; ") || nothing,
      [
        ...hosts.flatMap(({ model, years }) => (years ? [`${model}: ${yearly(years, view)}`] : [])),
        ...instances.flatMap(({ name, years }) => (years ? [`${name}: ${yearly(years, view)}`] : [])),
      ].join("; ") || nothing,
    ]),
  };
}

/** Platform by platform, resource by resource. */
function usedOf(utilization: View["report"]["placements"][number]["utilization"], view: View): string {
  const { nothing, words } = view.locale;
  const byPlatform = new Map<string, string[]>();
  for (const { platform, resource, share, room } of utilization) {
    const shown = words.room.used(
      writeProbability(Math.round(share * 1000) / 1000, view),
      writeAmount(room, unitOf(resource), view),
    );
    const here = byPlatform.get(platform);
    if (here === undefined) byPlatform.set(platform, [shown]);
    else here.push(shown);
  }
  const parts = [...byPlatform].map(([platform, shown]) => `${view.platform(platform)}: ${shown.join(", ")}`);
  return parts.join("; ") || nothing;
}

const yearly = (years: readonly Figure[], view: View): string =>
  years.map((figure) => (figure.kind === "known" ? String(figure.center) : view.locale.nothing)).join(", ");

const units: ReadonlyMap<string, string> = new Map([
  ["cpu", "cores"],
  ["memory", "bytes"],
]);
const unitOf = (resource: string): string => units.get(resource) ?? resource;

/** Soft limits against hard ones: by platform and resource, who holds a neighbour, how, what is left to it, what would close it. */
export function limitDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  const { limits } = words;
  return {
    title: limits.title,
    note: limits.say,
    head: [
      words.plan,
      words.platform,
      limits.resource,
      limits.beside,
      limits.enforcedBy,
      limits.how,
      limits.left,
      limits.slowdown,
      limits.close,
    ],
    numeric: [7],
    rows: view.report.limits.map((limit) => {
      const path = limit.close?.values["path"];
      const value = limit.close?.values["value"];
      const setting = words.setting(String(path), value === undefined ? undefined : String(value));
      return [
        limit.plan,
        view.platform(limit.platform),
        limit.resource,
        limits.besideOf(limit.beside),
        `${limits.byOf(limit.by)} (${limit.enforcement})`,
        writeSentence(limit.how, view),
        writeSentence(limit.left, view),
        limit.slowdown.kind === "known" ? writeCentral(limit.slowdown, view) : nothing,
        limit.close ? words.withSetting(writeSentence(limit.close, view), setting) : nothing,
      ];
    }),
  };
}
