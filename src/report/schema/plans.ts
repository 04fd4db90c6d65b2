import { flag, word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import type { Concern } from "../../consequences/consequence.js";
import { figureSchema } from "./notice.js";
import { name, part, real } from "./scalar.js";
import { failureSchema, platform, workload } from "./verdict.js";

const plan = () => name().meta({ title: "Plan", description: "Its id." });
const criterion = () => name().meta({ title: "Criterion", description: "Its id." });

/** A plan with what it is worth. */
export const planSchema = fields({
  id: name().meta({ title: "Id", description: "default, today, or the platforms joined by +." }),
  aliases: list(name()).meta({ title: "Aliases", description: "Other names of the same assignment." }),
  assignment: list(fields({ workload: workload(), platform: platform() })).meta({
    title: "Assignment",
    description: "Which workload goes on which platform.",
  }),
  feasible: flag().meta({ title: "Feasible", description: "Whether gates and placement allow it." }),
  failures: list(failureSchema).meta({ title: "Failures", description: "Why it is not feasible." }),
  consequences: list(fields({ criterion: criterion(), figure: figureSchema })).meta({
    title: "Consequences",
    description: "On every criterion, asked for or not.",
  }),
  value: figureSchema.meta({ description: "V: 0 is worst acceptable, 1 fully satisfying." }),
  ranks: list(part()).meta({ title: "Ranks", description: "Share of the draws at rank 1, 2 …" }),
  difference: figureSchema.meta({ description: "To the default plan, under the weights of the pair." }),
  contributions: list(
    fields({
      criterion: criterion(),
      weight: part().meta({ title: "Weight", description: "In this pair." }),
      setAside: flag().meta({ title: "Set aside", description: "No material difference." }),
      figure: figureSchema.meta({ description: "What it adds to the difference." }),
    }),
  ).meta({ title: "Contributions", description: "They add up to the difference." }),
}).meta({ title: "Plan", description: "An assignment of workloads to platforms, and what it is worth." });

const concern = () =>
  word<Concern>([
    ...(["performance", "interference", "exposure", "availability"] as const),
    ...(["capacity", "operations", "cost"] as const),
  ]);

/** One thing that a plan would bring. */
export const consequenceSchema = fields({
  plan: plan(),
  workload: workload().exactOptional(),
  concern: concern().meta({ title: "Concern", description: "One of seven." }),
  measure: name().meta({ title: "Measure", description: "The criterion's id where it is one." }),
  figure: figureSchema,
}).meta({ title: "Consequence", description: "One thing that a plan would bring, in natural units." });

/** What V is made of. */
export const criterionSchema = fields({
  id: criterion(),
  unit: name().meta({ title: "Unit", description: "Of its figures." }),
  weight: figureSchema.meta({ description: "Its share of V." }),
  asked: flag().meta({ title: "Asked", description: "Whether the brief asks about it." }),
  weighs: flag().meta({ title: "Weighs", description: "Whether it is part of V." }),
  scale: fields({
    worst: real().meta({ title: "Worst", description: "Worst acceptable." }),
    best: real().meta({ title: "Best", description: "Fully satisfying." }),
    midpoint: real().meta({ title: "Midpoint", description: "Worth half." }).exactOptional(),
  }).meta({ title: "Scale", description: "Absolute: no plan moves it." }),
  material: fields({
    difference: real().meta({ title: "Difference", description: "The smallest that matters." }),
    relative: flag().meta({ title: "Relative", description: "A share of the default's own figure." }),
  }).meta({ title: "Material", description: "What matters by itself." }),
}).meta({ title: "Criterion", description: "What a plan is judged by." });
