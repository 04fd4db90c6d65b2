import type { Figure, Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Report, ReportedPlan } from "./report.js";

/** What speaks for one plan of two on one criterion. */
export interface CriterionContrast {
  readonly criterion: Id;
  readonly own: Figure;
  readonly other: Figure;
  /** What the criterion adds to the difference; absent where either plan cannot be compared with the default. */
  readonly part?: number;
  readonly favours: "plan" | "other" | "neither";
}

/** One plan against another. */
export interface PlanContrast {
  readonly plan: Id;
  readonly other: Id;
  readonly moves: readonly { readonly workload: Id; readonly platform: Id; readonly otherPlatform: Id }[];
  readonly failures: readonly {
    readonly of: "plan" | "other";
    readonly gate: Id;
    readonly workload: Id;
    readonly platform: Id;
  }[];
  readonly criteria: readonly CriterionContrast[];
  /** Lead of the plan over the default less that of the other, centrally, where both can be compared: the parts add up to it. */
  readonly difference?: number;
  readonly sentences: readonly Sentence[];
}

/** Why a workload stands where it does, platform by platform. */
export interface WorkloadContrast {
  readonly workload: Id;
  readonly plan: Id;
  readonly platform: Id;
  readonly elsewhere: readonly {
    readonly platform: Id;
    readonly failed: readonly Id[];
    readonly unknown: readonly Id[];
    /** The plan with it there that differs least from the named one. */
    readonly nearest?: PlanContrast;
  }[];
  readonly sentences: readonly Sentence[];
}

/**
 * "Why this plan and not that one?" for any two plans of a report, by id or alias: where they differ, which gates
 * close either, and each criterion in its own unit with its part of the difference. Undefined for unknown plans.
 */
export function contrastPlans(report: Report, plan: Id, other: Id): PlanContrast | undefined {
  const [one, two] = [planNamed(report, plan), planNamed(report, other)];
  if (!one || !two) return undefined;
  const criteria = one.consequences.map(({ criterion, figure }) =>
    criterionContrast(report, [one, two], criterion, figure),
  );
  const parts = criteria.flatMap(({ part }) => (part === undefined ? [] : [part]));
  const contrast = {
    ...{ plan: one.id, other: two.id, criteria },
    moves: movesOf(one, two),
    failures: [
      ...one.failures.map((failure) => ({ of: "plan" as const, ...failure })),
      ...two.failures.map((failure) => ({ of: "other" as const, ...failure })),
    ],
    ...(parts.length > 0 && { difference: parts.reduce((sum, part) => sum + part, 0) }),
  };
  return { ...contrast, sentences: planSentences(contrast) };
}

/** "Why is shop on VMs?": each other platform's gates for it, and the nearest plan that has it there. */
export function contrastWorkload(report: Report, workload: Id): WorkloadContrast | undefined {
  const plan = planNamed(report, report.decision.plan ?? "default");
  const platform = platformOf(plan, workload);
  if (!plan || platform === undefined) return undefined;
  const platforms = [...new Set(report.gates.map((verdict) => verdict.platform))].concat(
    report.plans.flatMap(({ assignment }) => assignment.map((one) => one.platform)),
  );
  const elsewhere = [...new Set(platforms)]
    .filter((one) => one !== platform)
    .map((there) => {
      const gates = (verdict: string): readonly Id[] =>
        report.gates
          .filter((one) => one.workload === workload && one.platform === there && one.plan === undefined)
          .filter((one) => one.verdict === verdict)
          .map(({ gate }) => gate);
      const nearest = report.plans
        .filter((one) => platformOf(one, workload) === there)
        .map((one) => ({ id: one.id, moves: movesOf(plan, one).length }))
        .reduce<{ readonly id: Id; readonly moves: number } | undefined>(
          (least, next) => (least && least.moves <= next.moves ? least : next),
          undefined,
        );
      const contrast = nearest && contrastPlans(report, plan.id, nearest.id);
      return {
        platform: there,
        failed: gates("fail"),
        unknown: gates("unknown"),
        ...(contrast && { nearest: contrast }),
      };
    });
  const contrast = { workload, plan: plan.id, platform, elsewhere };
  return { ...contrast, sentences: workloadSentences(contrast, report) };
}

/** A plan by its id or an alias. */
export const planNamed = ({ plans }: Report, name: Id): ReportedPlan | undefined =>
  plans.find(({ id, aliases }) => id === name || aliases.includes(name));

const platformOf = (plan: ReportedPlan | undefined, workload: Id): Id | undefined =>
  plan?.assignment.find((one) => one.workload === workload)?.platform;

function movesOf(one: ReportedPlan, two: ReportedPlan): PlanContrast["moves"] {
  const there = new Map(two.assignment.map(({ workload, platform }) => [workload, platform]));
  return one.assignment.flatMap(({ workload, platform }) => {
    const otherPlatform = there.get(workload);
    return otherPlatform === undefined || otherPlatform === platform
      ? []
      : [{ workload, platform, otherPlatform }];
  });
}

function criterionContrast(
  report: Report,
  [one, two]: readonly [ReportedPlan, ReportedPlan],
  criterion: Id,
  own: Figure,
): CriterionContrast {
  const other = two.consequences.find((consequence) => consequence.criterion === criterion)?.figure ?? own;
  const said = report.criteria.find(({ id }) => id === criterion);
  if (own.kind === "unknown" || other.kind === "unknown" || !said)
    return { criterion, own, other, favours: "neither" };
  const better = (own.center - other.center) * (said.scale.best > said.scale.worst ? 1 : -1);
  const favours = better === 0 ? "neither" : better > 0 ? "plan" : "other";
  const part = partOf([one, two], criterion);
  return { criterion, own, other, favours, ...(part !== undefined && { part }) };
}

/** From the contributions that the report states against the default; of the default itself they are 0. */
function partOf([one, two]: readonly [ReportedPlan, ReportedPlan], criterion: Id): number | undefined {
  const contribution = (plan: ReportedPlan): number | undefined => {
    if (plan.id === "default") return 0;
    const figure = plan.contributions.find((one) => one.criterion === criterion)?.figure;
    return figure?.kind === "known" ? figure.center : undefined;
  };
  const [own, other] = [contribution(one), contribution(two)];
  return own === undefined || other === undefined ? undefined : own - other;
}

function planSentences(contrast: Omit<PlanContrast, "sentences">): readonly Sentence[] {
  const { plan, other, moves, failures, criteria, difference } = contrast;
  const sided = (side: CriterionContrast["favours"], id: string): readonly Sentence[] =>
    criteria
      .filter(({ favours }) => favours === side)
      .map(({ criterion, own, other: its, part }) => ({
        ...{ id, values: { criterion, own, other: its, plan, otherPlan: other, part: part ?? 0 } },
      }));
  return [
    ...failures.map(({ of, gate, workload, platform }): Sentence => ({
      id: "contrast.fails",
      values: { plan: of === "plan" ? plan : other, gate, workload, platform },
    })),
    ...(moves.length === 0
      ? [{ id: "contrast.same", values: { plan, other } }]
      : [{ id: "contrast.moves", values: { plan, other, count: moves.length } }]),
    ...sided("plan", "contrast.for"),
    ...sided("other", "contrast.against"),
    ...criteria
      .filter(({ own, other: its }) => own.kind === "unknown" || its.kind === "unknown")
      .map(({ criterion }): Sentence => ({ id: "contrast.unknown", values: { criterion } })),
    ...(difference === undefined ? [] : [{ id: "contrast.sum", values: { plan, other, difference } }]),
  ];
}

function workloadSentences(
  contrast: Omit<WorkloadContrast, "sentences">,
  { decision }: Report,
): readonly Sentence[] {
  const { workload, plan, platform, elsewhere } = contrast;
  const forced = decision.forced.find((one) => one.workload === workload);
  return [
    { id: "contrast.stands", values: { workload, platform, plan } },
    ...(forced ? [{ id: "contrast.forced", values: { workload, gates: forced.gates.join(", ") } }] : []),
    ...elsewhere.flatMap(({ platform: there, failed, unknown, nearest }): readonly Sentence[] => [
      ...failed.map((gate) => ({ id: "contrast.fails-there", values: { workload, platform: there, gate } })),
      ...unknown.map((gate) => ({ id: "contrast.open-there", values: { workload, platform: there, gate } })),
      ...(failed.length > 0
        ? []
        : nearest
          ? [
              {
                id: nearest.difference === undefined ? "contrast.there" : "contrast.there-worth",
                values: { platform: there, other: nearest.other, difference: nearest.difference ?? 0 },
              },
              ...nearest.sentences.filter(({ id }) => id === "contrast.for" || id === "contrast.against"),
            ]
          : [{ id: "contrast.nowhere-there", values: { workload, platform: there } }]),
    ]),
  ];
}
