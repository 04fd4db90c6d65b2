/**
 * What a reader could not see or what could move other text: control and format characters (line ends, marks that
 * turn the direction of writing, blanks without width), halves of surrogate pairs, and letters that are blank.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

const names: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** The same text on one line with everything unseen written out: `\n`, `\u202e`. */
export const inert = (text: string): string =>
  text.replace(
    UNSEEN,
    (found) => names.get(found) ?? `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
