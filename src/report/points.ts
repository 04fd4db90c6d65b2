import type { Figure, Sentence } from "../notice.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import { planNamed } from "./contrast.js";
import type { Point, PointTopic } from "./point.js";
import { pointTopics } from "./point-topics.js";
import type { Report, ReportedPlan } from "./report.js";

/**
 * The seventeen points of the argument about bare metal and virtual machines, each with what this report shows of it:
 * figures of the default, of every platform by itself and of the named plan; verdicts; and who says so.
 */
export const pointsOf = (report: Report): readonly Point[] =>
  pointTopics.map((topic) => pointOf(topic, report));

interface Found {
  readonly sentence: Sentence;
  readonly path?: IdPath;
}

function pointOf(topic: PointTopic, report: Report): Point {
  const found: readonly Found[] = [
    ...(topic.dimensions ?? []).flatMap((dimension) => ratios(report, dimension)),
    ...(topic.criteria ?? []).flatMap((criterion) => criteria(report, criterion)),
    ...(topic.measures ?? []).flatMap((measure) => measures(report, measure)),
    ...(topic.gates ?? []).flatMap((gate) => gates(report, gate)),
    ...(topic.decision ? decided(report, topic.decision) : []),
  ];
  const beliefs = report.answers
    .map(({ belief }) => belief)
    .filter((belief) => topic.beliefs?.includes(belief));
  const spoken =
    found.length > 0 ? found : [{ sentence: { id: "point.not-shown", values: { path: topic.state } } }];
  return {
    ...{ id: topic.id, claim: { id: `point.${topic.id}`, values: {} }, beliefs },
    findings: [
      ...spoken.map(({ sentence }) => sentence),
      ...beliefs.map((belief): Sentence => ({ id: `answer.${belief}`, values: {} })),
    ],
    figures: spoken.flatMap(({ path }) => (path === undefined ? [] : [path])),
  };
}

/** The default, what stands on one platform alone, today's and the named plan, each once. */
function lookedAt({ plans, decision }: Report): readonly ReportedPlan[] {
  const isAlone = ({ assignment }: ReportedPlan): boolean =>
    new Set(assignment.map(({ platform }) => platform)).size === 1;
  return plans.filter((plan) => plan.id === "default" || plan.id === decision.plan || isAlone(plan));
}

const isZero = (figure: Figure): boolean => figure.kind === "known" && figure.low === 0 && figure.high === 0;

function ratios({ overheads, evidence }: Report, dimension: Id): readonly Found[] {
  const interests = new Map(evidence.map(({ record, interest }) => [record, interest]));
  return overheads
    .filter((one) => one.dimension === dimension && one.logSd > 0)
    .map(({ platform, ratio, measuredShare, records }) => {
      const pooled = records.filter(({ use }) => use === "pooled");
      const sellers = pooled.filter(({ id }) => interests.get(id) !== "none").length;
      return {
        path: `${childPath(elementPath("overheads", platform), dimension)}.ratio`,
        sentence: {
          id: "point.ratio",
          values: { platform, dimension, ratio, measured: measuredShare, records: pooled.length, sellers },
        },
      };
    });
}

function criteria(report: Report, criterion: Id): readonly Found[] {
  return lookedAt(report).flatMap(({ id, consequences }) => {
    const figure = consequences.find((one) => one.criterion === criterion)?.figure;
    if (figure?.kind !== "known") return [];
    return [
      {
        path: elementPath(`${elementPath("plans", id)}.consequences`, criterion),
        sentence: { id: "point.criterion", values: { plan: id, criterion, figure } },
      },
    ];
  });
}

function measures(report: Report, measure: Id): readonly Found[] {
  const plans = new Set(lookedAt(report).map(({ id }) => id));
  return report.consequences.flatMap(({ plan, workload, measure: of, figure }) => {
    if (of !== measure || workload !== undefined || !plans.has(plan)) return [];
    if (figure.kind === "unknown" || (measure === "surface-crds" && isZero(figure))) return [];
    return [
      {
        path: childPath(elementPath("consequences", plan), measure),
        sentence: { id: "point.measure", values: { plan, measure, figure } },
      },
    ];
  });
}

function gates({ gates: verdicts }: Report, gate: Id): readonly Found[] {
  const ofGate = verdicts.filter((one) => one.gate === gate && one.plan === undefined);
  return [...new Set(ofGate.map(({ platform }) => platform))].map((platform) => {
    const count = (verdict: string): number =>
      ofGate.filter((one) => one.platform === platform && one.verdict === verdict).length;
    const values = { gate, platform, pass: count("pass"), fail: count("fail"), unknown: count("unknown") };
    return { sentence: { id: "point.gate", values } };
  });
}

function decided(report: Report, what: NonNullable<PointTopic["decision"]>): readonly Found[] {
  const { decision, reviewBy } = report;
  if (what === "forced")
    return decision.forced.map(({ workload, platform, gates: failed }) => ({
      sentence: { id: "point.forced", values: { workload, platform, gates: failed.join(", ") } },
    }));
  if (what === "default") {
    const { outcome, plan, default: platform, probability, required, margin } = decision;
    const values = { platform, outcome, plan: plan ?? "", probability, required, margin };
    return [{ sentence: { id: "point.default", values } }];
  }
  const today = planNamed(report, "today");
  const again =
    reviewBy.date === null ? [] : [{ sentence: { id: "point.again", values: { date: reviewBy.date } } }];
  if (!today) return again;
  const stays = decision.plan === today.id;
  const named = { today: today.id, plan: decision.plan ?? "" };
  return [
    {
      path: `${elementPath("plans", today.id)}.value`,
      sentence: {
        id: stays ? "point.today-stays" : "point.today-moves",
        values: { ...named, value: today.value },
      },
    },
    ...again,
  ];
}
