import { bestOf, type Choice, type Found } from "./found.js";
import type { Search } from "./space.js";
import { including, includes, usedBy, type Subset } from "./subset.js";

/**
 * The far ends of a subset: for each member the choice that puts there whatever may stand there, and the rest where
 * the default plan does, or else on the first member open to it; each member left out gets the one class that is
 * best there. Single moves from the default plan seldom come this far: the first to move pays for the hosts of all.
 */
export function mostlyOnEach(search: Search, subset: Subset): readonly Found[] {
  const members = search.platforms.map((_, platform) => platform).filter((one) => includes(subset, one));
  return members.flatMap((member) => {
    const choice = mostlyOn(search, subset, member);
    const found = choice && members.reduce<Found | undefined>(joined(search), search.attempt(choice));
    return found && usedBy(found.choice) === subset ? [found] : [];
  });
}

function mostlyOn({ classes }: Search, subset: Subset, member: number): Choice | undefined {
  const choice = classes.flatMap(
    ({ allowed, standard }) =>
      [member, standard, ...allowed].find((one) => includes(subset, one) && allowed.includes(one)) ?? [],
  );
  return choice.length === classes.length ? choice : undefined;
}

/** With a class on one more platform, none left empty for it; as it is where that platform is in use already. */
const joined =
  ({ classes, attempt, compare }: Search) =>
  (from: Found | undefined, platform: number): Found | undefined => {
    if (from === undefined || from.choice.includes(platform)) return from;
    const wanted = including(usedBy(from.choice), platform);
    return bestOf(
      compare,
      classes.flatMap(({ allowed }, index) => {
        const moved = from.choice.with(index, platform);
        return allowed.includes(platform) && usedBy(moved) === wanted ? [attempt(moved)] : [];
      }),
    );
  };
