import type { Issue } from "../notice.js";
import { hdrDecoded } from "./hdr-decode.js";
import type { HdrCells } from "./hdr-decode.js";
import { mergedHistogram } from "./hdr-figures.js";
import { importIssue } from "./issue.js";

/** What of a log belongs together: the intervals under one tag, none for those without. */
export interface HdrSeries {
  readonly tag: string;
  readonly histograms: readonly HdrCells[];
  readonly damaged: boolean;
}

const interval = /^(?:Tag=([^,]{1,100}),)?[\d.]{1,30},[\d.]{1,30},[\d.]{1,30},(HIST[A-Za-z0-9+/=]*)$/;
/** Of one line, and of what all lines of a log unfold to. */
const longestLine = 1 << 20;
const mostBytes = 1 << 22;
const mostBytesInAll = 1 << 26;
/** So many intervals are held before they are merged: a long log holds millions of cells. */
const mostApart = 32;

export const isHdrInterval = (line: string): boolean =>
  /^(?:Tag=[^,]{1,100},)?[\d.]{1,30},[\d.]{1,30},[\d.]{1,30},HIST/.test(line);

/** The series of a histogram log, version 2 of the encoding; what cannot be decoded is an issue. */
export function hdrSeries(text: string): {
  readonly series: readonly HdrSeries[];
  readonly issues: readonly Issue[];
} {
  const series = new Map<string, { tag: string; histograms: HdrCells[]; damaged: boolean }>();
  const issues: Issue[] = [];
  let left = mostBytesInAll;
  text.split("\n").forEach((line, index) => {
    if (!isHdrInterval(line.slice(0, 250))) return;
    const [, tag = "", encoded = ""] =
      (line.length > longestLine ? null : interval.exec(line.trimEnd())) ?? [];
    const one = series.get(tag) ?? { tag, histograms: [], damaged: false };
    series.set(tag, one);
    const decoded = hdrDecoded(encoded, Math.min(mostBytes, left));
    if ("cells" in decoded) {
      left = Math.max(0, left - decoded.bytes);
      one.histograms.push(decoded);
      if (one.histograms.length >= mostApart) one.histograms = [mergedHistogram(one.histograms)];
    } else {
      one.damaged = true;
      if (decoded.refused === "too-large") left = Math.max(0, left - mostBytes);
      issues.push(unread(`lines[${index}]`, decoded.refused));
    }
  });
  return { series: [...series.values()], issues };
}

const messages = {
  damaged: "The histogram is damaged or cut off: its series is marked as partial; export the log again.",
  "old-version":
    "Histograms of versions 0 and 1 are not read; log with HdrHistogram 2.1 or later, which writes version 2.",
  "too-large": "The histogram unfolds to more than a log's can; split the log or export it again.",
} as const;

const unread = (path: string, refused: keyof typeof messages): Issue =>
  importIssue({
    code:
      refused === "old-version"
        ? "unsupported-version"
        : refused === "too-large"
          ? "too-large"
          : "partial-run",
    path,
    expected: "a histogram of version 2",
    received: refused,
    message: messages[refused],
  });
