import { packIds } from "../vocabulary.js";
import { day, id, text, word } from "./scalar.js";
import { fields, list } from "./structure.js";

export const policiesSchema = fields({
  packs: list(word(packIds))
    .meta({ title: "Packs", description: "Of rules, for all workloads." })
    .exactOptional(),
  disable: list(
    fields({
      gate: id().meta({ title: "Gate", description: "That does not judge." }),
      workload: id().meta({ title: "Workload", description: "All when absent." }).exactOptional(),
      reason: text().meta({ title: "Reason", description: "Why not." }),
    }),
  )
    .meta({ title: "Disable", description: "Gates that do not judge." })
    .exactOptional(),
}).meta({ title: "Policies", description: "Which rules apply beside what the brief demands itself." });

export const waiverSchema = fields({
  gate: id().meta({ title: "Gate", description: "Whose failure is accepted." }),
  workload: id().meta({ title: "Workload", description: "For which." }),
  clause: text()
    .meta({
      title: "Clause",
      description:
        "The one that is accepted, where several of the gate fail: its text, or the contract's id.",
    })
    .exactOptional(),
  reason: text().meta({ title: "Reason", description: "Why." }),
  owner: text().meta({ title: "Owner", description: "Who answers for it." }),
  expires: day().meta({ title: "Expires", description: "Last day on which it counts." }),
}).meta({ title: "Waiver", description: "Turns a failure into a recorded exception." });
