import type { View } from "../view.js";
import type { Detail } from "./detail.js";

/** What a brief says of a waiver; ids are places in its list. */
interface StatedWaiver {
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
}

/** The waiver of an id such as `waivers[0]`, from the brief that the report repeats; none where it holds no such. */
export function waiverOf(id: string, { report }: View): StatedWaiver | undefined {
  const list = report.brief["waivers"];
  if (!Array.isArray(list)) return undefined;
  const place = /^waivers\[(\d+)\]$/.exec(id)?.[1];
  const { reason, owner, expires } = (list[Number(place)] ?? {}) as { readonly [key: string]: unknown };
  if (typeof reason !== "string" || typeof owner !== "string" || typeof expires !== "string")
    return undefined;
  return { reason, owner, expires };
}

/** Every waiver, whether it counts, why it was given, by whom and until when. */
export function waiverDetail(view: View): Detail {
  const { words } = view.locale;
  return {
    title: words.waivers,
    note: "",
    head: [words.gate, words.workload, words.verdict, words.reason, words.owner, words.lastDay],
    numeric: [],
    rows: view.report.waivers.flatMap(({ id, gate, workload, used }) => {
      const waiver = waiverOf(id, view);
      if (waiver === undefined) return [];
      const { reason, owner, expires } = waiver;
      const isOver = view.asOf !== undefined && expires < view.asOf;
      const state = words.waiverState(used ? "used" : isOver ? "expired" : "idle");
      return [[gate, workload, state, reason, owner, expires]];
    }),
  };
}
