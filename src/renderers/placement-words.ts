import type { Report } from "../report/report.js";

/** How full nodes are, and what growth meets. */
export interface RoomWords {
  readonly title: string;
  readonly say: string;
  readonly inUse: string;
  readonly ahead: string;
  readonly byYear: string;
  readonly used: (share: string, room: string) => string;
  readonly atGrowth: (growth: string, limit: string) => string;
}

/** Soft limits against hard ones. */
export interface LimitWords {
  readonly title: string;
  readonly say: string;
  readonly resource: string;
  readonly beside: string;
  readonly besideOf: (beside: "node" | "host") => string;
  readonly enforcedBy: string;
  readonly byOf: (by: Report["limits"][number]["by"]) => string;
  readonly how: string;
  readonly left: string;
  readonly slowdown: string;
  readonly close: string;
}
