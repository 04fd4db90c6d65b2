import { addMonths, type Date } from "../quantity/date.js";
import { ruleNumber } from "./rules.js";

/** When the Kubernetes project supports a minor. */
export interface SupportWindow {
  readonly minor: string;
  readonly from: Date;
  /** The last day. */
  readonly until: Date;
  /** The first day is reckoned by the cadence: nobody has announced it. */
  readonly isProjected: boolean;
  /** The last day is reckoned by the support period. A projected window always is. */
  readonly isReckoned: boolean;
}

interface Release {
  readonly minor: number;
  readonly released: Date;
  /** As the project recorded it when the branch had ended. */
  readonly ended?: Date;
}

/** Where the table comes from, and the day of the newest edition that was read. */
export const releasesSource = {
  source: "Kubernetes project, data/releases of its website and release information of SIG Release",
  url: "https://kubernetes.io/releases/patch-releases/",
  clause: "releaseDate and endOfLifeDate of each branch",
  date: "2026-08-26",
  readAs: "full-text",
} as const;

/** Minors of version 1 in order, without gaps. */
const releases: readonly [Release, ...Release[]] = [
  { minor: 24, released: "2022-05-03", ended: "2023-07-28" },
  { minor: 25, released: "2022-08-23", ended: "2023-10-28" },
  { minor: 26, released: "2022-12-09", ended: "2024-02-28" },
  { minor: 27, released: "2023-04-11", ended: "2024-07-16" },
  { minor: 28, released: "2023-08-15", ended: "2024-10-22" },
  { minor: 29, released: "2023-12-13", ended: "2025-02-28" },
  { minor: 30, released: "2024-04-17", ended: "2025-07-15" },
  { minor: 31, released: "2024-08-13", ended: "2025-11-11" },
  { minor: 32, released: "2024-12-11" },
  { minor: 33, released: "2025-04-23" },
  { minor: 34, released: "2025-08-27" },
  { minor: 35, released: "2025-12-17" },
  { minor: 36, released: "2026-04-22" },
  { minor: 37, released: "2026-08-26" },
];

const SUPPORT_MONTHS = ruleNumber("k8s.support-period", "supportMonths");

/** The project announces ends on this day of a month: so does every branch of the table that ended as announced. */
const ANNOUNCED_DAY = "28";

/** Three minors a year, as the table shows from 1.24 on; the number is not confirmed at its source. */
const MONTHS_BETWEEN = 4;

/** A minor further ahead is no forecast. */
const MOST_AHEAD = 60;

/**
 * When a minor such as `1.33` is supported: stated by the project, else its end reckoned as the 28th of the month
 * fourteen months after the release, else, ahead of the table, both by three releases a year. `undefined` for what is
 * no minor of version 1, older than the table, or absurdly far ahead.
 */
export function supportWindow(version: string): SupportWindow | undefined {
  return windows.get(version);
}

const endOf = (released: Date): Date => addMonths(released, SUPPORT_MONTHS).slice(0, 8) + ANNOUNCED_DAY;

const nameOf = (minor: number): string => `1.${String(minor)}`;

const recorded = releases.map(({ minor, released, ended }): SupportWindow => {
  const end = { until: ended ?? endOf(released), isReckoned: ended === undefined };
  return { minor: nameOf(minor), from: released, ...end, isProjected: false };
});

const newest = releases[releases.length - 1] ?? releases[0];

const ahead = Array.from({ length: MOST_AHEAD }, (_, at): SupportWindow => {
  const from = addMonths(newest.released, (at + 1) * MONTHS_BETWEEN);
  const minor = nameOf(newest.minor + at + 1);
  return { minor, from, until: endOf(from), isProjected: true, isReckoned: true };
});

const windows: ReadonlyMap<string, SupportWindow> = new Map(
  [...recorded, ...ahead].map((window) => [window.minor, window]),
);

/**
 * Whether the project supports a minor on a day, first and last day included. `undefined` where nobody can say yet:
 * outside a projected window, or of a version that is not in the table and not older than it.
 */
export function isSupportedOn(version: string, day: Date): boolean | undefined {
  const window = supportWindow(version);
  if (window) return (window.from <= day && day <= window.until) || (window.isProjected ? undefined : false);
  const [oldest] = recorded;
  const [, digits] = /^1\.(\d{1,3})$/.exec(version) ?? [];
  const isOlder = digits !== undefined && Number(digits) < releases[0].minor;
  return isOlder && oldest !== undefined && day > oldest.until ? false : undefined;
}

/** The newest minor out on a day, or the oldest of the table before that. */
export function newestMinor(day: Date): string {
  const out = releases.filter(({ released }) => released <= day);
  return nameOf((out[out.length - 1] ?? releases[0]).minor);
}
