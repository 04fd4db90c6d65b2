import type { Importer } from "./importer.js";

/** A reader that takes the text for its tool's output, and how sure it is. */
export interface Guess {
  readonly importer: Importer;
  readonly confidence: number;
}

/** Below this a text is not taken for a tool's output. */
const leastConfidence = 0.5;
/** A signature that no other format has. */
const certain = 1;

/**
 * The readers that fit, the surest first, equally sure ones in their order.
 * Of a text beyond 1 Mi the excerpt decides where a reader is certain of it; else the whole text does.
 */
export function fittingReaders(text: string, readers: readonly Importer[]): readonly Guess[] {
  if (text.length > longestWhole) {
    const guesses = guessesOf(excerpt(text), readers);
    if (guesses[0]?.confidence === certain) return guesses;
  }
  return guessesOf(text, readers);
}

const guessesOf = (text: string, readers: readonly Importer[]): readonly Guess[] =>
  readers
    .map((importer) => ({ importer, confidence: importer.detect(text) }))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => b.confidence - a.confidence);

const longestWhole = 1 << 20;
const edge = 1 << 17;
const windows = 14;
const windowLength = 1 << 15;

/**
 * The first and last 128 Ki and, evenly between, 14 windows of 32 Ki, each of whole lines: 700 Ki in all. A second
 * tool's output is seen in it if it fills a fourteenth of the text; a shorter one in the middle can be missed.
 */
export function excerpt(text: string): string {
  const step = (text.length - 2 * edge) / windows;
  let parts = lines(text, 0, edge);
  for (let index = 0; index < windows; index += 1) {
    const start = Math.floor(edge + index * step);
    parts += lines(text, start, start + windowLength);
  }
  return parts + lines(text, text.length - edge, text.length);
}

/** The whole lines between two places; the text's first and last line are whole however long they are. */
function lines(text: string, from: number, to: number): string {
  const start = from === 0 ? 0 : text.indexOf("\n", from) + 1;
  if (from > 0 && (start === 0 || start >= to)) return "";
  if (to === text.length) return text.slice(start);
  const end = text.lastIndexOf("\n", to - 1) + 1;
  return from === 0 && end === 0 ? text.slice(0, to) : text.slice(start, Math.max(start, end));
}
