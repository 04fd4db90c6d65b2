import { refuse } from "../../brief/refusal.js";
import { leaf } from "../../brief/schema/leaf.js";
import { fields, list, map } from "../../brief/schema/structure.js";
import { z, type ZodType } from "../../brief/zod.js";
import type { Figure, From, Sentence, Warning } from "../../notice.js";
import { name, real, text, textOrNumber } from "./scalar.js";

const paths = (description: string) => list(text()).meta({ title: "Paths", description });

/** Where a figure comes from: one of five origins. */
export const fromSchema: ZodType<From, From> = z
  .discriminatedUnion("kind", [
    fields({
      kind: z.literal(["stated", "default"]).meta({ title: "Kind", description: "By the brief, or for it." }),
      path: text().meta({ title: "Path", description: "In the brief." }),
    }),
    fields({
      kind: z.literal("measured").meta({ title: "Kind", description: "By the asker's own runs." }),
      paths: paths("Of the measurements in the brief."),
    }),
    fields({
      kind: z.literal("published").meta({ title: "Kind", description: "Read, not measured here." }),
      records: list(name()).meta({ title: "Records", description: "Listed under evidence." }),
    }),
    fields({
      kind: z.literal("derived").meta({ title: "Kind", description: "Computed from other figures." }),
      formula: name().meta({ title: "Formula", description: "Its id." }),
      inputs: paths("Direct parents, in the report or in the brief."),
    }),
  ])
  .meta({ id: "from", title: "Origin", description: "Where a figure comes from." });

/** A number that can be traced, or the reason why there is none. */
export const figureSchema: ZodType<Figure, Figure> = z
  .discriminatedUnion("kind", [
    fields({
      kind: z.literal("known").meta({ title: "Kind", description: "A number." }),
      center: real().meta({ title: "Center", description: "From the central world." }),
      low: real().meta({ title: "Low", description: "The 5 % quantile of the draws." }),
      high: real().meta({ title: "High", description: "The 95 % quantile of the draws." }),
      unit: text().meta({ title: "Unit", description: "Of all three." }),
      from: fromSchema,
    }),
    fields({
      kind: z.literal("unknown").meta({ title: "Kind", description: "Not 0, and not a default." }),
      get why(): ZodType<Sentence, Sentence> {
        return sentenceSchema;
      },
      questions: paths("What would make it known, in the brief."),
    }),
  ])
  .meta({ id: "figure", title: "Figure", description: "A number with its range and origin, or why not." });

const valueSchema = leaf<string | number | Figure>(
  { anyOf: [{ type: "string" }, { type: "number" }, { $ref: "#/$defs/figure" }] },
  (stated) => {
    const isPlain = typeof stated === "string" || Number.isFinite(stated);
    return isPlain || z.safeParse(figureSchema, stated).success
      ? { ok: true, value: stated }
      : refuse({ code: "wrong-type", expected: "a text, a finite number or a figure" });
  },
);

/** What is said, without wording. */
export const sentenceSchema: ZodType<Sentence, Sentence> = fields({
  id: name().meta({ title: "Id", description: "Which sentence; renderers have the wording." }),
  values: map(text(), valueSchema).meta({ title: "Values", description: "What the sentence speaks of." }),
}).meta({ id: "sentence", title: "Sentence", description: "What is said, without wording." });

/** Why the result is weaker than asked, and the cure. */
export const warningSchema: ZodType<Warning, Warning> = fields({
  code: name().meta({ title: "Code", description: "Which kind of warning." }),
  message: text().meta({ title: "Message", description: "In English." }),
  about: text().meta({ title: "About", description: "The path of what is weaker." }),
  remedy: text().meta({ title: "Remedy", description: "What would make it stronger." }),
  values: map(text(), textOrNumber())
    .meta({ title: "Values", description: "The parts of the message." })
    .exactOptional(),
}).meta({ title: "Warning", description: "Why the result is weaker than asked." });
