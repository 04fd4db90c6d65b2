import { amount, field, isObject, words } from "./json.js";
import type { Params } from "./importer.js";

/** What defines the work of a fio job, under fio's own names; sizes in bytes. */
export interface FioJob {
  readonly params: Params;
  /** A rate the job was told to keep: then the rate is an input, not a result. */
  readonly limited: boolean;
  /** Of a mixed job, the direction that does more of the work; reads where both do half. */
  readonly leading: "read" | "write";
  /** The configured run time as written. */
  readonly runtime?: string;
  readonly runtimeSeconds?: number;
  /** How many bytes the job and its clones were to move, if it says so. */
  readonly sizeBytes?: number;
  /** Whether `sizeBytes` is all that one pass moves: not with `loops`, less with `ramp_time`. */
  readonly repeats: boolean;
  readonly ramps: boolean;
}

/** fio's option names with their aliases, as its manual lists them. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["readwrite", "rw"],
  ["blocksize", "bs"],
]);
const sizes: ReadonlySet<string> = new Set(["bs", "size", "io_size"]);
const counts: ReadonlySet<string> = new Set([
  "iodepth",
  "numjobs",
  "rwmixread",
  "rwmixwrite",
  "fsync",
  "fdatasync",
  "thinktime",
]);
const switches: ReadonlySet<string> = new Set(["direct", "norandommap"]);
const texts: ReadonlySet<string> = new Set([
  "rw",
  "sync",
  "ioengine",
  "bssplit",
  "blocksize_range",
  "bsrange",
  "random_distribution",
  "buffer_compress_percentage",
]);
/** fio's own defaults: a job that states them and one that does not do the same work. */
const defaults: Params = { rw: "read", bs: 4096, iodepth: 1, numjobs: 1, direct: false };

/**
 * The job's options over the file's global ones, as parameters. `direct=1` and `buffered=0` are one fact.
 * Options that do not define the work (names, files, run time, reporting) are no parameters.
 */
export function fioJob(document: unknown, job: unknown): FioJob {
  const stated = new Map<string, string>();
  for (const options of [field(document, "global options"), field(job, "job options")]) {
    if (!isObject(options)) continue;
    for (const [name, value] of Object.entries(options)) {
      const written = words(value);
      if (written !== "") stated.set(aliases.get(name) ?? name, written);
    }
  }
  const params: { [name: string]: string | number | boolean } = stated.size === 0 ? {} : { ...defaults };
  for (const [name, value] of stated) {
    if (sizes.has(name)) params[name] = bytes(value) ?? value;
    else if (counts.has(name)) params[name] = amount(Number(value)) ?? value;
    else if (switches.has(name)) params[name] = value !== "0" && value !== "none";
    else if (texts.has(name)) params[name] = value;
    else if (name === "buffered") params["direct"] = value === "0";
  }
  const runtime = stated.get("runtime");
  const runtimeSeconds =
    runtime !== undefined && /^\d{1,9}s?$/.test(runtime) ? parseInt(runtime, 10) : undefined;
  const sizeBytes = bytes(stated.get("io_size") ?? stated.get("size") ?? "");
  const writes = stated.get("rwmixwrite");
  const reads = writes === undefined ? Number(stated.get("rwmixread") ?? 50) : 100 - Number(writes);
  return {
    params,
    limited: [...stated.keys()].some((name) => name === "rate" || name === "rate_iops"),
    leading: reads >= 50 ? "read" : "write",
    ...(runtime !== undefined && { runtime }),
    ...(runtimeSeconds !== undefined && { runtimeSeconds }),
    ...(sizeBytes !== undefined && {
      sizeBytes: sizeBytes * Math.max(1, Number(params["numjobs"] ?? 1) || 1),
    }),
    repeats: stated.has("loops"),
    ramps: stated.has("ramp_time"),
  };
}

/**
 * Stopped from outside: over before 90 % of its run time although it had not moved just its size. A job that moved
 * a tenth more than its size runs by time (fio does not print `time_based`), one that moved less was cut off.
 */
export function isPartial(job: FioJob, ran: { readonly seconds: number; readonly bytes: number }): boolean {
  if (job.runtimeSeconds === undefined || job.sizeBytes === undefined || job.repeats || ran.seconds === 0)
    return false;
  const share = ran.bytes / job.sizeBytes;
  return ran.seconds < 0.9 * job.runtimeSeconds && (share > 1.1 || (share < 0.9 && !job.ramps));
}

const factors: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["k", 1024],
  ["m", 1_048_576],
  ["g", 1_073_741_824],
  ["t", 1_099_511_627_776],
]);

/** fio's sizes with its default base: `4k` is 4,096. Percentages, ranges and lists stay as written. */
function bytes(text: string): number | undefined {
  const parts = /^(\d{1,15})([kmgt]?)b?$/i.exec(text.trim());
  const factor = parts === null ? undefined : factors.get((parts[2] ?? "").toLowerCase());
  return parts === null || factor === undefined ? undefined : Number(parts[1]) * factor;
}
