/**
 * The longest text an importer reads, in UTF-16 code units: 16 Mi. The largest real outputs (fio `json+` with
 * histograms, an hour of iperf3 intervals) stay below 5 Mi; a longer text is a log or a wrong file, and parsing
 * it would hold many times its size in memory.
 */
export const longestText = 16 * 1024 * 1024;

const byteOrderMark = "\ufeff";
const escape = "\u001b";
const colour = new RegExp(`${escape}\\[[0-?]*[ -/]*[@-~]`, "g");

/** The text without byte order mark and terminal colours, its lines ended by `\n` alone where they ended in `\r\n`. */
export function cleanText(text: string): string {
  const start = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const plain = start.includes(escape) ? start.replace(colour, "") : start;
  return plain.includes("\r\n") ? plain.replaceAll("\r\n", "\n") : plain;
}

/** What a terminal would still show: of each line only the part after the last `\r` (progress overwritten in place). */
export function settledText(text: string): string {
  if (!text.includes("\r")) return text;
  return text
    .split("\n")
    .map((line) => {
      const shown = line.endsWith("\r") ? line.slice(0, -1) : line;
      return shown.slice(shown.lastIndexOf("\r") + 1);
    })
    .join("\n");
}

/**
 * The outputs of several runs that were appended to one file, cut before every line that `begins` accepts; where all
 * of those begin with the same words, `prefix` finds them without a look at each line.
 * What stands before the first such line is `before`; without one, everything is.
 */
export function splitRuns(
  text: string,
  begins: (line: string) => boolean,
  prefix = "",
): { readonly before: string; readonly runs: readonly string[] } {
  const starts: number[] = [];
  for (let at = text.startsWith(prefix) ? 0 : nextStart(text, 0, prefix); at !== -1;) {
    const end = text.indexOf("\n", at);
    if (begins(text.slice(at, end === -1 ? text.length : end))) starts.push(at);
    at = nextStart(text, at, prefix);
  }
  return {
    before: starts[0] === undefined ? text : text.slice(0, Math.max(0, starts[0] - 1)),
    runs: starts.map((start, index) => {
      const next = starts[index + 1];
      return text.slice(start, next === undefined ? text.length : next - 1);
    }),
  };
}

/** Where the next line with that prefix starts, or −1. */
function nextStart(text: string, from: number, prefix: string): number {
  const end = text.indexOf(`\n${prefix}`, from);
  return end === -1 ? -1 : end + 1;
}

/** A value as it can stand in a message: one line, printable, at most 60 characters; objects by their kind. */
export function printable(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const text = typeof value === "string" ? value.slice(0, 1000) : String(value);
  const line = text.replace(/[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
