import { within } from "../amount.js";
import { share } from "../amounts.js";
import type { WeightsInput } from "../input/preference.js";
import { refuse, type Refusal } from "../refusal.js";
import { z, type ZodType } from "../zod.js";
import { exactSchema } from "./amount.js";
import { leaf } from "./leaf.js";
import { LARGEST, number } from "./number.js";
import { id, isId } from "./scalar.js";
import { fields, list, map } from "./structure.js";

const kind = <const K extends string>(name: K) =>
  z
    .literal(name, { error: () => `"${name}"` })
    .meta({ title: "Kind", description: "How weights are stated." });

type Group = string | readonly string[];

/** A criterion, or several that share a place. */
const groupSchema: ZodType<Group, Group> = leaf<Group>(
  { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" }, minItems: 1 }] },
  (stated) => {
    const members: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
    const isSound = members.length > 0 && members.length <= 100 && members.every(isId);
    return isSound
      ? { ok: true, value: stated }
      : refuse({ code: "wrong-type", expected: "a criterion or a list of criteria that share a place" });
  },
);

const intervalSchema = leaf<readonly [number, number]>(
  { type: "array", prefixItems: [{ type: "number" }, { type: "number" }], items: false, minItems: 2 },
  (stated) => {
    const expected = "two shares from 0 to 1 such as [0.2, 0.4]";
    const [low, high]: readonly unknown[] = Array.isArray(stated) && stated.length === 2 ? stated : [];
    const isShare = (end: unknown): end is number => typeof end === "number" && end >= 0 && end <= 1;
    if (!isShare(low) || !isShare(high)) return refuse({ code: "wrong-type", expected });
    if (low <= high) return { ok: true, value: stated };
    const upsideDown: Refusal = { code: "interval-upside-down", expected, remedy: `write [${high}, ${low}]` };
    return refuse(upsideDown);
  },
);

const criterion = (description: string) => id().meta({ title: "Criterion", description });
const swing = (description: string) =>
  fields({
    criterion: criterion("Whose unit it is in."),
    by: number(-LARGEST, LARGEST).meta({ title: "By", description: "How much, in the criterion's unit." }),
  }).meta({ title: "Change", description });

const ratioSchema = fields({
  more: criterion("That matters more."),
  less: criterion("That matters less."),
  atLeast: number(0.001, 1_000).meta({ title: "At least", description: "So many times as much." }),
  atMost: number(0.001, 1_000)
    .meta({ title: "At most", description: "So many times as much." })
    .exactOptional(),
});

const weightsSchema: ZodType<WeightsInput, WeightsInput> = z
  .discriminatedUnion(
    "kind",
    [
      fields({
        kind: kind("points"),
        points: map(id(), number(0, 1e9)).meta({
          title: "Points",
          description: "By criterion, for one full swing.",
        }),
      }),
      fields({
        kind: kind("order"),
        order: list(groupSchema).meta({ title: "Order", description: "Most important first." }),
      }),
      fields({
        kind: kind("intervals"),
        shares: map(id(), intervalSchema).meta({
          title: "Shares",
          description: "Lowest and highest, by criterion.",
        }),
      }),
      fields({
        kind: kind("ratios"),
        ratios: list(ratioSchema).meta({ title: "Ratios", description: "Of two weights." }),
      }),
      fields({
        kind: kind("tradeoffs"),
        tradeoffs: list(
          fields({ gain: swing("That is gained."), worth: swing("That is given for it.") }),
        ).meta({ title: "Trade-offs", description: "Changes of equal worth." }),
      }),
      fields({ kind: kind("unstated") }),
    ],
    {
      error: (issue) =>
        issue.code === "invalid_union"
          ? "one of points, order, intervals, ratios, tradeoffs, unstated"
          : "an object",
    },
  )
  .meta({
    title: "Weights",
    description: "How much one swing of each criterion matters; one that is not named weighs nothing.",
    examples: [{ kind: "points", points: { cost: 60, latency: 40 } }],
  });

const inUnit = (title: string, description: string) => number(-LARGEST, LARGEST).meta({ title, description });

export const preferencesSchema = fields({
  weights: weightsSchema.exactOptional(),
  scales: map(
    id(),
    fields({
      worst: inUnit("Worst", "Worst acceptable."),
      best: inUnit("Best", "Fully satisfying."),
      midpoint: inUnit("Midpoint", "Worth half; bends the scale.").exactOptional(),
    }),
  )
    .meta({ title: "Scales", description: "By criterion, in its unit." })
    .exactOptional(),
  material: map(id(), number(0, LARGEST))
    .meta({ title: "Material", description: "Smallest difference that matters, by criterion, in its unit." })
    .exactOptional(),
}).meta({ title: "Preferences", description: "What matters how much, and what counts as good." });

export const burdenSchema = fields({
  default: id()
    .meta({ title: "Default", description: "The platform that stands unless something speaks against it." })
    .exactOptional(),
  margin: exactSchema(share)
    .meta({ title: "Margin", description: "By which a challenger must win; 0.03 by default." })
    .exactOptional(),
  probability: exactSchema(within(share, { least: 0.5 }))
    .meta({ title: "Probability", description: "With which it must win; 0.80 by default." })
    .exactOptional(),
}).meta({ title: "Burden of proof", description: "What a challenger must show against the default." });
