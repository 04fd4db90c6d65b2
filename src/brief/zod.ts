import {
  array,
  config,
  custom,
  discriminatedUnion,
  literal,
  record,
  safeParse,
  strictObject,
  toJSONSchema,
  union,
} from "zod";

/**
 * Schemas are interpreted, never compiled with `eval`, so that a strict Content-Security-Policy logs nothing.
 * The setting is global to zod: an application that shares this copy of zod gets it too.
 */
config({ jitless: true });

/**
 * The parts of zod that the library uses. An object of this module, not a re-export: a bundler may skip a module
 * that only re-exports, and with it the setting above.
 */
export const z = {
  array,
  custom,
  discriminatedUnion,
  literal,
  record,
  safeParse,
  strictObject,
  toJSONSchema,
  union,
} as const;

export type { ZodType, input as InputOf } from "zod";
