import { refuse } from "../../brief/refusal.js";
import { leaf } from "../../brief/schema/leaf.js";
import { pattern } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import { z, type ZodType } from "../../brief/zod.js";
import { costLineSchema } from "./costs.js";
import { decisionSchema } from "./decision.js";
import { flipSchema } from "./flips.js";
import { adviceSchema, assumptionSchema, evidenceUseSchema, overheadSchema } from "./grounds.js";
import { questionSchema, restsSchema, swingSchema } from "./grounds.js";
import { informationSchema } from "./information.js";
import { sentenceSchema, warningSchema } from "./notice.js";
import { answerSchema, obligationSchema } from "./obligations.js";
import { limitSchema } from "./limits.js";
import { placementSchema } from "./placement.js";
import { consequenceSchema, criterionSchema, planSchema } from "./plans.js";
import { robustnessSchema } from "./robustness.js";
import { givenUpSchema, reachSchema } from "./reaches.js";
import { count, name, textOrNull, textOrNumber } from "./scalar.js";
import { verdictSchema, waiverSchema } from "./verdict.js";

type Stated = { readonly [field: string]: unknown };

const statedSchema: ZodType<Stated, Stated> = leaf<Stated>(
  { type: "object", required: ["asOf", "workloads"] },
  (stated) =>
    typeof stated === "object" && stated !== null && "asOf" in stated && "workloads" in stated
      ? { ok: true, value: stated }
      : refuse({ code: "wrong-type", expected: "a brief" }),
);

const all = <T extends ZodType>(element: T, title: string, description: string) =>
  list(element).meta({ title, description });

/** The whole report: for the JSON Schema, and to check what somebody stored. */
export const wholeReportSchema = fields({
  schema: z
    .literal("kube-substrate/report@1")
    .meta({ title: "Schema", description: "The version of this form." }),
  library: fields({
    name: name().meta({ title: "Name", description: "Of the library." }),
    version: name().meta({ title: "Version", description: "That made the report." }),
  }).meta({ title: "Library", description: "What made the report." }),
  digest: pattern(/^sha256:[0-9a-f]{64}$/, "sha256: and 64 hex digits").meta({
    title: "Digest",
    description: "SHA-256 over the RFC 8785 form of the report without this field.",
  }),
  run: fields({
    seed: textOrNumber().meta({ title: "Seed", description: "Of all random streams." }),
    draws: count().meta({ title: "Draws", description: "Rows of the world." }),
    extensions: list(
      fields({
        id: name().meta({ title: "Id", description: "Of a gate or criterion of the asker's own." }),
        version: name().meta({ title: "Version", description: "Of it." }),
      }),
    ).meta({ title: "Extensions", description: "Gates and criteria of the asker's own." }),
  }).meta({ title: "Run", description: "What must be repeated for the same bytes." }),
  brief: statedSchema.meta({ title: "Brief", description: "Completed; samples as number and digest." }),
  decision: decisionSchema,
  plans: all(planSchema, "Plans", "The default first."),
  consequences: all(consequenceSchema, "Consequences", "By plan and workload."),
  gates: all(verdictSchema, "Gates", "Every verdict."),
  obligations: all(obligationSchema, "Obligations", "Work that packs ask for, by pack and platform."),
  waivers: all(waiverSchema, "Waivers", "Failures that somebody accepts for a time."),
  overheads: all(overheadSchema, "Overheads", "By platform and dimension."),
  placements: all(placementSchema, "Placements", "One a plan."),
  reaches: all(reachSchema, "Reaches", "Who reaches whom in each plan, and by what."),
  givenUp: all(givenUpSchema, "Given up", "What of today each plan no longer uses."),
  limits: all(limitSchema, "Limits", "Soft or hard: how each resource is held against a neighbour."),
  costs: all(costLineSchema, "Costs", "Undiscounted, by plan and year."),
  criteria: all(criterionSchema, "Criteria", "What plans are judged by."),
  flips: all(flipSchema, "Flips", "What would change the answer, then what would not within its range."),
  sensitivity: all(swingSchema, "Sensitivity", "Largest first."),
  robustness: robustnessSchema,
  information: informationSchema,
  measurementPlan: all(adviceSchema, "Measurement plan", "Benchmarks worth running, largest effect first."),
  assumptions: all(assumptionSchema, "Assumptions", "Every default that was used, largest effect first."),
  evidence: all(evidenceUseSchema, "Evidence", "Published records that were used."),
  rests: restsSchema,
  answers: all(answerSchema, "Answers", "Popular beliefs that the brief shows signs of, corrected."),
  questions: all(questionSchema, "Questions", "What nobody has said."),
  reviewBy: fields({
    date: textOrNull().meta({ title: "Date", description: "The first day on which something changes." }),
    triggers: all(sentenceSchema, "Triggers", "What changes on it."),
  }).meta({ title: "Review by", description: "When to look again." }),
  warnings: all(warningSchema, "Warnings", "Why the result is weaker than asked."),
}).meta({ title: "Report", description: "What an estate should stand on, and why." });
