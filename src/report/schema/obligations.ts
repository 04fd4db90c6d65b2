import { day, word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import { packIds } from "../../brief/vocabulary.js";
import { bindings } from "../../evidence/rule.js";
import { sentenceSchema } from "./notice.js";
import { name, text } from "./scalar.js";
import { platform } from "./verdict.js";

const rule = () => name().meta({ title: "Rule", description: "Its id among the rules." });
const binds = () => word(bindings).meta({ title: "Binds", description: "How hard the rule does." });
const source = () => text().meta({ title: "Source", description: "Who says so." });
const readAs = () =>
  word(["full-text", "excerpt", "unconfirmed", "stated"]).meta({
    title: "Read as",
    description: "How the source was read.",
  });

/** Work that a pack asks for on a platform. */
export const obligationSchema = fields({
  pack: word(packIds).meta({ title: "Pack", description: "That asks for it." }),
  obligation: name().meta({ title: "Obligation", description: "Id of the work." }),
  platform: platform(),
  workloads: list(name())
    .meta({ title: "Workloads", description: "Whose pack it is; all when absent." })
    .exactOptional(),
  work: sentenceSchema.meta({ title: "Work", description: "What is to be shown or done." }),
  rule: rule(),
  binds: binds(),
  clause: text().meta({ title: "Clause", description: "Where it stands." }).exactOptional(),
  source: source().exactOptional(),
  url: text().meta({ title: "Link", description: "To the source." }).exactOptional(),
  date: day().meta({ title: "Date", description: "Of the source." }).exactOptional(),
  readAs: readAs().exactOptional(),
}).meta({ title: "Obligation", description: "Work that a pack asks for on a platform; no requirement." });

/** A popular belief, and what settles it. */
export const answerSchema = fields({
  belief: name().meta({ title: "Belief", description: "Its id." }),
  sign: text().meta({ title: "Sign", description: "What in the brief shows that it may be held." }),
  said: sentenceSchema.meta({ title: "Said", description: "The belief." }),
  answer: sentenceSchema.meta({ title: "Answer", description: "What is so." }),
  sources: list(
    fields({
      id: name().meta({ title: "Id", description: "Of a rule or a published finding." }),
      source: source(),
      url: text().meta({ title: "Link", description: "To the source." }).exactOptional(),
      clause: text().meta({ title: "Clause", description: "Where it stands." }).exactOptional(),
      readAs: word(["full-text", "excerpt", "unconfirmed"]).meta({
        title: "Read as",
        description: "How the source was read.",
      }),
    }),
  ).meta({ title: "Sources", description: "That settle it." }),
}).meta({ title: "Answer", description: "A popular belief that the brief shows a sign of, corrected." });
