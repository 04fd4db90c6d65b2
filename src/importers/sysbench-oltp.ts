import { rate, read, word } from "./sysbench-line.js";
import type { SysbenchTest } from "./sysbench-line.js";

/**
 * The transactions and queries a second of a test against a database. They speak for no dimension: what limits them
 * (processor, storage, locks, network) is not told. From 1.0 on the output does not name the script or the size of the tables.
 */
export const oltp: SysbenchTest = {
  name: "oltp",
  recognises: (run) => /^(?:SQL|OLTP test) statistics:/m.test(run),
  params: (run) => ({
    ...word("oltp-test-mode", /^Running (\S+) OLTP test$/m.exec(run)?.[1]),
    ...(/^Doing read-only test$/m.test(run) && { "oltp-read-only": true }),
  }),
  rates: (run) => [
    ...rate("transactions-per-second", "1/s", read(run, /^ *transactions: +\d+ +\(([\d.]+) per sec\.\)/m)),
    ...rate(
      "queries-per-second",
      "1/s",
      read(run, /^ *(?:queries|read\/write requests): +\d+ +\(([\d.]+) per sec\.\)/m),
    ),
  ],
};

/** Transactions that were rolled back, were repeated, or began with a new connection. */
export const oltpErrors = (run: string): number =>
  ["ignored errors", "reconnects", "deadlocks"].reduce(
    (sum, name) => sum + (read(run, new RegExp(`^ *${name}: +(\\d+)`, "m")) ?? 0),
    0,
  );
