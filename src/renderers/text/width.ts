/** Characters that take two columns in a terminal: East Asian wide and full-width forms, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Marks that stand on the character before them. */
const COMBINING = /\p{Mn}|\p{Me}/u;

/** Columns that one character takes. */
const columnsOf = (character: string): number => {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text with blanks behind it, up to a width. */
export const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)));

/**
 * Lines no wider than `width`, broken at blanks, or inside a word that is wider than a line; at least one line.
 * Blanks at the start indent every line.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const margin = (/^ */.exec(text) ?? [""])[0];
  const room = Math.max(1, width - margin.length);
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text, room).flatMap((whole) => piecesOf(whole, room))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((full) => margin + full);
}

/** The words of a text; a number stays with what it counts where both fit a line. */
function wordsOf(text: string, room: number): readonly string[] {
  const words: string[] = [];
  for (const word of text.trimStart().split(" ")) {
    const last = words.at(-1) ?? "";
    const together = `${last} ${word}`;
    if (NUMBER.test(last) && UNIT.test(word) && widthOf(together) <= room) words[words.length - 1] = together;
    else words.push(word);
  }
  return words;
}

const NUMBER = /^[+−<>]?[0-9][0-9.,]*$/;
const UNIT = /^[\p{L}%×]/u;

function piecesOf(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
