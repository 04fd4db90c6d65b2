import { mebibyte, rate, read, size, word } from "./sysbench-line.js";
import type { SysbenchTest } from "./sysbench-line.js";

/** From this block size on a file test speaks for throughput, below it for IOPS. */
const largeBlockBytes = 65_536;

/**
 * Of a mixed test the direction that the stated read/write ratio favours votes; synchronisation has no vote. Versions
 * before 1.0 print the operations of each direction and only the rate of all: each direction's is its operations over
 * the total time, its bandwidth that by the block size. The rate of all has no vote.
 */
export const fileio: SysbenchTest = {
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
    const seconds = read(run, /^ *total time: +([\d.]+)s/m) ?? 0;
    const block = size("block", /^Block size (\S+)/m.exec(run)?.[1])["block"] ?? 0;
    const each = (printed: RegExp, operations: RegExp): number =>
      read(run, printed) ?? (seconds > 0 ? (read(run, operations) ?? 0) / seconds : 0);
    const reads = each(/^ *reads\/s: +([\d.]+)/m, /^Operations performed: +(\d+) reads?,/im);
    const writes = each(/^ *writes\/s: +([\d.]+)/m, /^Operations performed: +\d+ reads?, +(\d+) writes?,/im);
    const readsLead = writes === 0 || (reads > 0 && ratio >= 1);
    const large = block >= largeBlockBytes;
    const iops = large ? undefined : "storage-iops";
    const bandwidth = large ? "storage-throughput" : undefined;
    const bytes = (printed: RegExp, iops: number): number => {
      const mebibytes = read(run, printed);
      return mebibytes === undefined ? iops * block : mebibytes * mebibyte;
    };
    return [
      ...rate("read-iops", "1/s", reads, readsLead ? iops : undefined),
      ...rate("write-iops", "1/s", writes, readsLead ? undefined : iops),
      ...rate("requests-per-second", "1/s", read(run, /^ *([\d.]+) Requests\/sec executed/m)),
      ...rate("fsyncs-per-second", "1/s", read(run, /^ *fsyncs\/s: +([\d.]+)/m)),
      ...rate(
        "read-bandwidth",
        "B/s",
        bytes(/^ *read, MiB\/s: +([\d.]+)/m, reads),
        readsLead ? bandwidth : undefined,
      ),
      ...rate(
        "write-bandwidth",
        "B/s",
        bytes(/^ *written, MiB\/s: +([\d.]+)/m, writes),
        readsLead ? undefined : bandwidth,
      ),
    ];
  },
};
