import type { Brief } from "../brief/brief.js";
import { platformKinds } from "../brief/vocabulary.js";
import type { Assignment } from "./plan.js";
import type { Found } from "./found.js";

/** Values that differ by less than this are a tie: rounding must not choose. */
const TIE = 1e-9;

/** Feasible first, highest central V, least CPU off the default, fewest hosts, kind in the order of the list, then id. */
export const compareFound = (brief: Brief, a: Found, b: Found): number => {
  if (a.evaluation.feasible !== b.evaluation.feasible) return a.evaluation.feasible ? -1 : 1;
  const byValue = (b.evaluation.value[0] ?? 0) - (a.evaluation.value[0] ?? 0);
  if (Math.abs(byValue) > TIE) return byValue;
  return (
    a.cpuMoved - b.cpuMoved ||
    a.evaluation.hosts - b.evaluation.hosts ||
    compareText(kindsOf(brief, a.assignment), kindsOf(brief, b.assignment)) ||
    compareText(idsOf(a.assignment), idsOf(b.assignment))
  );
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const kindsOf = (brief: Brief, assignment: Assignment): string =>
  assignment
    .map(({ platform }) => {
      const kind = brief.platforms.find(({ id }) => id === platform)?.kind;
      return kind === undefined ? platformKinds.length : platformKinds.indexOf(kind);
    })
    .join("");

const idsOf = (assignment: Assignment): string => JSON.stringify(assignment.map(({ platform }) => platform));
