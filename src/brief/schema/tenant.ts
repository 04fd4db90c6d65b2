import { id, text, word } from "./scalar.js";
import { fields, list } from "./structure.js";

export const tenantSchema = fields({
  id: id().meta({ title: "Id", description: "Unique among tenants." }),
  trustZone: text()
    .meta({
      title: "Trust zone",
      description: "Tenants of one zone trust each other; by default the tenant's id.",
    })
    .exactOptional(),
  sensitivity: text()
    .meta({
      title: "Sensitivity",
      description: "Compared for equality; packs read il4, il5, il6, secret, top-secret.",
      examples: ["il5"],
    })
    .exactOptional(),
  separate: list(word(["kernel", "host", "cluster"]))
    .meta({
      title: "Separate",
      description:
        "What must not be shared with any other trust zone. A cluster of one's own may stand on shared hosts.",
    })
    .exactOptional(),
}).meta({ title: "Tenant", description: "Who owns workloads, and from whom they are kept apart." });
