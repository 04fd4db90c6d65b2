/** The longest line that a tool prints; a longer one is no line of its table. */
const longestLine = 10_000;

/** The lines of a text without those longer than 10,000 characters, which no table of a tool has. */
export const textLines = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.length <= longestLine);

/** The cells of a line, parted by any number of spaces and tabs. */
export const cells = (line: string): readonly string[] => line.split(/[ \t]+/).filter((cell) => cell !== "");
