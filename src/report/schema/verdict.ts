import { day, flag, word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import { sentenceSchema } from "./notice.js";
import { name, real, text, textOrNumber } from "./scalar.js";

export const workload = () => name().meta({ title: "Workload", description: "Its id." });
export const platform = () => name().meta({ title: "Platform", description: "Its id." });
export const gate = () => name().meta({ title: "Gate", description: "Its id." });

/** A gate that fails in a plan. */
export const failureSchema = fields({ gate: gate(), workload: workload(), platform: platform() }).meta({
  title: "Failure",
  description: "A gate that fails in this plan.",
});

const conditionSchema = fields({
  expected: textOrNumber().meta({ title: "Expected", description: "What the gate asks for." }),
  actual: textOrNumber().meta({ title: "Actual", description: "What is there." }),
  unit: text().meta({ title: "Unit", description: "Of both, where they are numbers." }).exactOptional(),
  margin: real()
    .meta({ title: "Margin", description: "How far on the right side; negative on the wrong one." })
    .exactOptional(),
  repair: sentenceSchema
    .meta({ title: "Repair", description: "The cheapest change that makes it pass." })
    .exactOptional(),
}).meta({ title: "Condition", description: "One comparison that a verdict rests on." });

/** What one gate says of one workload on one platform. */
export const verdictSchema = fields({
  gate: gate(),
  workload: workload(),
  platform: platform(),
  plan: name()
    .meta({ title: "Plan", description: "Where only the packing of one plan can know." })
    .exactOptional(),
  verdict: word(["pass", "fail", "unknown"]).meta({ title: "Verdict", description: "Never traded." }),
  conditions: list(conditionSchema).meta({ title: "Conditions", description: "For passes too." }),
  clause: text().meta({ title: "Clause", description: "The words that bind." }).exactOptional(),
  source: text().meta({ title: "Source", description: "Where the clause stands." }).exactOptional(),
  date: day().meta({ title: "Date", description: "Of the source." }).exactOptional(),
  readAs: word(["full-text", "excerpt", "unconfirmed", "stated"])
    .meta({ title: "Read as", description: "How the source was read." })
    .exactOptional(),
  question: sentenceSchema
    .meta({ title: "Question", description: "What to ask where it is unknown." })
    .exactOptional(),
  waiver: name().meta({ title: "Waiver", description: "That accepts a failure." }).exactOptional(),
}).meta({
  title: "Verdict",
  description: "A requirement of a workload on a platform: met, not met, or not known.",
});

export const waiverSchema = fields({
  id: name().meta({ title: "Id", description: "Of the waiver in the brief." }),
  gate: gate(),
  workload: workload(),
  used: flag().meta({ title: "Used", description: "Whether it turned a failure into an exception." }),
}).meta({ title: "Waiver", description: "A failure that somebody accepts for a time." });
