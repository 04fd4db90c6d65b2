/** A table of escaped cells; nothing where it has no rows. Columns named in `numeric` are aligned to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || " ").join(" | ")} |`;
  const rule = head.map((_, index) => (numeric.includes(index) ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)];
}
