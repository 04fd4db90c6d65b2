import { inert } from "../inert.js";

/** HTML that is safe to write as it stands: only the template `markup` makes it. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | readonly Part[];

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** The text as HTML that shows exactly it, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  inert(text).replace(/[&<>"']/g, (found) => ENTITIES.get(found) ?? found);

/** A template whose texts are escaped; markup goes in as it is, lists one after the other. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.reduce((text, piece, index) => text + written(parts[index - 1] ?? "") + piece),
});

function written(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return isMarkup(part) ? part.markup : part.map(written).join("");
}

const isMarkup = (part: Markup | readonly Part[]): part is Markup => !Array.isArray(part);

export const nothing: Markup = { markup: "" };
