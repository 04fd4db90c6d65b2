import type { Dimension } from "../brief/vocabulary.js";
import type { Params } from "./importer.js";
import type { Metric } from "./observation.js";

/** A figure of one sysbench run. */
export type SysbenchFigure = Metric & {
  readonly value: number;
  readonly dimension?: Dimension;
  readonly observations?: number;
};

/** One of sysbench's tests: how its output is known, what defines its work, and its rates. */
export interface SysbenchTest {
  readonly name: string;
  readonly recognises: (run: string) => boolean;
  readonly params: (run: string) => Params;
  readonly rates: (run: string) => readonly SysbenchFigure[];
}

/** From this block size on a file test speaks for throughput, below it for IOPS. */
const largeBlockBytes = 65_536;
/** sysbench 0.4 and 0.5 write MB and mean the same. */
const mebibyte = 1_048_576;

/** Events a second speak for `cpu`; before 1.0 they are the events over the total time. */
const cpu: SysbenchTest = {
  name: "cpu",
  recognises: (run) => /^Prime numbers limit:|^Maximum prime number checked in CPU test:/m.test(run),
  params: (run) => {
    const limit = read(run, /^(?:Prime numbers limit|Maximum prime number checked in CPU test): +(\d+)/m);
    return limit === undefined ? {} : { "cpu-max-prime": limit };
  },
  rates: (run) => {
    const events = read(run, /^ *total number of events: +(\d+)/m);
    const seconds = read(run, /^ *total time: +([\d.]+)s/m);
    const counted =
      events !== undefined && seconds !== undefined && seconds > 0 ? events / seconds : undefined;
    const value = read(run, /^ *events per second: +([\d.]+)/m) ?? counted;
    return rate("events-per-second", "1/s", value, "cpu");
  },
};

/** Bytes a second speak for `memory`. */
const memory: SysbenchTest = {
  name: "memory",
  recognises: (run) => /^Running memory speed test|^Doing memory operations speed test/m.test(run),
  params: (run) => ({
    ...size("memory-block-size", /^ *(?:block size|Memory block size): +(\S+)/m.exec(run)?.[1]),
    ...word("memory-oper", /^ *(?:operation|Memory operations type): +(\S+)/m.exec(run)?.[1]),
    ...word("memory-scope", /^ *(?:scope|Memory scope type): +(\S+)/m.exec(run)?.[1]),
  }),
  rates: (run) => {
    const mebibytes = read(run, /^[\d.]+ Mi?B transferred \(([\d.]+) Mi?B\/sec\)/m);
    return rate("throughput", "B/s", mebibytes === undefined ? undefined : mebibytes * mebibyte, "memory");
  },
};

/**
 * Of a mixed test the direction that the stated read/write ratio favours votes; synchronisation has no vote, nor
 * have the requests of both directions together that versions before 1.0 print.
 */
const fileio: SysbenchTest = {
  name: "fileio",
  recognises: (run) => /^Block size \S/m.test(run),
  params: (run) => ({
    ...word("file-test-mode", /^Doing (.+) test$/m.exec(run)?.[1]),
    ...size("file-block-size", /^Block size (\S+)/m.exec(run)?.[1]),
    ...size("file-total-size", /^(\S+) total file size/m.exec(run)?.[1]),
    ...word("file-io-mode", /^Using (.+) I\/O mode$/m.exec(run)?.[1]),
    ...word("file-extra-flags", /^Extra file open flags: +(.+)$/m.exec(run)?.[1]),
    ...word("file-fsync", /^(?:Periodic FSYNC enabled, )?calling fsync\(\) (.+)\.$/im.exec(run)?.[1]),
  }),
  rates: (run) => {
    const ratio = read(run, /^Read\/Write ratio for combined random IO test: +([\d.]+)/m) ?? 1;
    const reads = read(run, /^ *reads\/s: +([\d.]+)/m) ?? 0;
    const writes = read(run, /^ *writes\/s: +([\d.]+)/m) ?? 0;
    const readsLead = writes === 0 || (reads > 0 && ratio >= 1);
    const large = (size("block", /^Block size (\S+)/m.exec(run)?.[1])["block"] ?? 0) >= largeBlockBytes;
    const iops = large ? undefined : "storage-iops";
    const bandwidth = large ? "storage-throughput" : undefined;
    const mebibytes = (pattern: RegExp): number => (read(run, pattern) ?? 0) * mebibyte;
    return [
      ...rate("read-iops", "1/s", reads, readsLead ? iops : undefined),
      ...rate("write-iops", "1/s", writes, readsLead ? undefined : iops),
      ...rate("requests-per-second", "1/s", read(run, /^ *([\d.]+) Requests\/sec executed/m)),
      ...rate("fsyncs-per-second", "1/s", read(run, /^ *fsyncs\/s: +([\d.]+)/m)),
      ...rate(
        "read-bandwidth",
        "B/s",
        mebibytes(/^ *read, MiB\/s: +([\d.]+)/m),
        readsLead ? bandwidth : undefined,
      ),
      ...rate(
        "write-bandwidth",
        "B/s",
        mebibytes(/^ *written, MiB\/s: +([\d.]+)/m),
        readsLead ? undefined : bandwidth,
      ),
    ];
  },
};

export const sysbenchTests: readonly SysbenchTest[] = [cpu, memory, fileio];

/** The first number that the pattern captures, `undefined` where there is none. */
export function read(run: string, pattern: RegExp): number | undefined {
  const text = pattern.exec(run)?.[1];
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A printed rate of 0.00 means that nothing of the kind was done (or nothing was counted): it is no figure. */
function rate(
  metric: string,
  unit: string,
  value: number | undefined,
  dimension?: Dimension,
): readonly SysbenchFigure[] {
  if (value === undefined || value === 0) return [];
  const figure = { metric, unit, direction: "higher", statistic: "rate", value } as const;
  return [dimension === undefined ? figure : { ...figure, dimension }];
}

const word = (name: string, value: string | undefined): { readonly [name: string]: string } =>
  value === undefined ? {} : { [name]: value.trim() };

const factors: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["K", 1024],
  ["M", 1_048_576],
  ["G", 1_073_741_824],
  ["T", 1_099_511_627_776],
]);

/** sysbench's sizes in bytes: `1024KiB`, `16Kb`, `1K`. */
function size(name: string, text: string | undefined): { readonly [name: string]: number } {
  const parts = /^([\d.]+)([KMGT]?)(?:iB|B|b)?$/.exec(text ?? "");
  const value = parts === null ? Number.NaN : Number(parts[1]) * (factors.get(parts[2] ?? "") ?? Number.NaN);
  return Number.isFinite(value) ? { [name]: value } : {};
}
