import type { Params } from "./importer.js";
import type { CyclictestThread } from "./cyclictest-threads.js";
import { numeral } from "./numeral.js";
import { textLines } from "./text-lines.js";

/** One run that cyclictest printed as text. */
export interface CyclictestText {
  readonly threads: readonly CyclictestThread[];
  readonly params: Params;
}

const row =
  /^T: ?(\d{1,6}) \( *\d{1,9}\) P: ?(\d{1,3}) I:(\d{1,9}) C: *(\d{1,12}) Min: *\d{1,12} Act: *\d{1,12} Avg: *(\d{1,12}) Max: *(\d{1,12})/;
const bucket = /^\d{6,9}[ \t]+\d/;
const footer = /^# (Total|Avg Latencies|Max Latencies|Histogram Overflows):(.*)$/;

/** Where a run begins: cyclictest says first what it did about the CPU's sleep states. */
const header = "# /dev/cpu_dma_latency";

interface Collected {
  readonly rows: Map<number, CyclictestThread>;
  readonly buckets: Map<number, number>[];
  readonly footers: Map<string, readonly number[]>;
  params: Params;
}

const empty = (): Collected => ({ rows: new Map(), buckets: [], footers: new Map(), params: {} });

/**
 * The runs in a text. Rows of the same thread are one run redrawn as long as its cycles rise; a histogram has a
 * column a thread and its totals below it.
 */
export function cyclictestTexts(text: string): readonly CyclictestText[] {
  const runs: Collected[] = [empty()];
  for (const line of textLines(text)) {
    const current = runs[runs.length - 1] ?? empty();
    const cells = row.exec(line);
    const total = footer.exec(line);
    if (line.startsWith(header) || (line === "# Histogram" && current.buckets.length > 0)) {
      runs.push(empty());
    } else if (cells !== null) {
      const thread = Number(cells[1]);
      const cycles = Number(cells[4]);
      const restarted = cycles < (current.rows.get(thread)?.cycles ?? 0);
      if (restarted) runs.push(empty());
      const target = restarted ? (runs[runs.length - 1] ?? current) : current;
      target.rows.set(thread, {
        cycles,
        average: Number(cells[5]),
        longest: Number(cells[6]),
        buckets: new Map(),
      });
      if (thread === 0) target.params = { priority: Number(cells[2]), "interval-us": Number(cells[3]) };
    } else if (total !== null) {
      const numbers = (total[2] ?? "").split(/[ \t]+/).flatMap((cell) => numeral(cell) ?? []);
      current.footers.set(total[1] ?? "", numbers);
    } else if (bucket.test(line)) {
      line.split(/[ \t]+/).forEach((cell, index, [ticks]) => {
        const count = numeral(cell) ?? 0;
        if (index > 0 && count > 0) (current.buckets[index - 1] ??= new Map()).set(Number(ticks), count);
        else if (index > 0) current.buckets[index - 1] ??= new Map();
      });
    }
  }
  return runs.flatMap((run) => {
    const threads = run.buckets.length > 0 ? histogramThreads(run) : [...run.rows.values()];
    return threads.length === 0 ? [] : [{ threads, params: { threads: threads.length, ...run.params } }];
  });
}

/** Threads without totals below the histogram have no cycles: the output ended early. */
const histogramThreads = ({ buckets, footers }: Collected): readonly CyclictestThread[] =>
  buckets.map((counts, index) => {
    const placed = footers.get("Total")?.[index];
    const beyond = footers.get("Histogram Overflows")?.[index];
    return {
      cycles: placed === undefined || beyond === undefined ? 0 : placed + beyond,
      average: footers.get("Avg Latencies")?.[index],
      longest: footers.get("Max Latencies")?.[index],
      buckets: counts,
    };
  });
