import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { elementPath } from "../quantity/id-path.js";
import { decideBy, unknown, type Finding, type Gate } from "./gate.js";

/** Whether a platform's hosts stand where, or belong to whom, is asked; unknown while the host does not say. */
export function placeOf(
  field: "region" | "ownership",
  wanted: string,
  brief: Brief,
  platform: Platform,
): readonly Finding[] {
  const host = brief.hosts.find(({ id }) => id === platform.host);
  const actual = host?.[field];
  const path = host ? `${elementPath("hosts", host.id)}.${field}` : elementPath("platforms", platform.id);
  if (actual === undefined) return unknown(field, path, [{ expected: wanted, actual: "not stated" }]);
  return decideBy(actual === wanted, {
    expected: wanted,
    actual,
    repair: { id: `repair.${field}`, values: { path, value: wanted } },
  });
}

const placeGate = (field: "region" | "ownership"): Gate => ({
  id: field,
  check: ({ brief, workload, platform }) => {
    const wanted = workload.needs[field];
    return wanted === undefined ? [] : placeOf(field, wanted, brief, platform);
  },
});

export const region = placeGate("region");
export const ownership = placeGate("ownership");
