import { XMLParser } from "fast-xml-parser";

/** Deeper than any benchmark's file; conversion descends by recursion. */
const deepest = 60;
/** More elements than the largest comparison has, and what keeps memory within a few times the text. */
const mostElements = 400_000;

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  maxNestedTags: deepest,
});

/**
 * The elements of a well-formed XML document as nested members: text, one element or a list of those of one name.
 * Attributes and comments are left out, entities stay as written (see {@link xmlText}). Or why there is none:
 * a document type (it could define entities), too many or too deeply nested elements, no well-formed XML.
 */
export function xmlDocument(text: string): { readonly document: unknown } | { readonly refused: string } {
  if (/<!DOCTYPE/i.test(text)) return { refused: "a document type" };
  const size = extent(text);
  if (size.elements > mostElements) return { refused: `more than ${mostElements} elements` };
  if (size.depth > deepest) return { refused: `elements more than ${deepest} deep` };
  try {
    return { document: parser.parse(text, true) as unknown };
  } catch {
    return { refused: "XML that is not well-formed" };
  }
}

/** How many tags open and how deep, counted in one pass without building anything. */
function extent(text: string): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let open = 0;
  let depth = 0;
  for (let start = text.indexOf("<"); start !== -1; start = text.indexOf("<", start + 1)) {
    const next = text.charAt(start + 1);
    if (next === "/") open = Math.max(0, open - 1);
    if (next === "/" || next === "!" || next === "?") continue;
    const end = text.indexOf(">", start);
    if (end === -1) break;
    elements += 1;
    if (text.charAt(end - 1) !== "/") open += 1;
    depth = Math.max(depth, open);
    if (elements > mostElements || depth > deepest) break;
    start = end - 1;
  }
  return { elements, depth };
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
]);

/** The text of an element with XML's own five entities resolved, at most 4,000 characters; empty for anything else. */
export const xmlText = (value: unknown): string =>
  typeof value === "string"
    ? value
        .slice(0, 4000)
        .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities.get(entity) ?? entity)
        .trim()
    : "";
