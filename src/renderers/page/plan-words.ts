import type { PlacedPart } from "../headline-words.js";
import type { View } from "../view.js";

/** The parts of a plan by number of workloads; of equal ones the default's platform first, then by name. */
export function partsOf(planId: string | null, view: View): readonly PlacedPart[] {
  const plan = view.plan(planId);
  if (!plan) return [];
  const workloads = new Map<string, string[]>();
  for (const { workload, platform } of plan.assignment)
    workloads.set(platform, [...(workloads.get(platform) ?? []), workload]);
  const standard = view.report.decision.default;
  const rank = (platform: string): number => (platform === standard ? 0 : 1);
  return [...workloads]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([platform, names]) => ({
      platform: view.platform(platform),
      workloads: names,
      all: plan.assignment.length,
    }));
}

/** What to do: `use VMs, and put analytics on bare metal`. */
export function planToDo(planId: string | null, view: View): string {
  const plan = view.plan(planId);
  const isToday = plan !== undefined && [plan.id, ...plan.aliases].includes("today");
  return view.locale.headline.plan(partsOf(planId, view), isToday);
}

/** What to compare with: `VMs throughout`. */
export const planNamed = (planId: string, view: View): string =>
  view.locale.headline.named(partsOf(planId, view), planId);
