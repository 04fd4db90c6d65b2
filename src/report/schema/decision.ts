import { flag, word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import type { Outcome } from "../../decision/decision.js";
import { figureSchema, sentenceSchema } from "./notice.js";
import { name, part, real, text, textOrNull } from "./scalar.js";
import { gate, platform, workload } from "./verdict.js";

const outcome = () =>
  word<Outcome>([
    ...(["nothing-feasible", "not-enough-known", "recommended", "recommended-if"] as const),
    ...(["too-close-measure-first", "default-stands"] as const),
  ]);

const grade = () => word(["high", "medium", "low"]);

const sentences = (title: string, description: string) => list(sentenceSchema).meta({ title, description });

const forcedSchema = fields({
  workload: workload(),
  platform: platform(),
  gates: list(name()).meta({ title: "Gates", description: "That fail on the default platform." }),
}).meta({ title: "Forced", description: "A workload that the default platform cannot hold." });

const confidenceSchema = fields({
  grade: grade().meta({ title: "Grade", description: "The weakest of its parts." }),
  parts: list(
    fields({
      part: name().meta({ title: "Part", description: "What is graded." }),
      grade: grade().meta({ title: "Grade", description: "Of this part." }),
      value: real().meta({ title: "Value", description: "What the grade rests on." }),
    }),
  ).meta({ title: "Parts", description: "All of them." }),
}).meta({
  title: "Confidence",
  description: "How far the answer rests on what was measured, and how open it is.",
});

const conflictSchema = fields({
  workload: workload(),
  requirements: list(
    fields({
      gate: gate(),
      contract: name().meta({ title: "Contract", description: "Its id." }).exactOptional(),
      clause: text().meta({ title: "Clause", description: "The words that bind." }).exactOptional(),
    }),
  ).meta({ title: "Requirements", description: "Every platform fails one of them." }),
  relax: sentenceSchema.meta({ title: "Relax", description: "The cheapest way out." }),
}).meta({
  title: "Conflict",
  description: "A smallest set of requirements that no platform meets together.",
});

const uniformitySchema = fields({
  platform: platform(),
  plan: name().meta({ title: "Plan", description: "Everything on this platform." }),
  feasible: flag().meta({ title: "Feasible", description: "Whether gates and placement allow it." }),
  cost: figureSchema.meta({ description: "Net present value." }),
  hosts: figureSchema.meta({ description: "Spare and control planes included." }),
  value: figureSchema.meta({ description: "V." }),
}).meta({ title: "Uniformity", description: "What one platform for everything would bring." });

/** What is recommended, against which default, and why. */
export const decisionSchema = fields({
  outcome: outcome().meta({ title: "Outcome", description: "The first of the list that applies." }),
  plan: textOrNull().meta({ title: "Plan", description: "Null where nothing is feasible or enough known." }),
  default: platform().meta({ title: "Default", description: "Stands unless something speaks against it." }),
  forced: list(forcedSchema).meta({ title: "Forced", description: "Exceptions from the default." }),
  probability: part().meta({
    title: "Probability",
    description: "That the strongest challenger beats the default by the margin.",
  }),
  probabilityError: real().meta({ title: "Error", description: "Monte Carlo error of the probability." }),
  planProbability: part()
    .meta({ title: "Probability of the plan", description: "The same of the challenger that is taken." })
    .exactOptional(),
  required: part().meta({ title: "Required", description: "What the probability must reach." }),
  margin: part().meta({ title: "Margin", description: "In value, by which a challenger must win." }),
  challenger: textOrNull().meta({ title: "Challenger", description: "The plan taken, else the strongest." }),
  confidence: confidenceSchema,
  reasons: sentences("Reasons", "Why the named plan."),
  against: sentences("Against", "What speaks against it."),
  conditions: sentences("Conditions", "What must turn out true."),
  conflicts: list(conflictSchema).meta({ title: "Conflicts", description: "Why something stands nowhere." }),
  uniformity: list(uniformitySchema).meta({ title: "Uniformity", description: "One a platform." }),
}).meta({ title: "Decision", description: "What is recommended, against which default, and why." });
