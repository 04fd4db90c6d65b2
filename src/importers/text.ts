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
 * The outputs of several runs that were appended to one file, cut before every line that `begins` accepts.
 * What stands before the first such line is `before`; without one, everything is.
 */
export function splitRuns(
  text: string,
  begins: (line: string) => boolean,
): { readonly before: string; readonly runs: readonly string[] } {
  const before: string[] = [];
  const runs: string[][] = [];
  for (const line of text.split("\n")) {
    if (begins(line)) runs.push([]);
    (runs.at(-1) ?? before).push(line);
  }
  return { before: before.join("\n"), runs: runs.map((lines) => lines.join("\n")) };
}

/** A value as it can stand in a message: one line, printable, at most 60 characters; objects by their kind. */
export function printable(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const text = typeof value === "string" ? value.slice(0, 1000) : String(value);
  const line = text.replace(/[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
