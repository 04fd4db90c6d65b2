import { pattern, word } from "../../brief/schema/scalar.js";
import { fields } from "../../brief/schema/structure.js";
import { fromSchema } from "./notice.js";
import { count, name, text } from "./scalar.js";

const decimal = () => pattern(/^-?\d+(\.\d+)?$/, "a decimal number as text");

/** One line of the cost table. */
export const costLineSchema = fields({
  plan: name().meta({ title: "Plan", description: "Its id." }),
  year: count().meta({ title: "Year", description: "0 is the start; undiscounted." }),
  line: name().meta({ title: "Line", description: "The product, or what else is paid." }),
  chargeCategory: word(["Purchase", "Usage", "Tax", "Credit", "Adjustment"]).meta({
    title: "Charge category",
    description: "As FOCUS has it.",
  }),
  chargeFrequency: word(["One-Time", "Recurring", "Usage-Based"]).meta({
    title: "Charge frequency",
    description: "As FOCUS has it.",
  }),
  quantity: decimal().meta({ title: "Quantity", description: "After minima." }),
  pricingUnit: text().meta({ title: "Pricing unit", description: "Of the quantity." }),
  unitPrice: decimal().meta({ title: "Unit price", description: "Of one unit." }),
  cost: decimal().meta({ title: "Cost", description: "quantity × unit price, exactly." }),
  currency: name().meta({ title: "Currency", description: "ISO 4217." }),
  from: fromSchema,
}).meta({ title: "Cost line", description: "What one product costs in one year." });
