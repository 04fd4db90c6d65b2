const LONGEST = 80;

/** What was given, in a few words that are safe to print: texts and short data as JSON, all else by its kind. */
export function printable(given: unknown): string {
  if (given === undefined) return "nothing";
  if (typeof given === "string") return shortened(JSON.stringify(given.slice(0, LONGEST + 1)), given.length);
  if (typeof given === "number" || typeof given === "boolean" || given === null) return String(given);
  if (typeof given === "bigint") return "a BigInt";
  if (typeof given === "function" || typeof given === "symbol") return `a ${typeof given}`;
  if (Array.isArray(given))
    return given.length === 1 ? "a list of 1 element" : `a list of ${given.length} elements`;
  const keys = Object.keys(given);
  if (keys.length === 0) return "an empty object";
  const named = keys.slice(0, 5).map((key) => JSON.stringify(key.slice(0, 20)));
  return `an object with ${named.join(", ")}${keys.length > 5 ? " and more" : ""}`;
}

const shortened = (text: string, length: number): string =>
  length <= LONGEST ? text : `${text.slice(0, LONGEST)}…"`;
