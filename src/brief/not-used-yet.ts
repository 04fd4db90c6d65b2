import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { BriefInput } from "./input/brief.js";
import { dedicatedHardwarePacks } from "./isolation.js";
import { sortedById } from "./order.js";
import type { PackId } from "./vocabulary.js";

/** Fields that a brief may state and that no stage reads yet, so that nothing stated is dropped in silence. */
const fields: readonly (readonly string[])[] = [["rates"], ["measuring"], ["team", "freezeWindows"]];

/** Statements of weights that are read as if none were made. */
const unreadWeights: readonly string[] = ["intervals", "ratios", "tradeoffs"];

/** Packs that no gate reads. */
const isUnread = (pack: PackId): boolean => !dedicatedHardwarePacks.includes(pack);

/** Which of them a brief states: a field of many elements is named once, by the first that states it. */
export function notUsedYetIn(input: BriefInput): readonly IdPath[] {
  const stated = fields
    .filter((keys) => isStated(keys.reduce<unknown>(valueAt, input)))
    .map((keys) => keys.reduce(childPath, ""));
  const { policies, preferences } = input;
  const packs = policies?.packs?.some(isUnread) ? ["policies.packs"] : [];
  const weights = unreadWeights.includes(preferences?.weights?.kind ?? "") ? ["preferences.weights"] : [];
  const tenant = sortedById(input.tenants ?? []).find(({ sensitivity }) => sensitivity !== undefined);
  const workload = sortedById(input.workloads).find(({ compliance }) => compliance?.some(isUnread));
  return [
    ...stated,
    ...packs,
    ...weights,
    ...(tenant ? [childPath(elementPath("tenants", tenant.id), "sensitivity")] : []),
    ...(workload ? [childPath(elementPath("workloads", workload.id), "compliance")] : []),
  ];
}

const valueAt = (holder: unknown, key: string): unknown =>
  (holder as { readonly [key: string]: unknown } | undefined)?.[key];

const isStated = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.keys(value).length > 0 : value !== undefined;
