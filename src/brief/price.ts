import type { Date } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Quantity } from "./quantity.js";

export type ChargeFrequency = "one-time" | "monthly" | "yearly" | "usage";

/** What one unit of a product costs; FOCUS names. */
export interface Price {
  readonly id: Id;
  readonly product: string;
  readonly pricingUnit: string;
  readonly unitPrice: Quantity;
  /** The decimal text of an exact price, for tables that must add up to the minor unit. */
  readonly decimal?: string;
  /** Every platform when absent. */
  readonly platforms?: readonly Id[];
  readonly chargeFrequency: ChargeFrequency;
  /** Smallest quantity sold, in units of the metric. */
  readonly minimum: number;
  readonly from?: Date;
  readonly until?: Date;
}
