import { childPath } from "../../quantity/id-path.js";
import { amountOfUnit } from "../amounts.js";
import type { Brief } from "../brief.js";
import { defaultIds, defaultTable, type DefaultId } from "../defaults.js";
import type { BriefInput } from "../input/brief.js";
import type { Quantity } from "../quantity.js";
import { quantityOf } from "./quantity.js";

/** Every default as a quantity under `defaults.<id>`: as overridden, else as the table has it. */
export function completeDefaults(overrides: BriefInput["defaults"]): Brief["defaults"] {
  const entries = defaultIds.map((id): readonly [DefaultId, Quantity] => {
    const { unit, value } = defaultTable[id];
    const path = childPath("defaults", id);
    const stated = overrides?.[id];
    return stated === undefined
      ? [id, { path, unit, value, origin: "default", given: value }]
      : [id, quantityOf(stated, amountOfUnit[unit], path)];
  });
  return Object.fromEntries(entries) as Brief["defaults"];
}
