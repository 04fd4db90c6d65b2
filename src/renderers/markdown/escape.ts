import { inert } from "../inert.js";

/** What Markdown could take for markup, also in the middle of a line. */
const MARKUP = /[\\`*_{}[\]|~$@#]/g;
/** What starts a list, a rule or an underline at the beginning of a line. */
const BLOCK = /^\s*(?:[-+](?=[\s-]|$)|=|\d+(?=[.)](?:\s|$)))/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

/**
 * The text as Markdown that shows exactly it: no markup, no HTML, no table cell, no list, no link. Control characters
 * are written out, so it stays on one line.
 */
export const escapeMarkdown = (text: string): string =>
  inert(text)
    .replace(MARKUP, "\\$&")
    .replace(/[&<>]/g, (found) => ENTITIES.get(found) ?? found)
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(BLOCK, (mark) => (/^\s*\d/.test(mark) ? `${mark}\\` : mark.replace(/\S/, "\\$&")));
