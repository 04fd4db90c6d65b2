import { refuse } from "../../brief/refusal.js";
import { leaf } from "../../brief/schema/leaf.js";
import type { ZodType } from "../../brief/zod.js";

const wrongType = (expected: string) => refuse({ code: "wrong-type", expected });

/** Any text, of the asker's or the library's. */
export const text = (): ZodType<string, string> =>
  leaf({ type: "string" }, (stated) =>
    typeof stated === "string" ? { ok: true, value: stated } : wrongType("a text"),
  );

/** The id of something in the report or the brief. */
export const name = (): ZodType<string, string> =>
  leaf({ type: "string", minLength: 1 }, (stated) =>
    typeof stated === "string" && stated !== "" ? { ok: true, value: stated } : wrongType("an id"),
  );

/** A finite number. */
export const real = (): ZodType<number, number> =>
  leaf({ type: "number" }, (stated) =>
    typeof stated === "number" && Number.isFinite(stated)
      ? { ok: true, value: stated }
      : wrongType("a finite number"),
  );

/** A probability or another part of a whole, from 0 to 1. */
export const part = (): ZodType<number, number> =>
  leaf({ type: "number", minimum: 0, maximum: 1 }, (stated) =>
    typeof stated === "number" && stated >= 0 && stated <= 1
      ? { ok: true, value: stated }
      : wrongType("a number from 0 to 1"),
  );

/** A number of things. */
export const count = (): ZodType<number, number> =>
  leaf({ type: "integer", minimum: 0 }, (stated) =>
    Number.isInteger(stated) && Number(stated) >= 0
      ? { ok: true, value: Number(stated) }
      : wrongType("a whole number from 0 on"),
  );

/** A text, or null where there is none. */
export const textOrNull = (): ZodType<string | null, string | null> =>
  leaf<string | null>({ type: ["string", "null"] }, (stated) =>
    typeof stated === "string" || stated === null ? { ok: true, value: stated } : wrongType("a text or null"),
  );

/** A text or a number. */
export const textOrNumber = (): ZodType<string | number, string | number> =>
  leaf<string | number>({ type: ["string", "number"] }, (stated) =>
    typeof stated === "string" || Number.isFinite(stated)
      ? { ok: true, value: stated }
      : wrongType("a text or a finite number"),
  );
