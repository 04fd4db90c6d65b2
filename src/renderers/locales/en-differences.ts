import type { Template } from "../locale.js";

/** What changed between two reports, and what to measure to change one. */
export const differenceSentences: readonly (readonly [id: string, template: Template])[] = [
  ["difference.none", () => "Nothing differs: both reports are the same, byte for byte."],
  [
    "difference.answer",
    (say) =>
      `The answer changed: ${say.text("before")} (plan ${say.text("planBefore")}) became ${say.text("after")} (plan ${say.text("planAfter")}).`,
  ],
  [
    "difference.answer-stands",
    (say) => `The answer stands: ${say.text("after")} (plan ${say.text("planAfter")}).`,
  ],
  [
    "difference.probability",
    (say) =>
      `Probability that the strongest challenger beats the default by the margin: ${say.share("before")} before, ${say.share("after")} now.`,
  ],
  [
    "difference.probability-same",
    (say) =>
      `Probability that the strongest challenger beats the default by the margin: ${say.share("after")}, as before.`,
  ],
  [
    "difference.input",
    (say) => `${say.text("path")}: ${say.text("before")} before, ${say.text("after")} now.`,
  ],
  ["difference.added", (say) => `${say.text("path")}: new, ${say.text("after")}.`],
  ["difference.gone", (say) => `${say.text("path")}: gone, it was ${say.text("before")}.`],
  [
    "difference.runs-added",
    (say) =>
      `${say.text("runs")} new samples of ${say.text("benchmark")}, ${say.text("metric")}, on ${say.text("platform")}.`,
  ],
  [
    "difference.runs-gone",
    (say) =>
      `${say.text("runs")} samples of ${say.text("benchmark")}, ${say.text("metric")}, on ${say.text("platform")} are gone.`,
  ],
  ["difference.record-added", (say) => `The published record ${say.text("record")} counts now.`],
  ["difference.record-gone", (say) => `The published record ${say.text("record")} no longer counts.`],
  [
    "difference.lead",
    (say) =>
      `Lead of plan ${say.text("challenger")} over the default: ${say.amount("before", "value")} before, ${say.amount("after", "value")} now.`,
  ],
  [
    "difference.lead-part",
    (say) => `Of that, by itself, ${say.text("path")}: ${say.amount("part", "value")}.`,
  ],
  [
    "difference.lead-rest",
    (say) => `Left open by these, or done by several together: ${say.amount("rest", "value")}.`,
  ],
  [
    "difference.verdict",
    (say) =>
      `Gate ${say.text("gate")}, ${say.text("workload")} on ${say.platform("platform")}: ${say.text("before")} before, ${say.text("after")} now.`,
  ],
  ["difference.more-verdicts", (say) => `Verdicts that changed besides: ${say.text("count")}.`],
  [
    "difference.figure",
    (say) =>
      `${say.text("path")}: ${say.text("before")} before, ${say.text("after")} now; rests on ${say.text("because")}.`,
  ],
  [
    "difference.figure-untraced",
    (say) =>
      `${say.text("path")}: ${say.text("before")} before, ${say.text("after")} now; no trail says why, one of: ${say.text("because")}.`,
  ],
  ["difference.more-figures", (say) => `Figures that moved besides: ${say.text("count")}.`],
  ["difference.only-ends", (say) => `Figures of which only the ends moved: ${say.text("count")}.`],
  [
    "difference.unshared",
    (say) =>
      `Figures that only the new report holds: ${say.text("added")}; only the old one: ${say.text("gone")}.`,
  ],
  [
    "measure.side",
    (say) =>
      `${say.text("dimension")} on ${say.text("platform")}: ${say.text("runs")} runs, jobs/${say.text("name")}.yaml.`,
  ],
  [
    "measure.by-hand",
    (say) =>
      `${say.text("dimension")} on ${say.text("platform")}: no container measures it; run ${say.text("benchmark")} and import its output.`,
  ],
  ["measure.next", (say) => `Then sh ${say.text("script")}, once the nodes carry the labels it names.`],
  ["measure.nothing", () => "Nothing is worth measuring: no run would move the answer."],
];
