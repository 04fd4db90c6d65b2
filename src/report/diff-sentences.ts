import type { Sentence } from "../notice.js";
import { moveOf } from "./diff-figures.js";
import type { FigureChange, ReportDiff } from "./difference.js";

/** As many figures and verdicts as a reader looks at; the data hold the rest. */
const MOST_FIGURES = 12;
const MOST_VERDICTS = 8;
const MOST_PARTS = 5;
/** A centre that moves by less looks the same once written. */
const SEEN_MOVE = 0.005;

/** What changed, in the order in which a reader asks: the answer, what was put in, what that did to the lead, figures. */
export function sentencesOf(diff: Omit<ReportDiff, "sentences">): readonly Sentence[] {
  if (diff.same) return [{ id: "difference.none", values: { digest: diff.digests.after } }];
  return [
    ...answer(diff),
    ...diff.causes.map(({ sentence }) => sentence),
    ...lead(diff),
    ...verdicts(diff),
    ...figures(diff),
  ];
}

function answer({ outcome, plan, probability }: Omit<ReportDiff, "sentences">): readonly Sentence[] {
  const isSame = outcome.before === outcome.after && plan.before === plan.after;
  return [
    {
      id: isSame ? "difference.answer-stands" : "difference.answer",
      values: {
        ...{ before: outcome.before, after: outcome.after },
        ...{ planBefore: plan.before ?? "", planAfter: plan.after ?? "" },
      },
    },
    {
      id: probability.before === probability.after ? "difference.probability-same" : "difference.probability",
      values: { before: probability.before, after: probability.after },
    },
  ];
}

function lead({ lead: moved }: Omit<ReportDiff, "sentences">): readonly Sentence[] {
  if (!moved || moved.before === moved.after) return [];
  const { challenger, before, after, parts, rest } = moved;
  return [
    { id: "difference.lead", values: { challenger, before, after } },
    ...parts
      .slice(0, MOST_PARTS)
      .map(({ path, part }): Sentence => ({ id: "difference.lead-part", values: { path, part } })),
    ...(parts.length > 0 ? [{ id: "difference.lead-rest", values: { rest } }] : []),
  ];
}

function verdicts({ verdicts: changed }: Omit<ReportDiff, "sentences">): readonly Sentence[] {
  const ofBriefs = changed.filter(({ plan }) => plan === undefined);
  return [
    ...ofBriefs.slice(0, MOST_VERDICTS).map(({ gate, workload, platform, before, after }): Sentence => ({
      id: "difference.verdict",
      values: { gate, workload, platform, before, after },
    })),
    ...(ofBriefs.length > MOST_VERDICTS
      ? [{ id: "difference.more-verdicts", values: { count: ofBriefs.length - MOST_VERDICTS } }]
      : []),
  ];
}

function figures({ figures: changed, added, gone }: Omit<ReportDiff, "sentences">): readonly Sentence[] {
  const moved = changed.filter(({ moved: what }) => what !== "ends");
  const widths = changed.filter(({ moved: what }) => what === "ends");
  const shown = moved.filter((change) => moveOf(change) >= SEEN_MOVE).slice(0, MOST_FIGURES);
  return [
    ...shown.map(figureSentence),
    ...(moved.length > shown.length
      ? [{ id: "difference.more-figures", values: { count: moved.length - shown.length } }]
      : []),
    ...(widths.length > 0 ? [{ id: "difference.only-ends", values: { count: widths.length } }] : []),
    ...(added.length + gone.length > 0
      ? [{ id: "difference.unshared", values: { added: added.length, gone: gone.length } }]
      : []),
  ];
}

const figureSentence = ({ path, before, after, because, traced }: FigureChange): Sentence => ({
  id: traced ? "difference.figure" : "difference.figure-untraced",
  values: { path, before, after, because: because.join(", ") },
});
