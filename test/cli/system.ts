import { exitCodes, StopError } from "../../src/cli/exit-code.js";
import type { System } from "../../src/cli/system.js";

export interface MemorySystem extends System {
  readonly files: Map<string, string>;
  readonly printed: () => string;
  readonly complained: () => string;
}

/** A machine whose files stand in memory. */
export function memorySystem(given: { readonly [path: string]: string } = {}): MemorySystem {
  const files = new Map(Object.entries(given));
  const out: string[] = [];
  const complaints: string[] = [];
  return {
    files,
    read: (path) => {
      const text = files.get(path);
      if (text === undefined)
        throw new StopError(exitCodes.file, [`${path} cannot be read: there is no such file.`]);
      return text;
    },
    exists: (path) => files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`)),
    list: (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split("/")[0] ?? "")
        .filter((name, index, names) => names.indexOf(name) === index)
        .sort(),
    write: (path, text) => void files.set(path, text),
    print: (text) => void out.push(text),
    complain: (text) => void complaints.push(text),
    printed: () => out.join(""),
    complained: () => complaints.join(""),
  };
}

export const twoLines =
  "asOf: 2026-11-24\nworkloads: [{ id: shop, replicas: 40, requests: { cpu: 2, memory: 4Gi } }]\n";
