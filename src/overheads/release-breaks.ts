/** A release of a tool from which on its figures cannot be set beside older ones. */
export interface ReleaseBreak {
  readonly tool: string;
  readonly from: string;
  /** What changed, as the end of "from … on". */
  readonly what: string;
}

const releaseBreaks: readonly ReleaseBreak[] = [
  { tool: "iperf3", from: "3.16", what: "several streams have a thread each" },
  { tool: "hyperfine", from: "2.0", what: "commands run without a shell" },
  { tool: "sysbench", from: "1.0", what: "processor runs report a rate instead of a time" },
  { tool: "pgbench", from: "14", what: "rates leave out the time to connect" },
];

/** The latest known break between two versions of a tool; undefined where none lies between them, or a version is not made of numbers. */
export function releaseBreak(tool: string, versions: readonly [string, string]): ReleaseBreak | undefined {
  const [first, second] = versions.map(numbersOf);
  if (first === undefined || second === undefined) return undefined;
  return releaseBreaks.find((one) => {
    const from = numbersOf(one.from) as readonly number[];
    return one.tool === tool && atLeast(first, from) !== atLeast(second, from);
  });
}

/** `fio-3.33` and `3.33` alike. */
function numbersOf(version: string): readonly number[] | undefined {
  const found = /\d{1,9}(?:\.\d{1,9}){0,3}/.exec(version.slice(0, 64))?.[0];
  return found?.split(".").map(Number);
}

function atLeast(version: readonly number[], from: readonly number[]): boolean {
  for (const [index, part] of from.entries()) {
    const own = version[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}
