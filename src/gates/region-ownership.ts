import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { findingOf, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";

/** Whether a platform's hosts stand where, or belong to whom, is asked; unknown while the host does not say. */
export function placeCheck(
  field: "region" | "ownership",
  wanted: string,
  brief: Brief,
  platform: Platform,
): Check {
  const host = platform.instance ? undefined : brief.hosts.find(({ id }) => id === platform.host);
  const actual = host?.[field];
  const path = host ? childPath(elementPath("hosts", host.id), field) : platformPath(platform, "instance");
  return actual === undefined
    ? notKnown({ expected: wanted, actual: "not stated" }, questionAt(field, path))
    : holdsIf(actual === wanted, { expected: wanted, actual }, repairAt(field, path, wanted));
}

const placeGate = (field: "region" | "ownership"): KeyedGate => ({
  id: field,
  reads: ({ needs }) => needs[field],
  check: ({ brief, workload, platform }) => {
    const wanted = workload.needs[field];
    return wanted === undefined ? [] : [findingOf([placeCheck(field, wanted, brief, platform)])];
  },
});

export const region = placeGate("region");
export const ownership = placeGate("ownership");
