import type { IdPath } from "../../quantity/id-path.js";
import type { Left } from "../importer.js";
import { cleanText } from "../text.js";
import type { Notes } from "./cluster.js";
import { inquiries } from "./inquiries.js";
import { isPrometheus, readPrometheus } from "./prometheus-usage.js";
import type { Ask } from "./questions.js";
import { isTop, readTop } from "./top.js";
import type { PodUsage } from "./usage.js";

/** Takes a text of `kubectl top pods`; whether it was one. */
export function takeTop(text: unknown, path: IdPath, seen: PodUsage[], { leave }: Notes): boolean {
  if (typeof text !== "string" || !isTop(text)) return false;
  const { usage, damaged } = readTop(cleanText(text));
  for (const one of usage) seen.push(one);
  if (damaged > 0)
    leave({ path, reason: "damaged", message: `${damaged} lines that are no rows of the table.` });
  return true;
}

/** Takes answers of Prometheus out of what is handed on to `take`. */
export const sifted =
  (
    seen: PodUsage[],
    take: (object: unknown, path: IdPath) => void,
    { ask, leave }: Notes & { readonly ask: Ask },
  ) =>
  (object: unknown, path: IdPath): void => {
    if (!isPrometheus(object)) {
      take(object, path);
      return;
    }
    const { usage, unnamed, damaged } = readPrometheus(object);
    for (const one of usage) seen.push(one);
    for (const pod of unnamed) ask(inquiries.usage, pod);
    if (damaged > 0)
      leave({
        path,
        reason: "damaged",
        message: `${damaged} series or samples that are none of a pod\u2019s usage.`,
      });
  };

export const strangers = (count: number): Left => ({
  path: "objects",
  reason: "usage-of-others",
  message: `Usage of ${count} pods that belong to no workload of the brief: gone, of DaemonSets or of nodes themselves.`,
});
