import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { BriefInput } from "./input/brief.js";
import { sortedById } from "./order.js";

/** Fields that a brief may state and that no stage reads yet, so that nothing stated is dropped in silence. */
const fields: readonly (readonly string[])[] = [
  ["rates"],
  ["measuring"],
  ["policies"],
  ["waivers"],
  ["team", "freezeWindows"],
];

/** The same for fields of workloads. */
const workloadFields = ["compliance", "storage"] as const;

/** Which of them a brief states: a field of many workloads is named once, by the first that states it. */
export function notUsedYetIn(input: BriefInput): readonly IdPath[] {
  const stated = fields
    .filter((keys) => isStated(keys.reduce<unknown>(valueAt, input)))
    .map((keys) => keys.reduce(childPath, ""));
  const workloads = sortedById(input.workloads);
  const ofWorkloads = workloadFields.flatMap((field) => {
    const first = workloads.find((workload) => isStated(workload[field]));
    return first === undefined ? [] : [childPath(elementPath("workloads", first.id), field)];
  });
  return [...stated, ...ofWorkloads];
}

const valueAt = (holder: unknown, key: string): unknown =>
  (holder as { readonly [key: string]: unknown } | undefined)?.[key];

const isStated = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.keys(value).length > 0 : value !== undefined;
