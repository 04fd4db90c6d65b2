import { money } from "../amounts.js";
import type { MoneyInput } from "../input/scalar.js";
import { amountSchema } from "./amount.js";
import { number } from "./number.js";
import { day, id, text, word } from "./scalar.js";
import { fields, list } from "./structure.js";

export const priceSchema = fields({
  id: id().meta({ title: "Id", description: "Unique among prices." }),
  product: text().meta({
    title: "Product",
    description:
      "A hypervisor's or a licence's product, or a reserved one such as electricity, rack-unit or exit.",
    examples: ["vcf", "electricity", "storage:fast"],
  }),
  pricingUnit: text().meta({
    title: "Pricing unit",
    description: "A licence metric, or kWh, hour, U-month, GiB-month, cluster-month, workload, person.",
    examples: ["per-core-min-16-per-cpu", "kWh"],
  }),
  unitPrice: amountSchema<MoneyInput>(money).meta({
    title: "Unit price",
    description: "Of one unit.",
    examples: [350],
  }),
  platforms: list(id())
    .meta({ title: "Platforms", description: "Where it applies; everywhere when absent." })
    .exactOptional(),
  chargeFrequency: word(["one-time", "monthly", "yearly", "usage"])
    .meta({ title: "Charge frequency", description: "By the pricing unit when absent." })
    .exactOptional(),
  minimum: number(0, 1e12)
    .meta({ title: "Minimum", description: "Smallest quantity sold, in units of the metric." })
    .exactOptional(),
  from: day().meta({ title: "From", description: "First day." }).exactOptional(),
  until: day().meta({ title: "Until", description: "Last day." }).exactOptional(),
}).meta({
  title: "Price",
  description: "What one unit of a product costs. A core factor goes into the price.",
});
