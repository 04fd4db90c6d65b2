import { refuse, type Reading, type Refusal } from "../refusal.js";
import { MOST_SAMPLES } from "../read-amount.js";
import type { ZodType } from "../zod.js";
import { leaf, type JsonSchema } from "./leaf.js";

/** Issues of one list: enough to see what is wrong, few enough to carry. */
const MOST_REFUSALS = 20;

/** A list of 1 to 100,000 numbers or texts, checked in one pass. */
function series<T>(
  items: JsonSchema,
  expected: string,
  refusalOf: (element: unknown) => Refusal | undefined,
): ZodType<readonly T[], readonly T[]> {
  return leaf<readonly T[]>(
    { type: "array", items, minItems: 1, maxItems: MOST_SAMPLES },
    (stated): Reading<unknown> => {
      if (!Array.isArray(stated))
        return refuse({ code: stated === undefined ? "missing" : "wrong-type", expected });
      if (stated.length === 0) return refuse({ code: "empty", expected });
      if (stated.length > MOST_SAMPLES) return refuse({ code: "too-many", expected });
      const refusals: Refusal[] = [];
      for (let index = 0; index < stated.length && refusals.length < MOST_REFUSALS; index++) {
        const refusal = refusalOf(stated[index]);
        if (refusal !== undefined) refusals.push({ ...refusal, at: [index] });
      }
      return refusals.length === 0 ? { ok: true, value: stated } : { ok: false, refusals };
    },
  );
}

/** Measured values: beyond 10¹⁸ sums of squares would leave the range of doubles. */
export const numberSeries = (least: number, most: number): ZodType<readonly number[], readonly number[]> => {
  const expected = `a number from ${least} to ${most}`;
  return series(
    { type: "number", minimum: least, maximum: most },
    "a list of 1 to 100,000 numbers",
    (element) => {
      if (typeof element !== "number") return { code: "wrong-type", expected };
      return element >= least && element <= most ? undefined : { code: "out-of-range", expected };
    },
  );
};

export const textSeries = (): ZodType<readonly string[], readonly string[]> =>
  series({ type: "string" }, "a list of 1 to 100,000 texts", (element) =>
    typeof element === "string" ? undefined : { code: "wrong-type", expected: "a text" },
  );
