import type { Date } from "../quantity/date.js";
import type { Quantity } from "./quantity.js";

export interface Team {
  readonly people: number;
  readonly hourlyRate?: Quantity;
  readonly runsToday: readonly ("bare-metal" | "virtualization")[];
  readonly freezeWindows: readonly { readonly from: Date; readonly until: Date }[];
  /** Hours a person for the side that the team does not run today. */
  readonly hoursToProficiency: Quantity;
}
