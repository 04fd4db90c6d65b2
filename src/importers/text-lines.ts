/** The longest line that a tool prints; a longer one is no line of its table. */
const longestLine = 10_000;

const isShort = (line: string): boolean => line.length <= longestLine;

/** The lines of a text without those longer than 10,000 characters, which no table of a tool has. */
export function textLines(text: string): readonly string[] {
  const lines = text.split("\n");
  return text.length <= longestLine || lines.every(isShort) ? lines : lines.filter(isShort);
}

/** The text of those lines. */
export function withoutLongLines(text: string): string {
  let from = 0;
  while (text.length - from > longestLine) {
    const end = text.lastIndexOf("\n", from + longestLine);
    if (end < from) return textLines(text).join("\n");
    from = end + 1;
  }
  return text;
}

const space = 0x20;
const tab = 0x09;

/** The cells of a line, parted by any number of spaces and tabs. */
export function cells(line: string): readonly string[] {
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code !== space && code !== tab) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      found.push(line.slice(start, at));
      start = -1;
    }
  }
  if (start !== -1) found.push(line.slice(start));
  return found;
}
