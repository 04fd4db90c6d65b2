import { fileio } from "./sysbench-fileio.js";
import { mebibyte, rate, read, size, word } from "./sysbench-line.js";
import type { SysbenchTest } from "./sysbench-line.js";
import { oltp } from "./sysbench-oltp.js";

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

export const sysbenchTests: readonly SysbenchTest[] = [cpu, memory, fileio, oltp];
