export { assess } from "./assess.js";
export { assessUntilStable, type Settled } from "./assess/until-stable.js";
export { assessAsync, type AssessAsyncOptions } from "./assess-async.js";
export type { Extensions } from "./assess/extensions.js";
export type { AssessOptions, Progress } from "./assess/options.js";
export { library } from "./assess/library.js";
export { parsePath, type PathSegment } from "./quantity/id-path.js";

export { parseBrief, type ParsedBrief } from "./brief/parse-brief.js";
export { withChange } from "./brief/with-change.js";
export { BriefError } from "./brief/brief-error.js";
export { briefJsonSchema } from "./brief/json-schema.js";
export type { Brief } from "./brief/brief.js";
export type { BriefInput } from "./brief/input/brief.js";

export { estimateOverheads } from "./overheads/overheads.js";
export { comparability } from "./overheads/comparability.js";
export { performanceOf } from "./overheads/performances.js";
export type { Overhead } from "./overheads/overhead.js";
export { centralWorld, drawWorld, withInput } from "./world/draw.js";
export type { World } from "./world/world.js";
export { checkGates } from "./gates/gates.js";
export { defineGate, type Gate } from "./gates/gate.js";
export type { Condition, Verdict } from "./gates/verdict.js";
export { proposePlans, type Proposal } from "./plans/plans.js";
export type { Assignment, Evaluate, Evaluation, Forced, Plan } from "./plans/plan.js";
export { loadOf } from "./placement/load-of.js";
export type { Load } from "./placement/load.js";
export { place } from "./placement/place.js";
export { checkPlacement } from "./placement/checker.js";
export type { Placement } from "./placement/placement.js";
export { countLicences } from "./licences/licences.js";
export type { LicenceCount } from "./licences/licence.js";
export { compareCosts, type CostComparison } from "./consequences/cost/compare.js";
export { convertCosts, costTotals } from "./consequences/cost/table.js";
export { consequencesOf } from "./consequences/consequences.js";
export type { Consequence, CostLine } from "./consequences/consequence.js";
export { valueOf } from "./values/values.js";
export { weighCriteria } from "./values/weigh.js";
export { drawWeights } from "./values/weights.js";
export {
  elicitedWeights,
  nextQuestion,
  standingOf,
  startElicitation,
  withAnswer,
  type Elicitation,
  type TradeoffAnswer,
  type TradeoffQuestion,
} from "./values/elicit.js";
export { comparePreferences, type GroupPreferences, type Stakeholder } from "./values/group.js";
export { compare } from "./values/burden.js";
export { defineCriterion, type Criterion } from "./values/criterion.js";
export { robustnessOf, type Robustness } from "./robustness/robustness.js";
export type { Information } from "./robustness/information.js";
export { decide } from "./decision/decide.js";
export type { Decision, Outcome } from "./decision/decision.js";
export { explain } from "./explanation/explain.js";
export type { Explanation } from "./explanation/explanation.js";

export { verifyReport, type Verification } from "./verify.js";
export { diffReports } from "./report/diff.js";
export type { DiffCause, FigureChange, LeadChange, ReportDiff } from "./report/difference.js";
export {
  measurementJobs,
  type MeasurementJobs,
  type MeasurementSide,
} from "./report/jobs/measurement-jobs.js";
export type { Manifest } from "./report/jobs/manifest.js";
export type { JobSettings } from "./report/jobs/settings.js";
export {
  contrastPlans,
  contrastWorkload,
  type PlanContrast,
  type WorkloadContrast,
} from "./report/contrast.js";
export { pointsOf } from "./report/points.js";
export type { Point } from "./report/point.js";
export { explainFigure, type FigureExplanation } from "./report/explain-figure.js";
export { tornadoOf, type Tornado } from "./report/tornado.js";
export { reportJsonSchema } from "./report/json-schema.js";
export type { Report } from "./report/report.js";

export { compareSamples } from "./statistics/comparison.js";
export { compareFamily } from "./statistics/comparison-family.js";
export { partialInformation, perfectInformation } from "./statistics/information.js";
export { normalInformation } from "./statistics/preposterior.js";
export { varianceShares } from "./statistics/variance-shares.js";
export { poolEstimates } from "./statistics/pooling.js";
export { leaveOneOut } from "./statistics/leave-one-out.js";
export { adjustPValues } from "./statistics/multiplicity.js";
export { quantileInterval } from "./statistics/quantile-interval.js";
export { breakEvenPrice, breakEvenYear } from "./statistics/break-even.js";
export { internalRates, modifiedInternalRate, presentValue, realRate } from "./statistics/cash-flows.js";
export { futureValue, interestPart, levelPayment, presentValueOfPayments } from "./statistics/payments.js";
export { principalPart, rateOfPayments } from "./statistics/payments.js";
export { unavailabilityKofN } from "./statistics/reliability.js";
export { inParallel, inSeries, meanTimeToFailure, repairableKofN } from "./statistics/repairable.js";
export { percentileOfHistograms, poolHistograms, withOmittedRequests } from "./statistics/histogram.js";
export type { Figure, From, Issue, Sentence, Warning } from "./notice.js";
