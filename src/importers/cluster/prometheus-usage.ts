import { isObject } from "../json.js";
import { at, listAt, textAt } from "./kubernetes-object.js";
import type { PodUsage } from "./usage.js";

/** What a query of Prometheus says of pods. */
export interface PrometheusUsage {
  readonly usage: readonly PodUsage[];
  /** Series whose resource neither their name nor a label `resource` says. */
  readonly unnamed: readonly string[];
  /** Series without a pod, of another resource, or with samples that are no numbers. */
  readonly damaged: number;
}

/** Whether an object is the answer of `/api/v1/query_range` or `/api/v1/query`. */
export const isPrometheus = (document: unknown): boolean =>
  isObject(document) && typeof at(document, "data", "resultType") === "string";

/**
 * The samples of a range or instant result by pod: series of its containers add up at each time; those of the pod as a
 * whole (an empty `container`) and of its sandbox (`POD`) stand for it only where it has no others. The resource is
 * that of a label `resource`, else of the metric's name (`…cpu…`, `…memory…`).
 */
export function readPrometheus(document: unknown): PrometheusUsage {
  const pods = new Map<string, { readonly first: PodUsage; readonly whole: Times; readonly parts: Times }>();
  const unnamed = new Set<string>();
  let damaged = 0;
  for (const series of listAt(document, "data", "result")) {
    const metric = at(series, "metric");
    const [namespace, pod] = [textAt(metric, "namespace") || "default", textAt(metric, "pod")];
    const name = textAt(metric, "resource") || textAt(metric, "__name__");
    if (pod === "") {
      damaged += 1;
      continue;
    }
    const resource = /cpu/i.test(name) ? "cpu" : /memory/i.test(name) ? "memory" : undefined;
    if (resource === undefined) {
      if (name === "") unnamed.add(`${namespace}/${pod}`);
      else damaged += 1;
      continue;
    }
    const key = `${resource}\n${namespace}\n${pod}`;
    const first = { namespace, pod, resource, samples: [] } as const;
    const known = pods.get(key) ?? { first, whole: new Map(), parts: new Map() };
    pods.set(key, known);
    const container = textAt(metric, "container");
    const times = container === "" || container === "POD" ? known.whole : known.parts;
    const values = listAt(series, "values");
    for (const pair of values.length > 0 ? values : [at(series, "value")])
      if (!addSample(times, pair)) damaged += 1;
  }
  const usage = [...pods.values()].flatMap(({ first, whole, parts }): readonly PodUsage[] => {
    const times = parts.size > 0 ? parts : whole;
    const samples = [...times.keys()].sort((a, b) => a - b).map((time) => times.get(time) ?? 0);
    return samples.length === 0 ? [] : [{ ...first, samples }];
  });
  return { usage, unnamed: [...unnamed], damaged };
}

type Times = Map<number, number>;

/** `[1732456800, "0.25"]`; a number that is not finite or below 0 is none. */
function addSample(times: Times, pair: unknown): boolean {
  if (!Array.isArray(pair)) return false;
  const [time, text] = pair as readonly unknown[];
  if (typeof time !== "number" || typeof text !== "string" || text.trim() === "") return false;
  const value = Number(text);
  if (!Number.isFinite(time) || !Number.isFinite(value) || value < 0) return false;
  times.set(time, (times.get(time) ?? 0) + value);
  return true;
}
