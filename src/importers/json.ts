/** A JSON object as parsed: nothing is known of its members. Members are read through {@link field} only. */
export type JsonObject = { readonly [name: string]: unknown };

export interface JsonDocuments {
  /** The documents in the order of the text; an array at the top counts as its elements. */
  readonly documents: readonly unknown[];
  /** What stands around the documents (warnings, prompts), without blank lines. */
  readonly around: string;
  /** How many times a bracket began something that is no complete JSON document. */
  readonly broken: number;
}

/** Each broken start costs one scan of the rest: after this many the rest is given up, which keeps reading linear. */
const mostBrokenStarts = 8;

/**
 * The JSON documents in a text that holds several, one after the other, with other lines before, between or after.
 * A document begins at a line's first character that is `{` or `[`, or right after the document before it.
 */
export function jsonDocuments(text: string): JsonDocuments {
  const documents: unknown[] = [];
  const { around, broken } = eachDocument(text, (document) => documents.push(document));
  return { documents, around, broken };
}

/** As {@link jsonDocuments}, each document given away as soon as it is parsed, so that none needs to be kept. */
export function eachDocument(
  text: string,
  visit: (document: unknown) => void,
): { readonly around: string; readonly broken: number } {
  const around: string[] = [];
  const wholeLines = documentsOfLines(text);
  let broken = 0;
  let from = 0;
  let searched = 0;
  while (broken < mostBrokenStarts) {
    const start = documentStart(text, searched);
    if (start === -1) break;
    const found = wholeLines(start) ?? scanned(text, start);
    if (found === undefined) {
      broken += 1;
      searched = nextLine(text, start);
      continue;
    }
    around.push(text.slice(from, start));
    if (Array.isArray(found.value)) for (const document of found.value as unknown[]) visit(document);
    else visit(found.value);
    from = found.end;
    searched = found.end;
  }
  around.push(text.slice(from));
  return { around: around.join("\n").replace(/\n\s*/g, "\n").trim(), broken };
}

/** A parsed document and the place behind it. */
interface Parsed {
  readonly value: unknown;
  readonly end: number;
}

function scanned(text: string, start: number): Parsed | undefined {
  const end = documentEnd(text, start);
  return end === -1 ? undefined : parse(text, start, end);
}

/**
 * The quick way for what tools print: a document that ends with its line, or with the first line after it that begins
 * with a bracket. What parses up to there is the document, for no part of one does. After a failure it answers no
 * more, and each place is looked for once: this keeps it linear in the text.
 */
function documentsOfLines(text: string): (start: number) => Parsed | undefined {
  let usable = true;
  let lineEnd = -1;
  let bracketEnd = -1;
  return (start) => {
    if (!usable) return undefined;
    if (lineEnd < start) lineEnd = endOfLine(text, start);
    const oneLine = lineEnd > start + 1 && isClosing(text.charCodeAt(lineEnd - 1));
    if (!oneLine && bracketEnd < start) {
      bracketEnd = text.indexOf(text.charAt(start) === "{" ? "\n}" : "\n]", start) + 2;
    }
    const parsed = parse(text, start, oneLine ? lineEnd : bracketEnd);
    usable = parsed !== undefined;
    return parsed;
  };
}

/** The own member of that name, `undefined` where there is none or where the value is no object. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The elements of an array, none for anything else. */
export const elements = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

/** A name longer than this is damage: a brief would refuse the measurement that carries it. */
const longestName = 200;

/** The text, of a long one its first 200 characters; empty for anything else. */
export const words = (value: unknown): string =>
  typeof value === "string" ? value.slice(0, longestName) : "";

/** The number if it is finite and not negative (every figure of the formats read here is), else `undefined`. */
export const amount = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;

function documentStart(text: string, searched: number): number {
  let index = searched;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === "{" || character === "[") return index;
    index = isSpace(character) ? index + 1 : nextLine(text, index);
  }
  return -1;
}

const codeOf = (character: string): number => character.charCodeAt(0);
const quote = codeOf('"');
const backslash = codeOf("\\");
const opening = [codeOf("{"), codeOf("[")] as const;
const closing = [codeOf("}"), codeOf("]")] as const;

/** One past the bracket that closes the one at `start`, or −1; brackets inside strings do not count. */
function documentEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = stringEnd(text, at);
      if (end === -1) return -1;
      at = end - 1;
    } else if (code === opening[0] || code === opening[1]) {
      depth += 1;
    } else if (code === closing[0] || code === closing[1]) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** One past the quote that closes the string, or −1. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

const nextLine = (text: string, from: number): number => Math.min(text.length, endOfLine(text, from) + 1);

const isClosing = (code: number): boolean => code === closing[0] || code === closing[1];

const isSpace = (character: string): boolean =>
  character === " " || character === "\n" || character === "\t" || character === "\r";

function parse(text: string, start: number, end: number): Parsed | undefined {
  try {
    return { value: JSON.parse(text.slice(start, end)) as unknown, end };
  } catch {
    return undefined;
  }
}
