import { numeral } from "./numeral.js";
import { cells, textLines } from "./text-lines.js";

/** One netperf run, in whichever form it was printed, under the names of omni's selectors. */
export type NetperfRun = ReadonlyMap<string, string>;

const banner = /^(?:MIGRATED )?(.{2,60}?) TEST from .{1,200}? to (\S{1,100})/;
const selector = /^([A-Z][A-Z0-9_]{2,60})=(.{0,200})$/;
/** omni's CSV names what its selectors name otherwise. */
const titles: ReadonlyMap<string, string> = new Map([
  ["throughput", "THROUGHPUT"],
  ["throughput units", "THROUGHPUT_UNITS"],
  ["throughput confidence width (%)", "THROUGHPUT_CONFID"],
  ["elapsed time (sec)", "ELAPSED_TIME"],
  ["protocol", "PROTOCOL"],
  ["direction", "DIRECTION"],
  ["remote host", "REMOTE_HOST"],
  ["local send size", "LOCAL_SEND_SIZE"],
  ["request size bytes", "REQUEST_SIZE"],
  ["response size bytes", "RESPONSE_SIZE"],
  ["mean latency microseconds", "MEAN_LATENCY"],
  ["maximum latency microseconds", "MAX_LATENCY"],
  ["50th percentile latency microseconds", "P50_LATENCY"],
  ["90th percentile latency microseconds", "P90_LATENCY"],
  ["99th percentile latency microseconds", "P99_LATENCY"],
]);

/** The runs of a text: a banner begins one, as does a selector that the run holds already. */
export function netperfRuns(text: string): readonly NetperfRun[] {
  const runs: { facts: Map<string, string>; columns: readonly string[]; rows: (readonly string[])[] }[] = [];
  const begin = () => {
    const run = { facts: new Map<string, string>(), columns: [], rows: [] };
    runs.push(run);
    return run as (typeof runs)[number];
  };
  for (const line of textLines(text)) {
    const named = banner.exec(line);
    const pair = selector.exec(line);
    let run = runs[runs.length - 1];
    if (named !== null) {
      run = begin();
      run.facts.set("TEST", (named[1] ?? "").trim());
      run.facts.set("REMOTE_HOST", named[2] ?? "");
    } else if (pair !== null) {
      const name = pair[1] ?? "";
      if (run === undefined || (run.facts.has(name) && name !== "REMOTE_HOST")) run = begin();
      run.facts.set(name, (pair[2] ?? "").trim());
    } else if (line.includes(",") && /throughput/i.test(line)) {
      if (run === undefined || run.columns.length > 0) run = begin();
      run.columns = line.split(",").map((title) => titles.get(title.trim().toLowerCase()) ?? title.trim());
    } else if (run !== undefined && run.columns.length > 0 && line.split(",").length === run.columns.length) {
      const values = line.split(",");
      run.columns.forEach((name, index) => run?.facts.set(name, (values[index] ?? "").trim()));
    } else if (run !== undefined) {
      const unit = /10\^(?:6|9|3)bits\/s|[KMG]?Bytes\/s/.exec(line)?.[0];
      if (unit !== undefined) run.facts.set("THROUGHPUT_UNITS", unit);
      if (/per sec/.test(line)) run.facts.set("THROUGHPUT_UNITS", "Trans/s");
      const row = cells(line);
      if (row.length >= 2 && row.every((cell) => numeral(cell) !== undefined)) run.rows.push(row);
    }
  }
  return runs.map(({ facts, rows }) => new Map([...classic(facts.get("TEST") ?? "", rows), ...facts]));
}

/**
 * The classic tables: a stream's last column is the rate, and of UDP the second row is what arrived; a
 * request/response test ends in its rate.
 */
function classic(test: string, rows: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const [first, second] = rows;
  if (first === undefined) return [];
  const protocol: readonly (readonly [string, string])[] = /^(?:TCP|UDP|SCTP)/.test(test)
    ? [["PROTOCOL", test.slice(0, test.indexOf(" "))]]
    : [];
  if (test.startsWith("UDP STREAM")) {
    const arrived = second?.at(-1);
    return [
      ...protocol,
      ["LOCAL_SEND_SIZE", first[1] ?? ""],
      ["ELAPSED_TIME", first[2] ?? ""],
      ...(second?.length === 4 && arrived !== undefined ? [["THROUGHPUT", arrived] as const] : []),
    ];
  }
  if (test.includes("REQUEST/RESPONSE")) {
    if (first.length < 6) return protocol;
    return [
      ...protocol,
      ["REQUEST_SIZE", first[2] ?? ""],
      ["RESPONSE_SIZE", first[3] ?? ""],
      ["ELAPSED_TIME", first[4] ?? ""],
      ["THROUGHPUT", first[5] ?? ""],
    ];
  }
  if (first.length < 5) return protocol;
  return [
    ...protocol,
    ["LOCAL_SEND_SIZE", first[2] ?? ""],
    ["ELAPSED_TIME", first[3] ?? ""],
    ["THROUGHPUT", first[4] ?? ""],
  ];
}
