import { hours, money } from "../amounts.js";
import type { MoneyInput, UncertainInput } from "../input/scalar.js";
import { amountSchema } from "./amount.js";
import { number } from "./number.js";
import { day, word } from "./scalar.js";
import { fields, list } from "./structure.js";

export const teamSchema = fields({
  people: number(0, 100_000).meta({ title: "People", description: "Who run the estate." }),
  hourlyRate: amountSchema<MoneyInput>(money)
    .meta({ title: "Hourly rate", description: "Of one person; without it labour has no cost." })
    .exactOptional(),
  runsToday: list(word(["bare-metal", "virtualization"])).meta({
    title: "Runs today",
    description: "What the team knows how to run.",
  }),
  freezeWindows: list(
    fields({
      from: day().meta({ title: "From", description: "First day." }),
      until: day().meta({ title: "Until", description: "Last day." }),
    }),
  )
    .meta({ title: "Freeze windows", description: "Days without upgrades." })
    .exactOptional(),
  hoursToProficiency: amountSchema<UncertainInput>(hours)
    .meta({
      title: "Hours to proficiency",
      description: "A person, for what the team does not run today; 80 to 240 by default.",
    })
    .exactOptional(),
}).meta({ title: "Team", description: "Who runs the estate." });
