import { Bench } from "tinybench";

/**
 * Median seconds of one call of each task, the tasks measured in turn in this process; `name: () => result`.
 * Every result is kept until the end, so that no engine may skip the work.
 */
export async function timed(tasks, { milliseconds = 1500 } = {}) {
  const bench = new Bench({ time: milliseconds, warmupTime: milliseconds / 4 });
  const kept = {};
  for (const [name, task] of Object.entries(tasks)) {
    bench.add(name, () => {
      kept[name] = task();
    });
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== "completed") throw result.error ?? new Error(`${name}: ${result.state}`);
      return [name, result.latency.p50 / 1000];
    }),
  );
}

/** What a case found: rows of the table, on a line of its own for the runner. */
export const tell = (rows) => console.log(JSON.stringify(rows));

/** The most memory that this process held, in bytes. */
export const peakBytes = () => process.resourceUsage().maxRSS * 1024;
