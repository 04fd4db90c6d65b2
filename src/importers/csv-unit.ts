import { toBaseUnit } from "../quantity/unit.js";

/** How tables write units that have another name in the list of units. */
const written: ReadonlyMap<string, string> = new Map([
  ["kbps", "kbit/s"],
  ["Kbps", "kbit/s"],
  ["Mbps", "Mbit/s"],
  ["Gbps", "Gbit/s"],
  ["TPS", "1/s"],
  ["rps", "1/s"],
  ["RPS", "1/s"],
  ["qps", "1/s"],
  ["QPS", "1/s"],
  ["requests/s", "1/s"],
  ["transactions/s", "1/s"],
]);

/**
 * A table's value in its base unit: shares instead of percent, seconds instead of milliseconds. A unit that is not
 * known is kept as written, and its values with it.
 */
export function inBaseUnit(value: number, unit: string): { readonly value: number; readonly unit: string } {
  if (unit === "%" || unit === "percent") return { value: value / 100, unit: "1" };
  const perSecond =
    unit.endsWith("/sec") || unit.endsWith("/second") ? unit.replace(/\/sec(ond)?$/, "/s") : unit;
  const converted = toBaseUnit(value, written.get(perSecond) ?? perSecond);
  return converted.ok ? { value: converted.value.value, unit: converted.value.unit } : { value, unit };
}
