import type { Date } from "../quantity/date.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import type { DefaultId } from "./defaults.js";
import type { Host } from "./host.js";
import type { Measurement } from "./measurement.js";
import type { Platform } from "./platform.js";
import type { Policies, Waiver } from "./policy.js";
import type { Burden, Preferences } from "./preference.js";
import type { Price } from "./price.js";
import type { Quantity } from "./quantity.js";
import type { RecordInput } from "./record.js";
import type { Team } from "./team.js";
import type { Tenant } from "./tenant.js";
import type { Workload } from "./workload.js";

/**
 * The completed brief: what the asker stated, checked, in base units and in the door's order, with every
 * silent field filled from the table of defaults. This is what the stages read.
 */
export interface Brief {
  readonly asOf: Date;
  readonly title?: string;
  readonly currency: string;
  readonly rates: readonly { readonly currency: string; readonly perUnit: number; readonly on: Date }[];
  readonly horizonYears: number;
  readonly discountRate: Quantity;
  /** Yearly rise by cost line; a line that is not named rises by 0. */
  readonly inflation: readonly { readonly line: string; readonly rate: Quantity }[];
  readonly midYear: boolean;
  /** Net present value over the horizon. */
  readonly budget?: Quantity;
  readonly team?: Team;
  readonly tenants: readonly Tenant[];
  readonly workloads: readonly Workload[];
  readonly hosts: readonly Host[];
  readonly platforms: readonly Platform[];
  readonly prices: readonly Price[];
  readonly measurements: readonly Measurement[];
  readonly measuring: { readonly hoursPerRun: Quantity; readonly costPerRun?: Quantity };
  readonly evidence: {
    readonly use: "catalogue" | "none";
    readonly add: readonly RecordInput[];
    readonly exclude: readonly Id[];
    readonly reweigh: readonly { readonly record: Id; readonly factor: Quantity }[];
  };
  readonly policies: Policies;
  readonly waivers: readonly Waiver[];
  readonly escape: { readonly perYear?: Quantity; readonly lossPerPod?: Quantity };
  readonly preferences: Preferences;
  readonly burden: Burden;
  /** Every default, as overridden. */
  readonly defaults: { readonly [id in DefaultId]: Quantity };
  /** Paths that were stated but that no stage reads yet. */
  readonly notUsedYet: readonly { readonly path: IdPath; readonly instead: string }[];
}
