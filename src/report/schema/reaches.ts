import { word } from "../../brief/schema/scalar.js";
import { fields, list } from "../../brief/schema/structure.js";
import type { ReachLevel } from "../../consequences/reach-edge.js";
import { figureSchema } from "./notice.js";
import { count, name, real } from "./scalar.js";

const plan = () => name().meta({ title: "Plan", description: "Its id." });
const zone = (title: string) => name().meta({ title, description: "A trust zone." });

/** Who reaches whom in one plan. */
export const reachSchema = fields({
  plan: plan(),
  zones: list(
    fields({ zone: zone("Zone"), pods: count().meta({ title: "Pods", description: "As packed." }) }),
  ).meta({ title: "Zones", description: "The thirty with most pods." }),
  edges: list(
    fields({
      from: zone("From"),
      to: zone("To"),
      by: word<ReachLevel>(["kernel", "node", "host", "cluster", "management"]).meta({
        title: "By",
        description: "The step that reaches.",
      }),
      pods: real().meta({
        title: "Pods",
        description: "Of the other, reached from one container on average.",
      }),
    }),
  ).meta({ title: "Edges", description: "Where anything is reached." }),
}).meta({ title: "Reach", description: "Who reaches whom in a plan, and by what." });

/** What a plan gives up. */
export const givenUpSchema = fields({
  plan: plan(),
  what: word([
    ...(["layer", "platform", "hypervisor"] as const),
    ...(["live-migration", "restart-on-another-host", "overcommit"] as const),
  ]).meta({ title: "What", description: "A side of the team, a platform, a product or a habit." }),
  of: name().meta({ title: "Of", description: "The side, platform or product; of a habit, the platform." }),
  hours: figureSchema
    .meta({ description: "Of a side: the hours it took to become proficient." })
    .exactOptional(),
}).meta({ title: "Given up", description: "Something of today that a plan no longer uses." });
