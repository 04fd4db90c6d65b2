import type { LicenceMetric } from "../brief/vocabulary.js";
import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";

/** How many units of one licence metric a placement needs, and why; prices are not known here. */
export interface LicenceCount {
  readonly plan: Id;
  readonly product: string;
  readonly metric: LicenceMetric;
  readonly platforms: readonly Id[];
  /** The workload that brings the product, where it is not the platform's own. */
  readonly workload?: Id;
  /** Units in each year of the horizon, per draw, before any order minimum. */
  readonly years: readonly Column[];
  readonly why: Sentence;
}
