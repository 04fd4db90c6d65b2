import type { DateInput, IdInput, MoneyInput } from "./scalar.js";

/** What one unit of a product costs. A core factor goes into the price: the metric counts cores. */
export interface PriceInput {
  readonly id: IdInput;
  /**
   * A `hypervisor.product`, a `licences[].product`, or reserved: `electricity`, `rack-unit`,
   * `kubernetes-subscription`, `guest-os`, `storage:<class>`, `exit`, `migration`, `training`, `hosted-control-plane`.
   */
  readonly product: string;
  /** A licence metric, or `kWh`, `hour`, `U-month`, `GiB-month`, `cluster-month`, `workload`, `person`. */
  readonly pricingUnit: string;
  readonly unitPrice: MoneyInput;
  /** Every platform when absent. */
  readonly platforms?: readonly IdInput[];
  /** By unit: kWh and hour by use, …-month monthly, person and workload once, every licence metric yearly. */
  readonly chargeFrequency?: "one-time" | "monthly" | "yearly" | "usage";
  /** The smallest quantity sold, in units of the metric. */
  readonly minimum?: number;
  readonly from?: DateInput;
  readonly until?: DateInput;
}
