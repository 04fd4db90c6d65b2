import { numeral } from "./numeral.js";

/** What the pattern captures in the first line it fits, without the whole match; nothing where it fits none. */
export function firstMatch(lines: readonly string[], pattern: RegExp): readonly (string | undefined)[] {
  const prefix = literalPrefix(pattern);
  for (const line of lines) {
    if (!line.startsWith(prefix)) continue;
    const found = pattern.exec(line);
    if (found !== null) return found.slice(1);
  }
  return [];
}

/** The words that each match of the pattern begins its line with: most lines are settled by them. */
function literalPrefix({ source, flags }: RegExp): string {
  if (flags !== "" || source.includes("|")) return "";
  const [words = "", quantifier] = /^\^([A-Za-z0-9 :,#%=-]*)([*?{+]?)/.exec(source)?.slice(1) ?? [];
  return quantifier === "" ? words : words.slice(0, -1);
}

/** The first text that the pattern captures in the first line it fits. */
export const textIn = (lines: readonly string[], pattern: RegExp): string | undefined =>
  firstMatch(lines, pattern)[0];

/** The number that the pattern captures in the first line it fits; `undefined` where it is none. */
export const numberIn = (lines: readonly string[], pattern: RegExp): number | undefined =>
  numeral(textIn(lines, pattern));
