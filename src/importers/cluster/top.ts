import { quantityOf } from "./resources.js";
import type { PodUsage } from "./usage.js";

const header =
  /^[ \t]*(?:NAMESPACE[ \t]+)?(?:POD|NAME)[ \t]+(?:NAME[ \t]+)?CPU\(cores\)[ \t]+MEMORY\(bytes\)[ \t]*$/m;

/** Whether a text holds a table of `kubectl top pods`. */
export const isTop = (text: string): boolean => header.test(text.slice(0, 10_000));

/**
 * The rows of `kubectl top pods`, with `-A` or without, with `--containers` or without, of several tables after each
 * other: a sample a table and pod, containers of a pod added up. `damaged` counts lines that are no rows. A table
 * without namespaces is of `default`.
 */
export function readTop(text: string): { readonly usage: readonly PodUsage[]; readonly damaged: number } {
  const series = new Map<string, { namespace: string; pod: string; cpu: number[]; memory: number[] }>();
  let columns: readonly string[] = [];
  let table = -1;
  let damaged = 0;
  for (const line of text.split(/\r?\n/)) {
    const cells = line.trim().split(/\s+/);
    if (header.test(line)) {
      columns = cells;
      table += 1;
      continue;
    }
    if (line.trim() === "") continue;
    const named = columns[0] === "NAMESPACE" ? 1 : 0;
    const [cpu, memory] = cells.slice(-2).map(quantityOf);
    const pod = cells[named];
    if (cells.length !== columns.length || pod === undefined || cpu === undefined || memory === undefined) {
      damaged += 1;
      continue;
    }
    const namespace = named === 1 ? (cells[0] ?? "") : "default";
    const key = `${namespace}\n${pod}`;
    const one = series.get(key) ?? { namespace, pod, cpu: [], memory: [] };
    series.set(key, one);
    // A pod that comes back in a later table is seen again: the samples before it stay.
    one.cpu[table] = (one.cpu[table] ?? 0) + cpu;
    one.memory[table] = (one.memory[table] ?? 0) + memory;
  }
  const usage = [...series.values()].flatMap(({ namespace, pod, cpu, memory }): readonly PodUsage[] => [
    { namespace, pod, resource: "cpu", samples: cpu.filter((one) => one !== undefined) },
    { namespace, pod, resource: "memory", samples: memory.filter((one) => one !== undefined) },
  ]);
  return { usage, damaged };
}
