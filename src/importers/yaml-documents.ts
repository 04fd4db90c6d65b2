import { parseAllDocuments } from "yaml";

/** Longer than any tool's report; the parser is slow and holds many times its text. */
const longest = 1 << 20;
/** Brackets within brackets are read by recursion. */
const mostBrackets = 10_000;

/**
 * The documents of a YAML text as plain data; `undefined` where it is too long or cannot be read. Aliases, which
 * could unfold without end, are refused; of a key that stands twice the last counts.
 */
export function yamlDocuments(text: string): readonly unknown[] | undefined {
  if (text.length > longest || text.split(/[[{]/, mostBrackets + 1).length > mostBrackets) return undefined;
  try {
    const documents = parseAllDocuments(text, {
      uniqueKeys: false,
      logLevel: "silent",
      schema: "core",
      // Each would be drawn beside its line, which costs a search of the whole text.
      prettyErrors: false,
    });
    if (!Array.isArray(documents)) return [];
    return documents.map((document) => document.toJS({ maxAliasCount: 0 }) as unknown);
  } catch {
    return undefined;
  }
}
