import { toBaseUnit } from "../quantity/unit.js";

/** The value in seconds; undefined where the unit is none of time. */
export function secondsOf(value: number, unit: string): number | undefined {
  const read = toBaseUnit(value, unit);
  return read.ok && read.value.unit === "s" ? read.value.value : undefined;
}
