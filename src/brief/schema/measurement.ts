import type { Statistic } from "../measurement.js";
import { refuse } from "../refusal.js";
import { dimensions, enforcements, resources } from "../vocabulary.js";
import type { ZodType } from "../zod.js";
import { leaf } from "./leaf.js";
import { whole } from "./number.js";
import { day, id, text, word } from "./scalar.js";
import { numberSeries, textSeries } from "./series.js";
import { fields, list, map } from "./structure.js";

/** Beyond it sums of squares would leave the range of doubles. */
const MOST_MEASURED = 1e18;

const named = ["mean", "median", "rate", "max"] as const;
const EXPECTED = "mean, median, rate, max or a percentile such as p99.9";

const statisticSchema: ZodType<Statistic, Statistic> = leaf<Statistic>(
  { anyOf: [{ enum: named }, { type: "string", pattern: "^p\\d{1,2}(\\.\\d{1,6})?$" }] },
  (stated) => {
    if (typeof stated !== "string") {
      return refuse({ code: stated === undefined ? "missing" : "wrong-type", expected: EXPECTED });
    }
    const percentile = /^p(\d{1,2}(?:\.\d{1,6})?)$/.exec(stated)?.[1];
    return (named as readonly string[]).includes(stated) || Number(percentile) > 0
      ? { ok: true, value: stated }
      : refuse({ code: "not-one-of", expected: EXPECTED });
  },
);

const paramSchema = leaf<string | number | boolean>({ type: ["string", "number", "boolean"] }, (stated) => {
  const isSimple = ["string", "number", "boolean"].includes(typeof stated);
  return isSimple
    ? { ok: true, value: stated }
    : refuse({ code: "wrong-type", expected: "a text, a number, true or false" });
});

export const measurementSchema = fields({
  platform: id().meta({
    title: "Platform",
    description: "Where it was measured; bare-metal may be named undeclared.",
  }),
  benchmark: text().meta({ title: "Benchmark", description: "What was run.", examples: ["fio randread 4k"] }),
  metric: text().meta({ title: "Metric", description: "What was measured.", examples: ["iops"] }),
  unit: text().meta({ title: "Unit", description: "Of the samples.", examples: ["1/s", "s"] }),
  direction: word(["higher", "lower"]).meta({ title: "Direction", description: "Which way is better." }),
  statistic: statisticSchema.meta({ title: "Statistic", description: "What one sample is of its run." }),
  sampleKind: word(["run", "iteration", "interval", "request", "aggregate"]).meta({
    title: "Kind of sample",
    description: "What one sample stands for; only runs are independent.",
  }),
  samples: numberSeries(0, MOST_MEASURED).meta({
    title: "Samples",
    description: "One a run, in the order of the runs.",
  }),
  pairs: textSeries()
    .meta({ title: "Pairs", description: "A label per sample; paired where both sides carry the same." })
    .exactOptional(),
  observations: whole(1, 1e15)
    .meta({ title: "Observations", description: "Operations that the samples summarise." })
    .exactOptional(),
  histogram: fields({
    upperBounds: numberSeries(0, MOST_MEASURED).meta({
      title: "Upper bounds",
      description: "Of the buckets, rising.",
    }),
    counts: numberSeries(0, 1e15).meta({ title: "Counts", description: "Of the buckets." }),
  })
    .meta({ title: "Histogram", description: "Of all runs together." })
    .exactOptional(),
  params: map(text(), paramSchema)
    .meta({ title: "Parameters", description: "What defines the work; all else is environment." })
    .exactOptional(),
  tool: fields({
    name: text().meta({ title: "Name", description: "Of the tool.", examples: ["fio"] }),
    version: text().meta({ title: "Version", description: "Of the tool." }).exactOptional(),
  }).meta({ title: "Tool", description: "What measured." }),
  environment: map(text(), text())
    .meta({ title: "Environment", description: "CPU model, kernel and the like." })
    .exactOptional(),
  takenAt: day().meta({ title: "Taken at", description: "The day." }).exactOptional(),
  dimension: word(dimensions)
    .meta({ title: "Dimension", description: "The resource whose overhead it speaks for." })
    .exactOptional(),
  neighbour: fields({
    resource: word(resources).meta({ title: "Resource", description: "That the neighbour fought for." }),
    enforcement: word(enforcements).meta({ title: "Enforcement", description: "How it was held." }),
  })
    .meta({ title: "Neighbour", description: "That ran beside the benchmark; absent means alone." })
    .exactOptional(),
  validity: list(text()).meta({ title: "Validity", description: "Doubts about the runs." }).exactOptional(),
  source: text().meta({ title: "Source", description: "Where the figures come from." }).exactOptional(),
}).meta({
  title: "Measurement",
  description: "Your own samples of one metric of one benchmark on one platform.",
});
