import { isId } from "../brief/schema/scalar.js";
import { criterionIds, gateIds } from "../brief/vocabulary.js";
import type { Gate } from "../gates/gate.js";
import type { Criterion } from "../values/criterion.js";
import { guardedCriterion } from "./guarded-criterion.js";

type Versioned<T> = T & { readonly version: string };

/** Gates and criteria of the caller's own, with the same contracts as the library's; named in the digest. */
export interface Extensions {
  readonly gates?: readonly Versioned<Gate>[];
  readonly criteria?: readonly Versioned<Criterion>[];
}

/**
 * The extensions, each with an id of its own, a version and the functions of its kind. Throws `RangeError` with what
 * is wrong: also for an id that the library itself uses, for two verdicts of one name could not be told apart.
 */
export function checkedExtensions(extensions: Extensions): Required<Extensions> {
  if (typeof extensions !== "object" || (extensions as unknown) === null)
    throw new RangeError("extensions must be an object with gates and criteria");
  const { gates = [], criteria = [], ...strangers } = extensions;
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined)
    throw new RangeError(`extensions.${stranger.slice(0, 80)} is not known: there are gates and criteria`);
  checkEach("gate", gates, { own: gateIds, functions: ["check"] });
  checkEach("criterion", criteria, {
    own: criterionIds,
    functions: ["measure", "scale", "material", "asked"],
  });
  return { gates, criteria: criteria.map(guardedCriterion) };
}

interface Expected {
  /** Ids of the library. */
  readonly own: readonly string[];
  readonly functions: readonly string[];
}

function checkEach(noun: "gate" | "criterion", list: unknown, { own, functions }: Expected): void {
  if (!Array.isArray(list))
    throw new RangeError(`extensions.${noun === "gate" ? "gates" : "criteria"} must be a list`);
  const seen = new Set<string>();
  for (const given of list as readonly unknown[]) {
    const fields = (typeof given === "object" && given !== null ? given : {}) as {
      readonly [field: string]: unknown;
    };
    const { id, version } = fields;
    if (!isId(id))
      throw new RangeError(`the id of a ${noun} of your own must be a text of 1 to 63 characters`);
    const named = `the ${noun} ${JSON.stringify(id)} of the extensions`;
    if (own.includes(id))
      throw new RangeError(`${named} has the id of a ${noun} of the library: give it another`);
    if (seen.has(id)) throw new RangeError(`${named} is there twice: give each an id of its own`);
    seen.add(id);
    if (typeof version !== "string" || version === "")
      throw new RangeError(`${named} needs a version, such as "1.0.0": the digest names it`);
    for (const name of functions)
      if (typeof fields[name] !== "function") throw new RangeError(`${named} needs a function ${name}`);
  }
}
