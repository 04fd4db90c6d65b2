import type { Choice } from "./found.js";
import type { SearchClass } from "./space.js";
import { including, includes, type Subset } from "./subset.js";

/** A choice for the first classes, linked backwards from the last of them. */
interface Partial {
  readonly sum: number;
  readonly cpuMoved: number;
  readonly platform: number;
  readonly before: Partial | undefined;
}

/**
 * The choices inside a subset that use every member and have the highest sums of worth, best first, at most `most`;
 * of equal sums those that move less CPU. Exact: class by class, for every set of members in use so far, only the
 * best beginnings can be part of the best choices, because a sum adds up class by class.
 */
export function highestSums(input: {
  readonly classes: readonly SearchClass[];
  /** What each class is worth on each platform. */
  readonly worth: readonly (readonly number[])[];
  readonly subset: Subset;
  readonly most: number;
}): readonly Choice[] {
  const { classes, worth, subset, most } = input;
  let begun = new Map<Subset, readonly Partial[]>([
    [0, [{ sum: 0, cpuMoved: 0, platform: -1, before: undefined }]],
  ]);
  for (const [index, { allowed, standard, cores }] of classes.entries()) {
    const longer = new Map<Subset, Partial[]>();
    for (const [used, partials] of begun)
      for (const platform of allowed) {
        if (!includes(subset, platform)) continue;
        const more = including(used, platform);
        const list = longer.get(more) ?? [];
        longer.set(more, list);
        for (const before of partials)
          list.push({
            sum: before.sum + (worth[index]?.[platform] ?? 0),
            cpuMoved: before.cpuMoved + (platform === standard ? 0 : cores),
            platform,
            before,
          });
      }
    begun = new Map([...longer].map(([used, list]) => [used, list.sort(highestFirst).slice(0, most)]));
  }
  return (begun.get(subset) ?? []).map(choiceOf);
}

const highestFirst = (a: Partial, b: Partial): number => b.sum - a.sum || a.cpuMoved - b.cpuMoved;

function choiceOf(last: Partial): Choice {
  const choice: number[] = [];
  for (let at: Partial | undefined = last; at?.before; at = at.before) choice.push(at.platform);
  return choice.reverse();
}
