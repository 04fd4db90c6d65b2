import type { From, Warning } from "../notice.js";
import type { WeighedCriterion } from "../values/criterion.js";
import { digestOf } from "./digest.js";
import { consequencesIn, givenUpIn, limitsIn, placementIn } from "./fold.js";
import { planIn } from "./plans.js";
import { reportSchema, type Report, type ReportedCriterion } from "./report.js";
import { offCentre } from "./off-centre.js";
import { settle } from "./settle.js";
import { figureOf } from "./figures.js";
import type { AssembleInput } from "./told.js";

/** Everything said, as one plain document with its digest. What must be repeated for the same bytes stays unrounded. */
export function assembleReport(input: AssembleInput): Report {
  const { explanation, plans } = input;
  const placed = plans.flatMap(({ central }) => central.placement.verdicts);
  const report: Omit<Report, "digest"> = {
    schema: reportSchema,
    library: input.library,
    run: input.run,
    brief: input.stated,
    decision: input.decision,
    plans: plans.map((plan) => planIn(plan, input)),
    consequences: plans.flatMap(consequencesIn),
    gates: [...input.verdicts, ...placed],
    obligations: input.obligations,
    waivers: input.brief.waivers.map(({ id, gate, workload }) => ({
      id,
      gate,
      workload,
      used: input.verdicts.some(({ waiver }) => waiver === id),
    })),
    overheads: input.overheads,
    placements: plans.map(placementIn),
    limits: plans.flatMap(limitsIn),
    reaches: plans.flatMap(({ central }) => central.brought.reaches),
    givenUp: plans.flatMap(givenUpIn),
    costs: plans.flatMap(({ central }) => central.brought.costs),
    criteria: input.criteria.filter(isTold).map((weighed) => criterionIn(weighed, input)),
    flips: input.flips,
    robustness: input.supported,
    information: input.information,
    ...explanation,
    sensitivity: withShares(explanation.sensitivity, input.information),
    warnings: distinct([...input.warnings, ...plans.flatMap(({ central }) => central.brought.warnings)]),
  };
  const settled = {
    ...settle({ ...report, warnings: [...report.warnings, ...offCentre(report)] }),
    run: input.run,
  };
  return { ...settled, digest: digestOf(settled) };
}

/** Hosts are told where they stand in for cost. */
const isTold = ({ criterion, weighs }: WeighedCriterion): boolean => criterion.mayBeReason || weighs;

function criterionIn(
  weighed: WeighedCriterion,
  { brief, weights }: Pick<AssembleInput, "brief" | "weights">,
): ReportedCriterion {
  const { criterion, scale, material, asked, weighs } = weighed;
  const central = weights.central.get(criterion.id) ?? 0;
  const kind = brief.preferences.weights.kind === "unstated" ? "default" : "stated";
  const from: From = { kind, path: "preferences.weights" };
  const weight = figureOf(central, weights.drawn.get(criterion.id) ?? Float64Array.of(0), "share", from);
  return { id: criterion.id, unit: criterion.unit, weight, asked, weighs, scale, material };
}

/** Each swing with its first-order share of the variance of the lead, from the draws. */
function withShares(swings: Report["sensitivity"], { items }: Report["information"]): Report["sensitivity"] {
  const shares = new Map(
    items.flatMap(({ paths, varianceShare }) =>
      varianceShare === undefined ? [] : paths.map((path) => [path, varianceShare] as const),
    ),
  );
  return swings.map((swing) => {
    const varianceShare = shares.get(swing.path);
    return varianceShare === undefined ? swing : { ...swing, varianceShare };
  });
}

function distinct(warnings: readonly Warning[]): readonly Warning[] {
  const byKey = new Map(warnings.map((warning) => [JSON.stringify([warning.code, warning.about]), warning]));
  return [...byKey.values()];
}
