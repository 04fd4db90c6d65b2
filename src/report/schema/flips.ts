import { word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import { z } from "../../brief/zod.js";
import { name, real, text, textOrNull } from "./scalar.js";

const path = () => text().meta({ title: "Path", description: "Of an input or a weight, in the brief." });
const unit = () => text().meta({ title: "Unit", description: "Of the input." });

/** An input or a weight, and where it changes the answer; or that it does not within its range. */
export const flipSchema = z
  .union([
    fields({
      path: path(),
      current: real().meta({ title: "Current", description: "In the central world." }),
      flipsAt: real().meta({ title: "Flips at", description: "The nearest value with another answer." }),
      unit: unit(),
      to: textOrNull().meta({ title: "To", description: "The plan that is named there." }),
      direction: word(["above", "below", "either"]).meta({
        title: "Direction",
        description: "The side on which it is; either where knowing the input exactly is enough.",
      }),
      forced: list(name())
        .meta({ title: "Forced", description: "Off the default there, where that is what changes." })
        .exactOptional(),
    }),
    fields({
      path: path(),
      kind: z.literal("none-within").meta({ title: "Kind", description: "Nothing changes." }),
      unit: unit(),
      range: fields({
        low: real().meta({ title: "Low", description: "Lower end." }),
        high: real().meta({ title: "High", description: "Upper end." }),
      }).meta({ title: "Range", description: "That was tried." }),
    }),
  ])
  .meta({ title: "Flip", description: "What would change the answer." });
