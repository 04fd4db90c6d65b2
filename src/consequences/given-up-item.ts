import type { Figure } from "../notice.js";
import type { Id } from "../quantity/id-path.js";

/** Something of today that a plan no longer uses. */
export interface GivenUp {
  readonly plan: Id;
  /** `layer`: a side that the team runs today; `platform`: what a workload runs on; the others are habits of a platform. */
  readonly what:
    "layer" | "platform" | "hypervisor" | "live-migration" | "restart-on-another-host" | "overcommit";
  /** The side, platform or product; of a habit, the platform that had it. */
  readonly of: string;
  /** Of a side: the hours it took the team to become proficient, which are of no more use. */
  readonly hours?: Figure;
}
