import type { View } from "../view.js";
import { failureOf, repairOf } from "./places.js";
import type { Collision } from "./page.js";

/** Why nothing is feasible: the smallest sets of requirements that collide, else what failed in placement. */
export function collisionsOf(view: View): readonly Collision[] {
  const { decision } = view.report;
  if (decision.outcome !== "nothing-feasible") return [];
  const { locale } = view;
  const stated = decision.conflicts.map(({ workload, requirements, relax }) => ({
    workload,
    requirements: locale.words.together(
      requirements.map(({ gate, clause }) =>
        clause === undefined ? gate : locale.words.clause(gate, clause),
      ),
    ),
    relax: [repairOf(relax, view)],
  }));
  return stated.length > 0 ? stated : unplaceable(view);
}

/** The failures of the default plan, each with its own repair in the text. */
function unplaceable(view: View): readonly Collision[] {
  return (view.plan("default")?.failures ?? []).map(({ gate, workload, platform }) => {
    const verdict = view
      .verdictsOf(workload, platform)
      .find((one) => one.gate === gate && one.verdict === "fail");
    const what = view.locale.gates.get(gate) ?? gate;
    const plain = view.locale.words.ruledOut({ platform, what, gate, repair: undefined });
    return { workload, requirements: verdict ? failureOf(verdict, view) : plain, relax: [] };
  });
}
