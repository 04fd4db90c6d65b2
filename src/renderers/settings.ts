import type { Locale } from "./locale.js";
import { en } from "./locales/en.js";

/** `summary`: one page. `full`: below it every question, warning, assumption and plan. */
export type Level = "summary" | "full";

export interface RenderSettings {
  /** A BCP 47 tag; `en` by default. RangeError for a language that has no wording. */
  readonly locale?: string;
  /** `summary` by default; the HTML page always holds everything. */
  readonly level?: Level;
}

const locales: readonly Locale[] = [en];

/** The wording of a language, by its tag. */
export function localeNamed(tag: string = en.tag): Locale {
  const found = locales.find((locale) => locale.tag === tag);
  if (found) return found;
  throw new RangeError(
    `no wording for locale ${JSON.stringify(tag)}; known: ${locales.map((l) => l.tag).join(", ")}`,
  );
}
