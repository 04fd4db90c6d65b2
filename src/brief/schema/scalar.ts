import { parseDate } from "../../quantity/date.js";
import { refuse, type Reading } from "../refusal.js";
import type { ZodType } from "../zod.js";
import { leaf } from "./leaf.js";

/** Names that reach into the prototype of an object; they are refused as keys and as ids. */
export const hostileNames: readonly string[] = ["__proto__", "constructor", "prototype"];

const LONGEST_ID = 63;
const LONGEST_TEXT = 10_000;

const missingOr = (stated: unknown, code: string): string => (stated === undefined ? "missing" : code);

/** A text that is not empty, of at most 10,000 characters unless told otherwise. */
export const text = (longest: number = LONGEST_TEXT): ZodType<string, string> =>
  leaf({ type: "string", minLength: 1, maxLength: longest }, (stated) => {
    const expected = `a text of 1 to ${longest} characters`;
    if (typeof stated !== "string") return refuse({ code: missingOr(stated, "wrong-type"), expected });
    if (stated === "") return refuse({ code: "empty", expected });
    return stated.length <= longest ? { ok: true, value: stated } : refuse({ code: "too-long", expected });
  });

/** An id that is stated or referred to. Length counts characters, not bytes. */
export const id = (): ZodType<string, string> =>
  leaf({ type: "string", minLength: 1, maxLength: LONGEST_ID, not: { enum: hostileNames } }, readId);

/** Whether a text can be an id at all. */
export const isId = (stated: unknown): stated is string => readId(stated).ok;

function readId(stated: unknown): Reading<string> {
  const expected = `an id of 1 to ${LONGEST_ID} characters`;
  if (typeof stated === "number") {
    return refuse({ code: "wrong-type", expected, remedy: `write "${stated}" in quotes` });
  }
  if (typeof stated !== "string") return refuse({ code: missingOr(stated, "wrong-type"), expected });
  if (stated === "") return refuse({ code: "empty", expected });
  if (stated.length > LONGEST_ID && (stated.length > 2 * LONGEST_ID || [...stated].length > LONGEST_ID)) {
    return refuse({ code: "too-long", expected });
  }
  return hostileNames.includes(stated)
    ? refuse({ code: "hostile-key", expected: `${expected}, none of ${hostileNames.join(", ")}` })
    : { ok: true, value: stated };
}

/** A day that exists in the calendar. */
export const day = (): ZodType<string, string> =>
  leaf({ type: "string", format: "date" }, (stated) => {
    const expected = "a day of the calendar such as 2026-11-24";
    if (typeof stated !== "string") return refuse({ code: missingOr(stated, "wrong-type"), expected });
    const parsed = parseDate(stated);
    if (parsed.ok) return parsed;
    const remedy =
      parsed.nearest === undefined ? {} : { nearest: parsed.nearest, remedy: `write ${parsed.nearest}` };
    return refuse({ code: "not-a-date", expected: parsed.expected, ...remedy });
  });

/** One of a closed list of words. */
export const word = <const T extends string>(words: readonly T[]): ZodType<T, T> =>
  leaf({ type: "string", enum: words }, (stated) => {
    const expected = words.length === 1 ? `"${words[0]}"` : `one of ${words.join(", ")}`;
    if (typeof stated === "string" && (words as readonly string[]).includes(stated))
      return { ok: true, value: stated };
    if (typeof stated !== "string") return refuse({ code: missingOr(stated, "wrong-type"), expected });
    return refuse({ code: "not-one-of", expected, meant: { name: stated, among: words } });
  });

/** True or false. */
export const flag = (): ZodType<boolean, boolean> =>
  leaf({ type: "boolean" }, (stated) =>
    typeof stated === "boolean"
      ? { ok: true, value: stated }
      : refuse({ code: missingOr(stated, "wrong-type"), expected: "true or false" }),
  );

/** A text of one form, such as a Kubernetes minor. */
export const pattern = (form: RegExp, expected: string, quoteNumbers = false): ZodType<string, string> =>
  leaf({ type: "string", pattern: form.source }, (stated) => {
    if (typeof stated === "number" && quoteNumbers) {
      return refuse({ code: "wrong-type", expected, remedy: "write it in quotes: as a number 1.30 is 1.3" });
    }
    if (typeof stated !== "string") return refuse({ code: missingOr(stated, "wrong-type"), expected });
    return stated.length <= LONGEST_TEXT && form.test(stated)
      ? { ok: true, value: stated }
      : refuse({ code: "not-allowed", expected });
  });
