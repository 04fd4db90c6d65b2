import { word } from "../../brief/schema/scalar.js";
import { fields } from "../../brief/schema/structure.js";
import { enforcements, resources } from "../../brief/vocabulary.js";
import { figureSchema, sentenceSchema } from "./notice.js";
import { count, name } from "./scalar.js";
import { platform } from "./verdict.js";

/** How one resource is held against a neighbour. */
export const limitSchema = fields({
  plan: name().meta({ title: "Plan", description: "Its id." }),
  platform: platform(),
  resource: word(resources).meta({ title: "Resource", description: "What a neighbour may take." }),
  beside: word(["node", "host"]).meta({
    title: "Beside",
    description: "Whether the neighbour stands on the same node, or behind a hypervisor on the same host.",
  }),
  enforcement: word(enforcements).meta({
    title: "Enforcement",
    description: "How it is held, weakest first.",
  }),
  workloads: count().meta({ title: "Workloads", description: "How many of the plan are held so." }),
  by: word(["nobody", "kernel", "kubelet", "hypervisor", "hardware"]).meta({
    title: "By",
    description: "Who enforces it.",
  }),
  how: sentenceSchema.meta({ title: "How", description: "By what means." }),
  left: sentenceSchema.meta({ title: "Left", description: "What a neighbour can still take." }),
  slowdown: figureSchema.meta({
    description: "Of work that uses nothing but this resource, while one neighbour misbehaves.",
  }),
  close: sentenceSchema
    .meta({ title: "Close", description: "What would hold it more strongly, with the path of the setting." })
    .exactOptional(),
}).meta({ title: "Limit", description: "Soft or hard: how one resource is held against a neighbour." });
