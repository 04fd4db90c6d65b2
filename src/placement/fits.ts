import type { Condition, Verdict } from "../gates/verdict.js";
import { childPath, type Id, type IdPath } from "../quantity/id-path.js";
import type { Load } from "./load.js";
import type { NodeShape } from "./node-shape.js";
import { fitsShape, needOf, resourcesOf, roomOf } from "./pool-size.js";

const units: ReadonlyMap<string, string> = new Map([
  ["cpu", "cores"],
  ["memory", "bytes"],
  ["pods", "pods"],
]);

/** Whether one replica fits a node of some shape. */
export const fitsSome = (load: Load, shapes: readonly NodeShape[]): boolean =>
  shapes.some((shape) => fitsShape(load, shape));

/**
 * Gate `fits` of one load: passes where a replica fits a node of the largest shape, fails where it fits none, and
 * says how much would; unknown where it asks for a device that nobody declared. Shapes come largest first; `declaredAt`
 * is where devices are declared: `hosts[h].devices`.
 */
export function fitsVerdict(load: Load, shapes: readonly NodeShape[], declaredAt: IdPath): Verdict {
  const { workload, platform } = load;
  const verdict = { gate: "fits", workload, platform } as const;
  const [largest] = shapes;
  if (largest === undefined)
    return { ...verdict, verdict: "fail", conditions: [conditionOf(load, "cpu", load.cpu, 0)] };
  const resources = resourcesOf([load], largest);
  const room = roomOf(largest, resources);
  const needs = needOf(load, resources);
  const conditions = resources.map((resource, at) =>
    conditionOf(load, resource, needs[at] ?? 0, room[at] ?? 0),
  );
  if (!fitsSome(load, shapes)) {
    const failing = conditions.filter(({ margin }) => margin !== undefined && margin < 0);
    return { ...verdict, verdict: "fail", conditions: failing };
  }
  const undeclared = load.others.find(({ resource }) => !largest.devices.has(resource));
  if (undeclared === undefined) return { ...verdict, verdict: "pass", conditions };
  const { resource } = undeclared;
  const question = {
    id: "question.device",
    values: {
      workload,
      platform,
      resource,
      amount: undeclared.amount,
      path: childPath(declaredAt, resource),
    },
  };
  return { ...verdict, verdict: "unknown", conditions, question };
}

function conditionOf(load: Load, resource: string, need: number, room: number): Condition {
  const unit = units.get(resource) ?? resource;
  const margin = room - need;
  const { workload, platform } = load;
  const repair = { id: "repair.request-at-most", values: { workload, platform, resource, largest: room } };
  return { expected: room, actual: need, unit, margin, ...(margin < 0 && { repair }) };
}

/** The verdict that more hosts are needed than can be had. */
export function beyondAvailable(
  verdict: Verdict,
  need: { readonly host: Id; readonly available: number; readonly count: number },
): Verdict {
  const { host, available, count } = need;
  const condition: Condition = {
    expected: available,
    actual: count,
    unit: "hosts",
    margin: available - count,
    repair: { id: "repair.hosts-available", values: { host, available, count } },
  };
  const { gate, workload, platform, plan } = verdict;
  const failed = verdict.verdict === "fail" ? verdict.conditions : [];
  return {
    gate,
    workload,
    platform,
    ...(plan !== undefined && { plan }),
    verdict: "fail",
    conditions: [...failed, condition],
  };
}

/** The verdict that nodes were only counted: whether pods fit them one by one was not tried. */
export const notLaidOut = (verdict: Verdict, nodes: number): Verdict =>
  verdict.verdict === "fail"
    ? verdict
    : { ...verdict, verdict: "unknown", question: { id: "question.too-many-nodes", values: { nodes } } };
