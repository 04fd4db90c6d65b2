import { fields, list } from "../../brief/schema/structure.js";
import { count, name, part, real, text } from "./scalar.js";

const worth = (title: string, description: string) =>
  fields({
    value: real().meta({ title: "Value", description: "On the value scale." }),
    error: real().meta({ title: "Error", description: "Monte Carlo standard error of the value." }),
    money: real()
      .meta({ title: "Money", description: "Net present value, where cost carries weight." })
      .exactOptional(),
    moneyError: real()
      .meta({ title: "Error in money", description: "Monte Carlo standard error of the money." })
      .exactOptional(),
  }).meta({ title, description });

const studySchema = fields({
  runsPerSide: count().meta({ title: "Runs a side", description: "Of the benchmark." }),
  evsi: worth("Worth of the runs", "Expected value of sample information."),
  hours: real().meta({ title: "Hours", description: "For all runs of both sides." }),
  cost: real()
    .meta({ title: "Cost", description: "Of all runs, in the currency of the brief." })
    .exactOptional(),
  enbs: real()
    .meta({ title: "Net worth", description: "Expected net benefit of sampling: worth less cost." })
    .exactOptional(),
  narrowing: part().meta({
    title: "Narrowing",
    description: "Share of the standard deviation that is left.",
  }),
  clears: part().meta({
    title: "Clears",
    description: "Share of the outcomes after which a challenger would clear the bar.",
  }),
}).meta({ title: "Study", description: "So many runs, and what they are expected to bring." });

/** What knowing more would be worth. */
export const informationSchema = fields({
  plans: list(name()).meta({ title: "Plans", description: "Between which knowledge would choose." }),
  evpi: worth("Worth of all", "Expected value of perfect information: every input and weight."),
  items: list(
    fields({
      group: text().meta({ title: "Group", description: "The path that its inputs have in common." }),
      paths: list(text()).meta({ title: "Paths", description: "What is found out together." }),
      evppi: worth("Worth of the group", "Expected value of partial perfect information."),
      varianceShare: part()
        .meta({
          title: "Share of variance",
          description: "First-order, of the lead of the first challenger.",
        })
        .exactOptional(),
      studies: list(studySchema)
        .meta({ title: "Studies", description: "Where a benchmark can measure it." })
        .exactOptional(),
    }).meta({ title: "Item", description: "What is found out together, and what that is worth." }),
  ).meta({ title: "Items", description: "Worth most first." }),
}).meta({ title: "Information", description: "What knowing more would be worth to the choice." });
