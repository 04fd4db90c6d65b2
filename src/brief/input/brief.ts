import type { DefaultId } from "../defaults.js";
import type { HostInput } from "./host.js";
import type { MeasurementInput } from "./measurement.js";
import type { PlatformInput } from "./platform.js";
import type { PoliciesInput, WaiverInput } from "./policy.js";
import type { BurdenInput, PreferencesInput } from "./preference.js";
import type { PriceInput } from "./price.js";
import type { EvidenceInput } from "./record.js";
import type { CpuInput, DateInput, MoneyInput, ShareInput, UncertainInput } from "./scalar.js";
import type { TenantInput } from "./tenant.js";
import type { WorkloadInput } from "./workload.js";

/** Who runs the estate. */
export interface TeamInput {
  readonly people: number;
  readonly hourlyRate?: MoneyInput;
  readonly runsToday: readonly ("bare-metal" | "virtualization")[];
  readonly freezeWindows?: readonly { readonly from: DateInput; readonly until: DateInput }[];
  readonly hoursToProficiency?: UncertainInput;
}

/** What the asker states: small when little is known. Only `asOf` and one workload are required. */
export interface BriefInput {
  readonly schema?: "kube-substrate/brief@1";
  /** The day on which the question is asked. */
  readonly asOf: DateInput;
  readonly title?: string;
  /** ISO 4217; `USD` by default. All money of the brief is in it. */
  readonly currency?: string;
  /** What one unit of another currency is worth in the brief's. */
  readonly rates?: readonly {
    readonly currency: string;
    readonly perUnit: number;
    readonly on: DateInput;
  }[];
  /** 1 to 15; 5 by default. */
  readonly horizonYears?: number;
  /** A year; 0.06 to 0.10 by default. */
  readonly discountRate?: ShareInput;
  /** Yearly rise by cost line; 0 by default. */
  readonly inflation?: { readonly [line: string]: ShareInput };
  readonly midYear?: boolean;
  /** Net present value over the horizon. */
  readonly budget?: MoneyInput;
  readonly team?: TeamInput;
  readonly tenants?: readonly TenantInput[];
  readonly workloads: readonly WorkloadInput[];
  readonly hosts?: readonly HostInput[];
  readonly platforms?: readonly PlatformInput[];
  readonly prices?: readonly PriceInput[];
  readonly measurements?: readonly MeasurementInput[];
  readonly measuring?: { readonly hoursPerRun?: UncertainInput; readonly costPerRun?: MoneyInput };
  readonly evidence?: EvidenceInput;
  readonly policies?: PoliciesInput;
  readonly waivers?: readonly WaiverInput[];
  /** Container escapes a year in this estate, and what one exposed pod would cost. */
  readonly escape?: { readonly perYear?: UncertainInput; readonly lossPerPod?: MoneyInput };
  readonly preferences?: PreferencesInput;
  readonly burden?: BurdenInput;
  /** Overrides of the library's own figures, in the unit of each. */
  readonly defaults?: { readonly [id in DefaultId]?: CpuInput };
}
