import { day, flag, word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import { dimensions } from "../../brief/vocabulary.js";
import { figureSchema, sentenceSchema } from "./notice.js";
import { count, name, part, real, text } from "./scalar.js";
import { platform } from "./verdict.js";

const path = () => text().meta({ title: "Path", description: "In the brief, or of an overhead." });
const dimension = () => word(dimensions).meta({ title: "Dimension", description: "A resource." });

/** What a platform keeps of bare metal's performance. */
export const overheadSchema = fields({
  platform: platform(),
  dimension: dimension(),
  logMean: real().meta({ title: "Log mean", description: "Of the ratio's natural logarithm." }),
  logSd: real().meta({ title: "Log standard deviation", description: "Of the same." }),
  atMost: real().meta({ title: "At most", description: "No draw goes beyond." }).exactOptional(),
  stream: text().meta({ title: "Stream", description: "Name of its random stream." }),
  ratio: figureSchema.meta({ description: "Performance on the platform ÷ on bare metal." }),
  measurements: list(text()).meta({ title: "Measurements", description: "Both sides." }),
  additiveMicroseconds: figureSchema.meta({ description: "Added to one operation." }).exactOptional(),
  measuredShare: part().meta({ title: "Measured share", description: "Of the precision: the asker's runs." }),
  records: list(
    fields({
      id: name().meta({ title: "Id", description: "Of the record." }),
      use: word(["pooled", "shown", "left-out"]).meta({ title: "Use", description: "What was made of it." }),
      reason: sentenceSchema.meta({ title: "Reason", description: "Why." }),
    }),
  ).meta({ title: "Records", description: "Every one that could have spoken." }),
  conflict: sentenceSchema
    .meta({ title: "Conflict", description: "Between measurement and literature." })
    .exactOptional(),
  published: fields({
    studies: count().meta({ title: "Studies", description: "With one vote each." }),
    logMean: real().meta({ title: "Log mean", description: "Of the prediction." }),
    logSd: real().meta({ title: "Log standard deviation", description: "Of the prediction." }),
    interval: fields({
      low: real().meta({ title: "Low", description: "Lower end." }),
      high: real().meta({ title: "High", description: "Upper end." }),
    })
      .meta({ title: "Interval", description: "95 %, by the t distribution." })
      .exactOptional(),
  })
    .meta({ title: "Published", description: "What the literature alone predicts." })
    .exactOptional(),
}).meta({ title: "Overhead", description: "What a platform keeps of bare metal's performance." });

/** What moving one input to its ends does to the central answer. */
export const swingSchema = fields({
  path: path(),
  current: real().meta({ title: "Current", description: "In the central world." }),
  unit: text().meta({ title: "Unit", description: "Of the input." }),
  low: real().meta({ title: "Low", description: "Its lower end." }),
  high: real().meta({ title: "High", description: "Its upper end." }),
  atLow: real().meta({ title: "At low", description: "The lead of the challenger there." }),
  atHigh: real().meta({ title: "At high", description: "The lead of the challenger there." }),
  atCurrent: real().meta({ title: "At current", description: "The lead as things stand." }),
  varianceShare: part()
    .meta({ title: "Share of variance", description: "First-order, of the lead, from the draws." })
    .exactOptional(),
  origin: word(["stated", "default", "measured", "published"]).meta({
    title: "Origin",
    description: "Where the input comes from.",
  }),
}).meta({ title: "Swing", description: "What moving one input to its ends does to the central answer." });

export const assumptionSchema = fields({
  path: path(),
  unit: text().meta({ title: "Unit", description: "Absent where it is a word." }).exactOptional(),
  center: real().meta({ title: "Center", description: "The median." }).exactOptional(),
  low: real().meta({ title: "Low", description: "The 5 % quantile." }).exactOptional(),
  high: real().meta({ title: "High", description: "The 95 % quantile." }).exactOptional(),
  value: text().meta({ title: "Value", description: "The word that was assumed." }).exactOptional(),
  effect: real().meta({ title: "Effect", description: "On the lead, from end to end." }),
}).meta({ title: "Assumption", description: "A default that was used." });

export const evidenceUseSchema = fields({
  record: name().meta({ title: "Record", description: "Its id." }),
  publisher: text().meta({ title: "Publisher", description: "Who says so." }),
  interest: word(["none", "sells-virtualization", "sells-bare-metal"]).meta({
    title: "Interest",
    description: "What the publisher earns from.",
  }),
  published: day().meta({ title: "Published", description: "The day." }),
  readAs: word(["full-text", "excerpt", "unconfirmed"]).meta({ title: "Read as", description: "How." }),
  overheads: list(text()).meta({ title: "Overheads", description: "That it speaks for." }),
}).meta({ title: "Evidence", description: "A published record that was used." });

export const restsSchema = fields({
  measured: part().meta({ title: "Measured", description: "By the asker." }),
  published: part().meta({ title: "Published", description: "By others." }),
  stated: part().meta({ title: "Stated", description: "In the brief." }),
  assumed: part().meta({ title: "Assumed", description: "By default." }),
  sellers: part().meta({ title: "Sellers", description: "Their share of what is published." }),
}).meta({ title: "What it rests on", description: "Shares of all that moves the answer." });

export const questionSchema = fields({
  path: path(),
  sentence: sentenceSchema.meta({ title: "Question", description: "To somebody." }),
}).meta({ title: "Question", description: "Something that nobody has said." });

export const adviceSchema = fields({
  platform: platform(),
  dimension: word([...dimensions, "neighbour"]).meta({ title: "Dimension", description: "What it tells." }),
  path: path(),
  benchmark: text().meta({ title: "Benchmark", description: "What to run." }),
  runsPerSide: count().meta({ title: "Runs a side", description: "For a narrow interval." }),
  spread: real().meta({ title: "Spread", description: "From run to run, on the log scale." }),
  spreadIsMeasured: flag().meta({ title: "Spread is measured", description: "By the runs so far." }),
  narrowing: part().meta({
    title: "Narrowing",
    description: "Share of the input's standard deviation that is expected to be left.",
  }),
  effect: real().meta({ title: "Effect", description: "Of its input on the lead, from end to end." }),
  decides: flag().meta({ title: "Decides", description: "An outcome of it may change the answer." }),
}).meta({ title: "Advice", description: "A benchmark that is worth running." });
