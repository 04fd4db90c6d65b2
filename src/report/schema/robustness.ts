import { flag } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import { count, name, part, real, text } from "./scalar.js";

const plan = () => name().meta({ title: "Plan", description: "Its id." });
const error = (of: string) =>
  real().meta({ title: `Error of ${of}`, description: "Monte Carlo standard error." });
const lead = (title: string, description: string) => real().meta({ title, description });

const weights = () =>
  list(
    fields({
      criterion: name().meta({ title: "Criterion", description: "Its id." }),
      weight: part().meta({ title: "Weight", description: "Of all criteria." }),
    }),
  );

const supportSchema = fields({
  plan: plan(),
  first: part().meta({ title: "First", description: "Share of the draws in which it is best." }),
  firstError: error("first"),
  expected: real().meta({ title: "Expected", description: "Mean of V." }),
  expectedError: error("expected"),
  regret: real().meta({
    title: "Regret",
    description: "Mean of what is lost against the best of each draw.",
  }),
  regretError: error("regret"),
  centralWeights: weights()
    .meta({ title: "Central weights", description: "Mean weights of the draws in which it is best." })
    .exactOptional(),
  confidence: part()
    .meta({ title: "Confidence factor", description: "Share of the draws in which it is best under these." })
    .exactOptional(),
  confidenceError: error("confidence").exactOptional(),
}).meta({ title: "Support", description: "What speaks for one plan over all draws." });

const winningSchema = fields({
  plan: plan(),
  over: plan(),
  share: part().meta({
    title: "Share",
    description: "Of the draws in which it is better; a tie counts half.",
  }),
  error: error("share"),
}).meta({ title: "Winning", description: "One plan against another." });

const adversarySchema = fields({
  favours: plan(),
  over: plan(),
  lead: fields({
    now: lead("Now", "As things stand."),
    byWeights: lead("By weights", "With these weights alone."),
    byInputs: lead("By inputs", "With these inputs alone."),
    byBoth: lead("By both", "With both."),
  }).meta({ title: "Lead", description: "Of the plan that is favoured, in the centre." }),
  weights: weights().meta({ title: "Weights", description: "Within what is stated." }),
  inputs: list(
    fields({
      path: text().meta({ title: "Path", description: "Of the input." }),
      value: real().meta({ title: "Value", description: "An end of its range." }),
      unit: text().meta({ title: "Unit", description: "Of the value." }),
    }),
  ).meta({
    title: "Inputs",
    description: "Those that move the lead most, at the end that favours the plan.",
  }),
}).meta({ title: "Adversary", description: "The strongest case for the plan that is not named." });

/** Whether the answer would survive being wrong. */
export const robustnessSchema = fields({
  plans: list(supportSchema).meta({ title: "Plans", description: "Those whose V is known in every draw." }),
  pairwise: list(winningSchema).meta({ title: "Pairwise", description: "Every plan against every other." }),
  adversary: adversarySchema.exactOptional(),
  stability: fields({
    clearance: real()
      .meta({ title: "Clearance", description: "Standard errors between the probability and its bar." })
      .exactOptional(),
    isStable: flag().meta({ title: "Stable", description: "Whether more draws would change nothing." }),
    drawsNeeded: count()
      .meta({ title: "Draws needed", description: "With which the same distance would be clear." })
      .exactOptional(),
  }).meta({ title: "Stability", description: "Whether the draws are enough." }),
}).meta({ title: "Robustness", description: "Whether the answer would survive being wrong." });
