/** Control and format characters and halves of surrogate pairs, but not the line ends between our own lines. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line that is safe in a terminal: what cannot be seen is written out. */
export const printable = (text: string): string =>
  text.replace(UNSEEN, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
