const LONGEST = 80;
/** Elements or fields that are shown in full. */
const FEW = 4;
/** Fields of larger objects that are named. */
const NAMED = 5;

/** What was given, in a few words that are safe to print: texts and short data as JSON, all else by its kind. */
export function printable(given: unknown): string {
  if (given === undefined) return "nothing";
  if (typeof given === "string") return shortened(JSON.stringify(given.slice(0, LONGEST + 1)), given.length);
  if (typeof given === "number" || typeof given === "boolean" || given === null) return String(given);
  if (typeof given === "bigint") return "a BigInt";
  if (typeof given === "function" || typeof given === "symbol") return `a ${typeof given}`;
  if (Array.isArray(given)) {
    if (given.length <= FEW && given.every(isSimple))
      return whole(`[${given.map(printable).join(", ")}]`, "a list");
    return `a list of ${given.length} ${given.length === 1 ? "element" : "elements"}`;
  }
  const entries = Object.entries(given);
  if (entries.length <= FEW && entries.every(([, value]) => isSimple(value))) {
    const fields = entries.map(([key, value]) => `${JSON.stringify(key.slice(0, 20))}: ${printable(value)}`);
    return whole(`{${fields.join(", ")}}`, "an object");
  }
  const keys = entries.slice(0, NAMED).map(([key]) => JSON.stringify(key.slice(0, 20)));
  return `an object with ${keys.join(", ")}${entries.length > NAMED ? " and more" : ""}`;
}

/** What was thrown, in words; `write` puts its message down. Never throws, whatever it meets. */
export function messageOf(error: unknown, write: (message: unknown) => string = printable): string {
  try {
    return write(error instanceof Error ? error.message : error);
  } catch {
    return "an error that throws when it is read";
  }
}

const isSimple = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;

const whole = (text: string, otherwise: string): string => (text.length <= 2 * LONGEST ? text : otherwise);

const shortened = (text: string, length: number): string =>
  length <= LONGEST ? text : `${text.slice(0, LONGEST)}…"`;
