import { within } from "../amount.js";
import { ratio, share } from "../amounts.js";
import type { UncertainInput } from "../input/scalar.js";
import type { SidesInput } from "../input/record.js";
import { readAmount } from "../read-amount.js";
import { readNumber } from "../read-number.js";
import type { Reading, Refusal } from "../refusal.js";
import { dimensions, ioPaths, platformKinds, tunings } from "../vocabulary.js";
import type { ZodType } from "../zod.js";
import { exactSchema } from "./amount.js";
import { leaf } from "./leaf.js";
import { day, id, text, word } from "./scalar.js";
import { fields, list } from "./structure.js";

type RatioInput = UncertainInput | SidesInput;

/** Whether a ratio is stated by its two sides. */
export const isSides = (stated: RatioInput): stated is SidesInput =>
  typeof stated === "object" && ("bareMetal" in stated || "platform" in stated);

/** Nothing is a thousand times slower or twenty times faster than its own hardware: such a figure is percent. */
const recordRatio = {
  ...within(ratio, { least: 0.001, most: 20 }),
  expected: "a ratio from 0.001 to 20 where 1 is parity, never percent",
};
const side = { ...ratio, expected: "a number above 0, up to 1e18", least: 1e-18, most: 1e18 };
const SIDES = "both sides {bareMetal, platform, unit, direction}";

const ratioSchema: ZodType<RatioInput, RatioInput> = leaf<RatioInput>(
  {
    anyOf: [
      { type: "number", exclusiveMinimum: 0 },
      {
        type: "object",
        properties: {
          bareMetal: { type: "number", exclusiveMinimum: 0 },
          platform: { type: "number", exclusiveMinimum: 0 },
          unit: { type: "string" },
          direction: { enum: ["higher", "lower"] },
        },
        required: ["bareMetal", "platform", "unit", "direction"],
        additionalProperties: false,
      },
      { type: "object", description: "A spread: {low, high}, {min, mode, max}, {mean, sd} or {samples}." },
    ],
  },
  (stated) =>
    typeof stated === "object" && stated !== null && isSides(stated as RatioInput)
      ? readSides(stated as { readonly [field: string]: unknown })
      : readAmount(stated, recordRatio),
);

function readSides(stated: { readonly [field: string]: unknown }): Reading<unknown> {
  const refusals: Refusal[] = ["bareMetal", "platform"].flatMap((field) => {
    const read = readNumber(stated[field], side);
    return read.ok ? [] : read.refusals.map((refusal) => ({ ...refusal, at: [field] }));
  });
  const { unit, direction } = stated;
  if (typeof unit !== "string" || unit === "")
    refusals.push({ code: "wrong-type", at: ["unit"], expected: "a unit" });
  if (direction !== "higher" && direction !== "lower") {
    refusals.push({ code: "not-one-of", at: ["direction"], expected: "one of higher, lower" });
  }
  for (const field of Object.keys(stated)) {
    if (!["bareMetal", "platform", "unit", "direction"].includes(field)) {
      refusals.push({ code: "unknown-key", at: [field], expected: SIDES });
    }
  }
  return refusals.length === 0 ? { ok: true, value: stated } : { ok: false, refusals };
}

const recordSchema = fields({
  id: id().meta({ title: "Id", description: "Unique among the added records." }),
  study: text().meta({ title: "Study", description: "Records of one study have one vote together." }),
  title: text().meta({ title: "Title", description: "What it found." }).exactOptional(),
  dimension: word(dimensions).meta({ title: "Dimension", description: "The resource it speaks about." }),
  kind: word(platformKinds).meta({ title: "Kind", description: "Of the platform." }),
  ratio: ratioSchema.meta({
    title: "Ratio",
    description: `Performance on the platform ÷ on bare metal, or ${SIDES}.`,
    examples: [0.94, { low: 0.9, high: 0.98 }],
  }),
  tuning: word(tunings).meta({ title: "Tuning", description: "Of the platform." }).exactOptional(),
  ioPath: word(ioPaths).meta({ title: "I/O path", description: "Of the platform." }).exactOptional(),
  hypervisor: text()
    .meta({ title: "Hypervisor", description: "Of the platform.", examples: ["kvm"] })
    .exactOptional(),
  hardware: text().meta({ title: "Hardware", description: "In a few words." }).exactOptional(),
  published: day().meta({ title: "Published", description: "The day." }),
  publisher: text().meta({ title: "Publisher", description: "Who says so." }),
  interest: word(["none", "sells-virtualization", "sells-bare-metal"]).meta({
    title: "Interest",
    description: "Whether the publisher earns from either side.",
  }),
  url: text().meta({ title: "URL", description: "Where to read it." }).exactOptional(),
  clause: text().meta({ title: "Clause", description: "Where in the source." }).exactOptional(),
  readAs: word(["full-text", "excerpt", "unconfirmed"]).meta({
    title: "Read as",
    description: "How it was read.",
  }),
}).meta({ title: "Record", description: "A published finding of your own." });

export const evidenceSchema = fields({
  use: word(["catalogue", "none"])
    .meta({ title: "Use", description: "catalogue by default." })
    .exactOptional(),
  add: list(recordSchema).meta({ title: "Add", description: "Findings of your own." }).exactOptional(),
  exclude: list(id()).meta({ title: "Exclude", description: "Records that do not count." }).exactOptional(),
  reweigh: list(
    fields({
      record: id().meta({ title: "Record", description: "Whose weight changes." }),
      factor: exactSchema(share).meta({ title: "Factor", description: "On its weight, 0 to 1." }),
    }),
  )
    .meta({ title: "Reweigh", description: "Records that count less." })
    .exactOptional(),
}).meta({ title: "Evidence", description: "Which published findings count." });
