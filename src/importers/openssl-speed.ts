import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { opensslResults } from "./openssl-table.js";
import type { OpensslResult } from "./openssl-table.js";
import { readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { failedRun } from "./run-issue.js";
import { splitRuns } from "./text.js";
import { withoutLongLines } from "./text-lines.js";

const begins = /^(?:version: \d|OpenSSL \d)/;

/**
 * openssl speed: the table in 1000s of bytes per second, `-mr`, and signatures and verifications per second; several
 * runs in one text. The first algorithm of a run speaks for `cpu`, at its largest block (of a key, the signatures):
 * whether a machine shows its guests AES and SHA instructions decides more than the machine does.
 */
export const opensslSpeed: Importer = {
  tool: "openssl-speed",
  accepts: "run openssl speed -seconds 3 -evp aes-256-gcm and keep all that it prints",
  detect: (text) => {
    if (text.includes("The 'numbers' are in 1000s of bytes per second processed.")) return 1;
    if (/^\+(?:F\d?|H):\d/m.test(text)) return 1;
    if (text.includes("sign/s verify/s") && /^ {2,40}sign +verify +sign\/s verify\/s/m.test(text)) return 1;
    if (!text.includes("OPENSSL_")) return 0;
    return /^OPENSSL_|^CPUINFO: OPENSSL_ia32cap/m.test(text) ? 0.9 : 0;
  },
  read: (text, context) => {
    const { before, runs } = splitRuns(withoutLongLines(text), (line) => begins.test(line));
    const texts =
      runs.length === 0 ? [before] : runs.map((run, index) => (index === 0 ? before + "\n" + run : run));
    const issues = texts.length > mostRuns ? [tooManyRuns("runs", texts.length)] : [];
    const read = texts.slice(0, mostRuns).map((run, index) => readRun(run, `runs[${index}]`));
    return readingOf(read, context, { left: [], issues });
  },
};

function readRun(run: string, path: string): Run {
  const lines = run.split("\n");
  const error = lines.find((line) => /^speed: |:error:/.test(line));
  const { results, processes } = opensslResults(lines);
  const version = /^(?:version: |OpenSSL )(\d[\w.-]{0,30})/m.exec(run)?.[1];
  const capabilities = /^CPUINFO: (\S{1,150})/m.exec(run)?.[1];
  const voter = error === undefined ? voting(results) : undefined;
  const empty = error === undefined && results.length === 0;
  return {
    observations: results.map((result) => {
      const { algorithm, block, ...figure } = result;
      return {
        ...figure,
        benchmark: `openssl/${algorithm.toLowerCase()}`,
        params: { ...(block !== undefined && { "block-bytes": block }), processes },
        tool: { name: "openssl-speed", ...(version !== undefined && { version }) },
        ...(capabilities !== undefined && { environment: { "cpu-capabilities": capabilities } }),
        validity: error === undefined ? [] : ["failed"],
        ...(result === voter && { dimension: "cpu" as const }),
      };
    }),
    left: empty && begins.test(run.trimStart()) ? [noResult(path)] : [],
    issues: error === undefined ? [] : [failedRun("openssl", path, error)],
  };
}

/** Of the first algorithm the largest block, or of a key the first operation. */
function voting(results: readonly OpensslResult[]): OpensslResult | undefined {
  const [first] = results;
  return results
    .filter(({ algorithm, metric }) => algorithm === first?.algorithm && metric === first.metric)
    .reduce<OpensslResult | undefined>(
      (best, next) => (best === undefined || (next.block ?? 0) > (best.block ?? 0) ? next : best),
      undefined,
    );
}

const noResult = (path: string): Left => ({
  path,
  reason: "no-result",
  message: "A run without a result.",
});
