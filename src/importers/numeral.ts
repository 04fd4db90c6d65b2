const written = /^\+?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,4})?$/;

/**
 * The number that a text is, finite and not negative, with a decimal point and without separators; `undefined` for
 * anything else: `1,234.5`, `nan`, `-1`, `1e999`, an empty text.
 */
export function numeral(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? "";
  const value = written.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
