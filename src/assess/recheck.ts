import type { Brief } from "../brief/brief.js";
import type { Consequence } from "../consequences/consequence.js";
import type { Verdict } from "../gates/verdict.js";
import type { Warning } from "../notice.js";
import type { Load } from "../placement/load.js";
import { checkPlacement } from "../placement/checker.js";
import type { Violation } from "../placement/checks/check.js";
import { proposePlans } from "../plans/plans.js";
import type { Plan } from "../plans/plan.js";
import { elementPath, type Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import type { OutlookFunction } from "./outlook.js";
import { placedVerdicts, prospectNamed, type Prospect } from "./prospect.js";

/** The stages that a plan is fed back through, none of which remembers the first time. */
export interface Afresh {
  readonly gates: (brief: Brief) => readonly Verdict[];
  readonly outlook: OutlookFunction;
  readonly load: (plan: Plan) => readonly Load[];
  readonly central: World;
}

/**
 * Feeds a plan back as if a user had asked for it (MODEL §11): a brief in which every workload states its platform
 * goes through gates and placement, whose limits are recomputed by code that placed nothing; capacity and availability
 * must come out as the plan was judged. Empty where all of it holds. An estate that is too large to be laid out is
 * open, not broken: its verdicts say so.
 */
export function recheck(brief: Brief, prospect: Prospect, afresh: Afresh): readonly Violation[] {
  const { plan } = prospect;
  const asked = askedFor(brief, plan);
  const verdicts = afresh.gates(asked);
  const found = proposePlans({ brief: asked, verdicts }).plans.find(
    ({ id, aliases }) => id === "today" || aliases.includes("today"),
  );
  const { placement, brought } = afresh.outlook({ ...plan, ...found, ...pooled(plan) }, afresh.central);
  const unplaced = placement.verdicts.filter(({ verdict }) => verdict === "fail");
  const broken = checkPlacement({ brief: asked, plan, load: afresh.load(plan), placement });
  const isOpen = placedVerdicts(prospect).some(({ verdict }) => verdict === "unknown");
  return [
    ...[...(found?.failures ?? []), ...unplaced].map(failureOf),
    ...broken.filter(({ rule }) => !(isOpen && rule === "laid-out")),
    ...differing(prospect.central.outlook.brought.consequences, brought.consequences),
  ];
}

const failureOf = ({
  gate,
  workload,
  platform,
}: Pick<Verdict, "gate" | "workload" | "platform">): Violation => ({
  rule: gate,
  about: workload,
  expected: "pass",
  actual: `fail on ${platform}`,
});

export interface Rechecking {
  /** What a plan does not keep; looked at once a plan. RangeError for a plan that is none of the prospects. */
  readonly recheck: (plan: Id) => readonly Violation[];
  /** Of the plans that were looked at and did not pass. */
  readonly warnings: () => readonly Warning[];
}

/** Feeds back the plans that a decision asks about. */
export function rechecking(brief: Brief, prospects: readonly Prospect[], afresh: () => Afresh): Rechecking {
  const known = new Map<Id, readonly Violation[]>();
  return {
    recheck: (id) => {
      const prospect = prospectNamed(prospects, id);
      if (prospect === undefined) throw new RangeError(`no plan is named ${id}`);
      const violations = known.get(id) ?? recheck(brief, prospect, afresh());
      known.set(id, violations);
      return violations;
    },
    warnings: () => [...known].flatMap(([plan, violations]) => warningsOf(plan, violations)),
  };
}

/** A plan that did not pass is not recommended, and something in the library is wrong. */
const warningsOf = (plan: Id, violations: readonly Violation[]): readonly Warning[] =>
  violations.slice(0, MOST_TOLD).map(({ rule, about, expected, actual }) => ({
    code: "recheck-failed",
    message: `${plan} does not keep ${rule} when it is asked for alone: ${about} is ${actual}, not ${expected}.`,
    about: elementPath("plans", plan),
    remedy: "Report the brief and this warning: the plan was left out of the decision.",
    values: { plan, rule, about, expected, actual },
  }));

const MOST_TOLD = 10;

/** The brief of a user who wants each workload where the plan puts it. */
function askedFor(brief: Brief, { assignment }: Plan): Brief {
  const platforms = new Map(assignment.map(({ workload, platform }) => [workload, platform]));
  const workloads = brief.workloads.map((workload) => {
    const runsOn = platforms.get(workload.id);
    return runsOn === undefined ? workload : { ...workload, runsOn };
  });
  return { ...brief, workloads };
}

/** What belongs to the plan beside its assignment: its name, its own hosts, its node pools. */
const pooled = ({
  id,
  aliases,
  forced,
  pooling,
}: Plan): Pick<Plan, "id" | "aliases" | "forced" | "pooling"> => ({
  ...{ id, aliases, forced, pooling },
});

/** Measures of capacity and availability whose centre is not what it was. */
function differing(judged: readonly Consequence[], again: readonly Consequence[]): readonly Violation[] {
  const keyOf = ({ measure, workload = "" }: Consequence): string => JSON.stringify([measure, workload]);
  const centers = new Map(again.map((one) => [keyOf(one), centerOf(one)]));
  return judged
    .filter(({ concern }) => concern === "availability" || concern === "capacity")
    .flatMap((one): readonly Violation[] => {
      const [expected, actual = "absent"] = [centerOf(one), centers.get(keyOf(one))];
      const about = one.workload ?? one.plan;
      return expected === actual ? [] : [{ rule: one.measure, about, expected, actual }];
    });
}

const centerOf = ({ figure }: Consequence): number | string =>
  figure.kind === "known" ? figure.center : "unknown";
